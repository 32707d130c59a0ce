/** A week as a small picture, without words: what it says stands beside it. */
import { h } from '../dom.js';
import { daysOf, hoursOf } from '../week.js';
import { hue } from './colour.js';

const WIDTH = 24;
const HOUR = 7;

export function mini(state, sessions) {
  const { first, count } = hoursOf(sessions);
  const days = daysOf(sessions.filter(({ session }) => session.from != null));
  const y = (minute) => ((minute - first) / 60) * HOUR;
  const lines = days.map((_, index) => h('rect', { class: 'mini-day', x: index * WIDTH + 1, y: 0, width: WIDTH - 2, height: count * HOUR, rx: 2, key: index }));
  const blocks = days.flatMap(({ sessions: some }, index) =>
    some.map(({ choice, session, lane, lanes }) =>
      h('rect', {
        class: lanes > 1 ? 'mini-block clashing' : 'mini-block', style: hue(state, choice.module), rx: 1.5,
        x: index * WIDTH + 2 + (lane * (WIDTH - 4)) / lanes, width: (WIDTH - 4) / lanes - 0.5, y: y(session.from), height: y(session.to) - y(session.from) - 0.5,
      })));
  return h('svg', { class: 'mini', viewBox: `0 0 ${days.length * WIDTH} ${count * HOUR}`, 'aria-hidden': 'true', focusable: 'false' }, lines, blocks);
}
