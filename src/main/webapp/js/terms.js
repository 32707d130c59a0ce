/** Sessions of different semesters never clash: the week shows one semester at a time. */

const SEMESTERS = {
  1: { label: 'Semester 1', offered: new Set(['S1', 'Q1', 'Q2', 'Y']) },
  2: { label: 'Semester 2', offered: new Set(['S2', 'Q3', 'Q4', 'Y']) },
};

/** @returns {{label: string, lectures: Object[]}[]} one part per semester that the lectures speak of; a single one for all if none */
export function bySemester(lectures) {
  const known = new Set(Object.values(SEMESTERS).flatMap(({ offered }) => [...offered]));
  const parts = Object.values(SEMESTERS).map(({ label, offered }) => ({
    label,
    // An unknown code is shown everywhere rather than nowhere.
    lectures: lectures.filter((lecture) => offered.has(lecture.offered) || !known.has(lecture.offered)),
    spoken: lectures.some((lecture) => offered.has(lecture.offered) && lecture.offered !== 'Y'),
  }));
  const spoken = parts.filter((part) => part.spoken);
  return spoken.length ? spoken : [{ label: 'All lectures', lectures }];
}
