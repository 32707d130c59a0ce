/** What was just done, with a way back. */
import { dismiss } from '../actions/say.js';
import { h } from '../dom.js';
import { text } from '../text.js';
import { icon } from './icon.js';

export function toasts({ toasts: shown }) {
  return h('section', { class: 'toasts', 'aria-label': text().messages, key: 'toasts' }, shown.map(toast));
}

function toast({ id, sentence, action }) {
  const act = () => {
    dismiss(id);
    action.act();
  };
  return h('div', { class: 'toast', key: id },
    h('span', null, sentence),
    action && h('button', { onclick: act }, action.label),
    h('button', { class: 'plain', 'aria-label': text().close, onclick: () => dismiss(id) }, icon('close')));
}
