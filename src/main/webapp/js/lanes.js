/** Sessions that overlap stand side by side: which lane each takes, out of how many. */

export const minutes = (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const MIDNIGHT = 24 * 60;
const LONGEST_PAST_MIDNIGHT = 6 * 60;
const PERIOD = 50;

/** The minute of the day until which a session is drawn: midnight where it ends on the next day, a period where its end cannot be right. */
export function until({ start, end }) {
  const [from, to] = [minutes(start), minutes(end)];
  if (to > from) return to;
  return to + MIDNIGHT - from <= LONGEST_PAST_MIDNIGHT ? MIDNIGHT : Math.min(MIDNIGHT, from + PERIOD);
}

/**
 * @param {{start: string, end: string}[]} sessions of one day
 * @returns {{session: Object, lane: number, lanes: number}[]} by start; `lanes` is the width of the overlapping run
 */
export function inLanes(sessions) {
  const sorted = [...sessions].sort((a, b) => minutes(a.start) - minutes(b.start) || until(b) - until(a));
  const placed = [];
  let run = [];
  let ends = [];
  const closeRun = () => {
    for (const entry of run) entry.lanes = ends.length;
    placed.push(...run);
    run = [];
    ends = [];
  };
  for (const session of sorted) {
    const start = minutes(session.start);
    if (ends.every((end) => end <= start)) closeRun();
    const free = ends.findIndex((end) => end <= start);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = until(session);
    run.push({ session, lane });
  }
  closeRun();
  return placed;
}
