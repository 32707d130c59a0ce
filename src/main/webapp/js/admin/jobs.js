/** The queue, and why jobs have failed. */
import { card } from '../components/card.js';
import { h } from '../dom.js';
import { deleteFailed, sendAgain } from './actions.js';
import { words } from './text.js';

const own = words.jobs;

export function jobs({ jobs: all }) {
  return card('jobs', own.title, null,
    h('dl', { class: 'figures' }, Object.entries(own.figures).map(([name, label]) => h('div', { key: name }, h('dt', null, label), h('dd', null, String(all[name]))))),
    all.failed.length === 0
      ? h('p', { class: 'hint' }, own.none)
      : h('div', { class: 'scroll' }, h('table', null,
          h('thead', null, h('tr', null, own.heads.map((head) => (head ? h('th', { scope: 'col' }, head) : h('td', null))))),
          h('tbody', null, all.failed.map(row)))));
}

function row({ reason, title, ours, jobs: count, kept, last }) {
  return h('tr', { key: reason },
    h('td', { class: 'value' }, title, ours && h('span', { class: 'badge' }, own.ours)),
    h('td', null, String(count)),
    h('td', null, String(kept)),
    h('td', null, new Date(last).toLocaleString()),
    h('td', null,
      h('button', { class: 'plain', 'aria-label': own.again(title), disabled: kept === 0, onclick: () => sendAgain(reason) }, own.againShort),
      h('button', { class: 'plain grave', 'aria-label': own.remove(title), onclick: () => deleteFailed(reason, count) }, own.removeShort)));
}
