/** Calls to the service. Addresses are relative, so the page works under any context root. */
import { wait as inWords } from './words.js';

const TRIES = 4;
// Waiting longer than this unasked looks like a page that hangs: then the student decides.
const LONGEST_WAIT_SECONDS = 30;

/** What went wrong, in a sentence for the student. */
export class Problem extends Error {
  /** @param {string[]} wouldRemove what would vanish, where the service asks first */
  constructor(sentence, status = 0, wouldRemove = []) {
    super(sentence);
    Object.assign(this, { status, wouldRemove });
  }

  /** Whether the same call may succeed later: no connection, too many calls, or a fault of the service. */
  get passing() {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Seconds to wait, from either form of Retry-After (RFC 9110, 10.2.3); without one: 1, 2, 4, … */
function retryAfter(response, tries) {
  const header = response.headers.get('Retry-After');
  if (!header) return 2 ** tries;
  const seconds = Number(header);
  const until = Number.isNaN(seconds) ? (Date.parse(header) - Date.now()) / 1000 : seconds;
  return Number.isNaN(until) ? 2 ** tries : Math.max(0, until);
}

async function problemOf(response, waitSeconds) {
  const type = response.headers.get('Content-Type') ?? '';
  const body = /json/.test(type) ? await response.json().catch(() => null) : null;
  const sentence = body?.detail || body?.title || `The service answered with an error (${response.status}).`;
  const later = waitSeconds === null ? '' : ` Try again in ${inWords(waitSeconds)}.`;
  return new Problem(sentence + later, response.status, body?.wouldRemove ?? []);
}

async function call(path, options = {}, onWait = () => {}) {
  for (let tries = 0; ; tries++) {
    const response = await fetch(path, { headers: { Accept: 'application/json' }, ...options }).catch(() => {
      throw new Problem('The service could not be reached. Check your connection and try again.');
    });
    if (response.ok) return response.status === 204 ? null : response.json();
    const busy = response.status === 429 || response.status === 503;
    const seconds = busy ? retryAfter(response, tries) : null;
    if (!busy || tries + 1 >= TRIES || seconds > LONGEST_WAIT_SECONDS) throw await problemOf(response, seconds);
    onWait(`The service is busy. Trying again in ${inWords(seconds)}.`);
    await pause(seconds * 1000);
  }
}

const jobPath = (id) => `api/jobs/${encodeURIComponent(id)}`;

export function upload(file, onWait) {
  const body = new FormData();
  body.append('file', file, file.name);
  return call('api/uploads', { method: 'POST', body }, onWait);
}

export const jobs = () => call('api/jobs');
export const schedule = (id, onWait) => call(`${jobPath(id)}/schedule`, {}, onWait);

/**
 * Forgets a file. One that is gone already is as good as forgotten.
 * @param {boolean} confirmed whether the student knows what vanishes from her calendars
 */
export async function forget(id, confirmed) {
  const response = await fetch(`${jobPath(id)}${confirmed ? '?confirm=true' : ''}`, { method: 'DELETE' }).catch(() => {
    throw new Problem('The service could not be reached, so the file is still there. Try again.');
  });
  if (!response.ok && response.status !== 404) throw await problemOf(response, null);
}

export const makeTimetable = (name, ids, onWait) =>
  call(
    'api/timetables',
    {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify({ name, jobs: ids }),
    },
    onWait,
  );

export const calendarPath = (id) => `api/timetables/${encodeURIComponent(id)}/calendar.ics`;

const FIRST_POLL = 150;
const SLOWEST_POLL = 1000;
let followed = 0;

/**
 * Calls `onChange` with the job until it has ended, and returns it. The only place that knows how progress is learned.
 * All jobs share one allowance of status reads (100 a minute), so each is asked less often the more are followed.
 */
export async function follow(job, onChange, onWait) {
  followed++;
  try {
    for (let delay = FIRST_POLL; job.status === 'QUEUED' || job.status === 'PROCESSING'; delay *= 1.5) {
      await pause(Math.min(delay, SLOWEST_POLL) * followed);
      job = await call(jobPath(job.id), {}, onWait);
      onChange(job);
    }
    return job;
  } finally {
    followed--;
  }
}
