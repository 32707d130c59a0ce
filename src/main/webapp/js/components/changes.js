/** What a newer file made of the calendar, held against what was there before. */
import { address } from '../actions/route.js';
import { h } from '../dom.js';
import { dayName, longDate, times } from '../format.js';
import { text } from '../text.js';

export function changes({ changes: shown }) {
  const { titles, changes: words } = text();
  const head = h('div', { class: 'view-head' }, h('h1', { tabindex: '-1' }, titles.changes), shown && h('p', { class: 'lead' }, words.lead(shown.name)));
  const back = h('p', { key: 'back' }, h('a', { class: 'button primary', href: address('week') }, words.ok));
  if (!shown || !(shown.added.length + shown.moved.length + shown.removed.length)) return [head, h('p', { class: 'card', key: 'none' }, words.none), back];
  return [
    head,
    h('div', { class: 'cards', key: 'changes' },
      shown.moved.length > 0 && group('moved', words.moved(shown.moved.length), shown.moved.map(moved)),
      shown.removed.length > 0 && group('removed', words.removed(shown.removed.length), shown.removed.map(single)),
      shown.added.length > 0 && group('added', words.added(shown.added.length), shown.added.map(single))),
    back,
  ];
}

const group = (kind, heading, items) =>
  h('section', { class: `card ${kind}`, 'aria-labelledby': `${kind}-heading`, key: kind }, h('h2', { id: `${kind}-heading` }, heading), h('ul', { class: 'changes', role: 'list' }, items));

const when = (one) => `${one.date ? longDate(one.date) : one.day ? dayName(one.day) : text().times.dayOpen}, ${times(one)}`;
const single = (one) => h('li', null, h('strong', null, one.title), h('span', null, when(one)), h('span', { class: 'where' }, one.location));

function moved({ what, before, after }) {
  const { changes: words } = text();
  const side = (label, one) => h('p', null, h('span', { class: 'side' }, label), h('span', null, `${when(one)} · ${one.location}`));
  return h('li', null, h('strong', null, after.title), ' ', h('span', { class: 'badge' }, text().list(what.map((aspect) => words.what[aspect]))), side(words.before, before), side(words.now, after));
}
