/** What the node lacks for students, which settings hold, and where each comes from. */
import { card } from '../components/card.js';
import { h } from '../dom.js';
import { words } from './text.js';

const own = words.settings;

export function settings({ settings: all, production }) {
  return card('settings', own.title, own.hint,
    fitness(production),
    h('details', null,
      h('summary', null, own.show),
      h('div', { class: 'scroll' }, h('table', null,
        h('thead', null, h('tr', null, [own.name, own.value, own.source].map((head) => h('th', { scope: 'col' }, head)))),
        h('tbody', null, all.map(({ name, value, source }) => h('tr', { key: name }, h('td', null, name), h('td', { class: 'value' }, value ?? own.secret), h('td', null, source))))))));
}

function fitness(production) {
  if (!production) return null;
  const { declared, shortcomings } = production;
  if (!shortcomings.length) return h('p', null, declared ? own.fit : own.trial);
  return h('div', null, h('p', null, own.lacks), h('ul', null, shortcomings.map((sentence) => h('li', { key: sentence }, sentence))));
}
