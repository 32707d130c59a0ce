/** Another device of the same student. */
import { makeLink } from '../actions/joining.js';
import { h } from '../dom.js';
import { timeOfInstant } from '../format.js';
import { text } from '../text.js';
import { card } from './card.js';
import { qr } from './qr.js';

export function device({ link }) {
  const { device: words } = text();
  return card('device', words.title, words.hint, h('button', { onclick: makeLink }, link ? words.again : words.make), link && open(link));
}

function open(link) {
  const { device: words } = text();
  return h('div', { class: 'link', key: 'link' },
    qr(link),
    h('label', { for: 'link-address' }, words.address),
    h('input', { id: 'link-address', readonly: true, value: link.address, onfocus: ({ target }) => target.select() }),
    h('p', { class: 'hint' }, words.until(timeOfInstant(link.expiresAt))));
}
