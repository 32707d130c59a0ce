/** Which year the lectures are of, where nothing in the files says so. */
import { sayYear } from '../actions/timetable.js';
import { h } from '../dom.js';
import { text } from '../text.js';

export function year({ timetable, years }) {
  const { year: words } = text();
  return timetable.files.filter(({ yearAssumed }) => yearAssumed).map(({ job, fileName, academicYear }) => {
    const others = years.map((one) => one.year).filter((one) => Math.abs(one - academicYear) === 1);
    return h('section', { class: 'notice', 'aria-label': words.ask(academicYear), key: `year ${job}` },
      h('p', null, h('strong', null, words.ask(academicYear)), ' ', h('span', { class: 'hint' }, words.why(fileName))),
      h('div', { class: 'buttons' },
        h('button', { class: 'primary', onclick: () => sayYear(job, academicYear) }, words.yes),
        others.map((other) => h('button', { onclick: () => sayYear(job, other), key: other }, words.other(other)))));
  });
}
