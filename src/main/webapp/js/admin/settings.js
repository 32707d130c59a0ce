/** Which settings hold, and where each comes from. */
import { card } from '../components/card.js';
import { h } from '../dom.js';
import { words } from './text.js';

const own = words.settings;

export function settings({ settings: all }) {
  return card('settings', own.title, own.hint,
    h('details', null,
      h('summary', null, own.show),
      h('div', { class: 'scroll' }, h('table', null,
        h('thead', null, h('tr', null, [own.name, own.value, own.source].map((head) => h('th', { scope: 'col' }, head)))),
        h('tbody', null, all.map(({ name, value, source }) => h('tr', { key: name }, h('td', null, name), h('td', { class: 'value' }, value ?? own.secret), h('td', null, source))))))));
}
