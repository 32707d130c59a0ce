/** What is printed: the week on one sheet, tests and exams on the next. On the screen it is not there. */
import { h } from '../dom.js';
import { longDate, now, timeOf } from '../format.js';
import { text } from '../text.js';
import { ownSessions, weekNow } from '../week.js';
import { isSitting } from './dates.js';
import { grid } from './grid.js';

const still = { name: 'paper', today: null, clashing: ({ lanes }) => lanes > 1, hidden: () => false, onOpen: () => {} };

export function sheetOfPaper(state) {
  const { timetable, groups, events } = state;
  const sittings = events.filter(isSitting);
  const quarters = groups?.weeks[state.weekShown ?? weekNow(groups, events, now())];
  return h('div', { class: 'paper', key: 'paper', 'aria-hidden': 'true', inert: true },
    quarters && h('section', { class: 'sheet-of-paper' }, h('h2', null, timetable.name), grid(state, ownSessions(timetable, groups, quarters), still)),
    sittings.length > 0 && h('section', { class: 'sheet-of-paper' }, h('h2', null, text().titles.dates), table(sittings)));
}

function table(sittings) {
  const { dates: words } = text();
  const row = (event) => h('tr', { key: event.id },
    h('td', null, longDate(event.start)), h('td', null, event.wholeDay ? words.wholeDay : timeOf(event.start)), h('td', null, h('strong', null, event.title)), h('td', null, event.location));
  return h('table', null, h('tbody', null, sittings.map(row)));
}
