/** What comes next, for somebody who looks between two classes. */
import { h } from '../dom.js';
import { daysBetween, longDate, now, shortDate, timeOf, today } from '../format.js';
import { text } from '../text.js';
import { hue } from './colour.js';

export function next(state) {
  const { week } = text();
  const time = now();
  const coming = state.events.find((event) => event.end > time && !event.wholeDay);
  if (!coming) return null;
  const running = coming.start <= time;
  return h('p', { class: 'next', style: hue(state, coming.module), key: 'next' },
    h('span', { class: 'next-label' }, week.next),
    h('strong', null, coming.title),
    h('span', null, running ? week.now(timeOf(coming.end)) : week.at(day(coming.start), timeOf(coming.start))),
    h('span', { class: 'where' }, coming.location));
}

function day(date) {
  const { week } = text();
  const days = daysBetween(today(), date);
  if (days === 0) return week.today;
  if (days === 1) return week.tomorrow;
  return days < 7 ? shortDate(date) : longDate(date);
}
