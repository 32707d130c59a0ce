/** What she has hidden, with the way back. */
import { change } from '../../actions/timetable.js';
import { h } from '../../dom.js';
import { longDate } from '../../format.js';
import { text } from '../../text.js';
import { card } from '../card.js';

export function hidden({ timetable }) {
  const { look: words, session } = text();
  const there = timetable.hiddenEvents.filter(({ id }) => timetable.hidden.includes(id));
  const show = ({ id, name }) => change(({ hidden: all }) => ({ hidden: all.filter((one) => one !== id) }), session.shownToast(name ?? words.unknown));
  const item = (one) => {
    const what = `${one.name ?? words.unknown}, ${one.date ? longDate(one.date) : words.allDates}`;
    return h('li', { key: one.id }, h('span', null, what), h('button', { 'aria-label': `${words.bringBack}: ${what}`, onclick: () => show(one) }, words.bringBack));
  };
  return card('hidden', words.hidden, there.length ? null : words.hiddenNone, h('ul', { class: 'settings', role: 'list' }, there.map(item)));
}
