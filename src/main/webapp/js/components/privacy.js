/** What is kept, how long, and who sees it. */
import { forgetAll } from '../actions/leave.js';
import { h } from '../dom.js';
import { text } from '../text.js';
import { privacyOfAccount } from './account.js';

export function privacy(state) {
  const { titles, privacy: words } = text();
  return [
    h('div', { class: 'view-head' }, h('h1', { tabindex: '-1' }, titles.privacy), h('p', { class: 'lead' }, words.lead)),
    h('section', { class: 'card prose', 'aria-label': titles.privacy },
      [...words.points, ...privacyOfAccount(state)].map(([heading, sentence]) => [h('h2', null, heading), h('p', null, sentence)]),
      h('p', { class: 'hint' }, words.times),
      h('button', { class: 'grave', onclick: forgetAll }, words.delete)),
  ];
}
