/** Sessions that overlap stand side by side: which lane each takes, out of how many. */

export const minutes = (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/**
 * @param {{start: string, end: string}[]} sessions of one day
 * @returns {{session: Object, lane: number, lanes: number}[]} by start; `lanes` is the width of the overlapping run
 */
export function inLanes(sessions) {
  const sorted = [...sessions].sort((a, b) => minutes(a.start) - minutes(b.start) || minutes(b.end) - minutes(a.end));
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
    ends[lane] = minutes(session.end);
    run.push({ session, lane });
  }
  closeRun();
  return placed;
}
