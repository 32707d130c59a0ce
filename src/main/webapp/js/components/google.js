/** A copy in Google Calendar, where the service offers it: nothing stands here where it does not. */
import { begin, follow, stop, words } from '../actions/google.js';
import { h } from '../dom.js';
import { card } from './card.js';

const MAY_ASK = new Set(['none', 'ended-at-google', 'calendar-gone', 'calendar-unsure', 'not-allowed']);
const NOTHING_TO_STOP = new Set(['none', 'leaving']);

/** The first look is made when it is drawn. */
export function google({ google: known, timetable, route }) {
  const own = known?.id === timetable.id ? known : null;
  return h('div', { key: 'google', class: 'google', created: follow }, own && own.state !== 'off' && copy(own, route));
}

function copy(known, route) {
  const own = words();
  return card('google', own.title, known.state === 'none' ? own.feedFirst : null,
    known.state === 'none' && h('p', { class: 'hint' }, own.grants),
    known.state === 'none' && route.parts[0] === 'not-connected' && h('p', { class: 'bad' }, own.notConnected),
    known.state !== 'none' && h('p', null, own.state[known.state]),
    known.wanted > 0 && known.state !== 'done' && h('div', { key: 'progress' },
      h('progress', { 'aria-label': own.label, max: known.wanted, value: known.sent }),
      h('p', { class: 'hint' }, own.progress(known.sent, known.wanted), known.leaving > 0 && ` – ${own.leaving(known.leaving)}`)),
    known.refused.length > 0 && h('div', { key: 'refused' }, h('p', { class: 'bad' }, own.refused), h('ul', null, known.refused.map((summary, index) => h('li', { key: index }, summary)))),
    h('div', { class: 'buttons' },
      MAY_ASK.has(known.state) && h('button', { onclick: begin, key: 'begin' }, known.state === 'none' ? own.begin : own.again),
      !NOTHING_TO_STOP.has(known.state) && h('button', { class: 'plain', onclick: stop, key: 'stop' }, own.stop)));
}
