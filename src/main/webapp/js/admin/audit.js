/** Who did what. */
import { card } from '../components/card.js';
import { h } from '../dom.js';
import { earlierActs } from './actions.js';
import { words } from './text.js';

const own = words.audit;
const HEADS = ['at', 'actor', 'action', 'subject', 'change'];

export function audit({ audit: acts }) {
  return card('audit', own.title, own.hint,
    acts.length === 0
      ? h('p', { class: 'hint' }, own.none)
      : h('div', { class: 'scroll' }, h('table', null,
          h('thead', null, h('tr', null, HEADS.map((head) => h('th', { scope: 'col' }, own[head])))),
          h('tbody', null, acts.map(row)))),
    acts.length > 0 && h('button', { class: 'plain', onclick: earlierActs }, own.more));
}

function row({ id, at, actor, action, subject, before, after }) {
  return h('tr', { key: String(id) },
    h('td', null, new Date(at).toLocaleString()),
    h('td', null, actor),
    h('td', null, action),
    h('td', { class: 'value' }, subject),
    h('td', { class: 'value' },
      h('details', null,
        h('summary', null, own.change),
        h('p', null, h('b', null, `${own.before}: `), before ?? own.nothing),
        h('p', null, h('b', null, `${own.after}: `), after ?? own.nothing))));
}
