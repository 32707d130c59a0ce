/** A month of tests and exams as a sheet of the calendar. */
import { set } from '../store.js';
import { h } from '../dom.js';
import { DAYS, dayName, dayOf, dayOfMonth, longDate, month, timeOf, today } from '../format.js';
import { text } from '../text.js';
import { hue, nameOf } from './colour.js';
import { icon } from './icon.js';

const moved = (yearMonth, by) => {
  const [year, number] = yearMonth.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
};

/** The month that is looked at, else the one of the next sitting, else of the last. */
const shownOf = ({ monthShown }, events) => monthShown ?? (events.find(({ start }) => start >= today()) ?? events.at(-1)).start.slice(0, 7);

export function monthView(state, events) {
  const { dates: words } = text();
  const shown = shownOf(state, events);
  const to = (by) => () => set({ monthShown: moved(shown, by) });
  const button = (by, label, key) => h('button', { class: 'plain', 'aria-label': label, disabled: by < 0 ? shown <= events[0].start.slice(0, 7) : shown >= events.at(-1).start.slice(0, 7), onclick: to(by), key }, icon(by < 0 ? 'previous' : 'next'));
  return h('section', { class: 'card month', 'aria-labelledby': 'month-heading', key: 'month' },
    h('div', { class: 'month-head' }, button(-1, words.previous, 'before'), h('h2', { id: 'month-heading', 'aria-live': 'polite' }, month(`${shown}-01`)), button(1, words.following, 'after')),
    h('div', { class: 'month-days', 'aria-hidden': 'true' }, DAYS.map((day) => h('span', { key: day }, dayName(day, 'short')))),
    h('ol', { class: 'sheet-of-days', role: 'list' }, days(shown).map((date) => day(state, date, events.filter(({ start }) => start.startsWith(date))))));
}

function days(yearMonth) {
  const [year, number] = yearMonth.split('-').map(Number);
  const count = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length: count }, (_, index) => `${yearMonth}-${String(index + 1).padStart(2, '0')}`);
}

function day(state, date, events) {
  return h('li', { class: `date-cell${date === today() ? ' today' : ''}${events.length ? '' : ' empty-day'}`, style: { column: DAYS.indexOf(dayOf(date)) + 1 }, key: date },
    h('span', { class: 'unseen' }, longDate(date)), h('span', { class: 'number', 'aria-hidden': 'true' }, dayOfMonth(date)),
    events.map((event) => entry(state, event)));
}

/** On a phone there is room for the module alone; the rest is read, not seen. */
const entry = (state, event) =>
  h('span', { class: `cell-event${event.clashes.length ? ' clashing' : ''}`, style: hue(state, event.module), key: event.id },
    h('strong', null, nameOf(state, event.module)),
    h('span', { class: 'cell-more' }, ` ${text().kinds[event.kind]}${event.wholeDay ? '' : `, ${timeOf(event.start)}`}`));
