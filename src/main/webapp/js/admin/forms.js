/** Fields that several forms have, and tables of one shape. */
import { h } from '../dom.js';

/** @param {Object|Array[]} choices the words by their values, or pairs of both where numbers would come in their own order */
export const select = (name, choices) => h('select', { name }, (Array.isArray(choices) ? choices : Object.entries(choices)).map(([value, label]) => h('option', { value: String(value) }, label)));

/** A field for a moment in the time of this machine. */
export function moment(name, label, date) {
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  return h('label', null, label, h('input', { type: 'datetime-local', name, required: true, created: (field) => (field.value = field.defaultValue = local) }));
}

/**
 * It scrolls where it is wider than the screen, and so can be reached by the keyboard.
 * @param {string} name of the table
 * @param {string[]} heads of the columns
 * @param {Array[]} rows their cells; the first says what the row is about
 */
export function table(name, heads, rows) {
  return h('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': name }, h('table', null,
    h('thead', null, h('tr', null, heads.map((head) => h('th', { scope: 'col' }, head)))),
    h('tbody', null, rows.map((cells) => h('tr', null, cells.map((cell) => h('td', { class: 'value' }, cell)))))));
}
