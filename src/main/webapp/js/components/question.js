/** A question that has to be answered before something goes. */
import { answer } from '../actions/say.js';
import { h } from '../dom.js';

const opened = (dialog) => dialog.showModal();
const closed = (dialog) => dialog.close();

export function question({ question: asked }) {
  if (!asked) return null;
  const { title, sentence, items = [], yes, no, grave } = asked;
  return h('dialog', { class: 'question', 'aria-labelledby': 'question-title', key: 'question', created: opened, removed: closed, oncancel: () => answer(false) },
    h('h2', { id: 'question-title' }, title),
    h('p', null, sentence),
    items.length > 0 && h('ul', { class: 'would-remove' }, items.map((item) => h('li', null, item))),
    h('div', { class: 'actions' },
      h('button', { class: 'plain', autofocus: true, onclick: () => answer(false) }, no),
      h('button', { class: grave ? 'grave' : 'primary', onclick: () => answer(true) }, yes)));
}
