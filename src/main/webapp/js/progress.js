/** The only place that knows how the progress of a job is learned: by server-sent events, and by asking where they fail. */
import * as api from './api.js';

const FIRST_ASK = 150;
const SLOWEST_ASK = 1000;
let followed = 0;
let eventsWork = true;

export const ended = ({ status }) => status === 'COMPLETED' || status === 'FAILED';

/** Calls `onChange` with the job until it has ended, and returns it. */
export async function follow(job, onChange) {
  if (ended(job)) return job;
  followed++;
  try {
    const last = eventsWork ? await listen(job, onChange) : null;
    return last ?? (await ask(job, onChange));
  } finally {
    followed--;
  }
}

/** @returns the ended job; `null` where the events fail, or end too early */
function listen(job, onChange) {
  return new Promise((resolve) => {
    const source = new EventSource(api.jobEvents(job.id));
    let heard = false;
    const close = (last) => {
      source.close();
      resolve(last);
    };
    source.onmessage = ({ data }) => {
      heard = true;
      const now = JSON.parse(data);
      onChange(now);
      if (ended(now)) close(now);
    };
    source.onerror = () => {
      eventsWork &&= heard; // what never spoke is not asked again for the next file
      close(null);
    };
  });
}

/** All jobs share one allowance of status reads (100 a minute), so each is asked less often the more are followed. */
async function ask(job, onChange) {
  for (let delay = FIRST_ASK; !ended(job); delay *= 1.5) {
    await api.pause(Math.min(delay, SLOWEST_ASK) * followed);
    job = await api.job(job.id);
    onChange(job);
  }
  return job;
}
