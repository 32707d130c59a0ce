/** The five parts of a timetable: below the thumb on a phone, on top elsewhere. */
import { address, viewOf } from '../actions/route.js';
import { h } from '../dom.js';
import { text } from '../text.js';
import { icon } from './icon.js';

const PARTS = ['week', 'dates', 'take', 'look', 'files'];
const BELONGS = { propose: 'week', changes: 'files' };

export function nav({ route }) {
  const { nav: words } = text();
  const view = viewOf(route);
  const shown = BELONGS[view] ?? view;
  const item = (name) => h('li', { key: name }, h('a', { href: address(name), 'aria-current': name === shown ? 'page' : null }, icon(name), h('span', null, words[name])));
  return h('nav', { class: 'parts', 'aria-label': words.label, key: 'nav' }, h('ul', { role: 'list' }, PARTS.map(item)));
}
