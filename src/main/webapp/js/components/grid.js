/** A week as a grid: for each day a list of sessions, so that it reads as lists without the grid. */
import { h } from '../dom.js';
import { clock, dayName, times } from '../format.js';
import { text } from '../text.js';
import { daysOf, hoursOf, isPlaced } from '../week.js';
import { hue, nameOf } from './colour.js';

const LONG = 80;

/**
 * @param {Object[]} sessions of the student, and `ghost` ones that she could take
 * @param {{name: string, today: ?string, clashing: function(Object): boolean, onOpen: function(Object), hidden: function(Object): boolean}} how
 */
export function grid(state, sessions, how) {
  const placed = sessions.filter(isPlaced);
  const hours = hoursOf(placed);
  const days = daysOf(placed);
  const ticks = Array.from({ length: hours.count }, (_, hour) => h('span', { style: { from: hour * 60 }, key: hour }, clock(hours.first + hour * 60)));
  return h('div', { class: 'grid', role: 'group', 'aria-label': text().week.gridLabel, style: { hours: hours.count, days: days.length }, key: 'grid' },
    h('div', { class: 'axis', 'aria-hidden': 'true' }, ticks),
    days.map((day) => column(state, day, hours.first, how)));
}

function column(state, { day, sessions }, first, how) {
  const { week } = text();
  const id = `${how.name}-${day.toLowerCase()}`;
  const isToday = day === how.today;
  return h('section', { class: `day${isToday ? ' today' : ''}`, 'aria-labelledby': id, key: day },
    h('h2', { id },
      h('span', { class: 'long' }, dayName(day)),
      h('span', { class: 'brief' }, dayName(day, 'short')),
      isToday && h('span', { class: 'unseen' }, `, ${week.today}`)),
    sessions.length
      ? h('ol', { role: 'list' }, sessions.map((one) => block(state, one, first, how)))
      : h('p', { class: 'free' }, week.free));
}

function block(state, one, first, how) {
  const { choice, group, session, lane, lanes, ghost, index } = one;
  const { week, choices } = text();
  const clashing = how.clashing(one);
  const hidden = !ghost && how.hidden(one);
  const length = session.to - session.from;
  const classes = ['block', ghost && 'ghost', clashing && 'clashing', hidden && 'hidden', length >= LONG && 'long', lanes > 1 && 'narrow'].filter(Boolean).join(' ');
  const where = session.venues.join(', ') || choices.venueOpen(session.printedVenue);
  return h('li', { key: `${choice.module} ${choice.offered} ${group.group} ${index}`, style: { from: session.from - first, length, lane, lanes } },
    h('button', { class: classes, style: hue(state, choice.module), onclick: () => how.onOpen(one) },
      clashing && h('span', { class: 'clash-word' }, week.clash),
      h('strong', null, nameOf(state, choice.module)),
      ' ',
      h('span', { class: 'group' }, group.group || text().kinds[choice.kind]),
      h('span', { class: 'unseen' }, `, ${text().kinds[choice.kind]}, `),
      h('span', { class: 'when' }, times(session)),
      h('span', { class: 'unseen' }, ', '),
      h('span', { class: 'where' }, where),
      ghost && h('span', { class: 'unseen' }, `, ${choices.choose}`),
      hidden && h('span', { class: 'unseen' }, `, ${week.hidden}`)));
}
