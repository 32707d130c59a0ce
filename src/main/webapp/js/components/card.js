/** A part of a view under its heading. */
import { h } from '../dom.js';

export function card(id, heading, hint, ...content) {
  return h('section', { class: 'card', 'aria-labelledby': `${id}-heading`, key: id }, h('h2', { id: `${id}-heading` }, heading), hint && h('p', { class: 'hint' }, hint), content);
}
