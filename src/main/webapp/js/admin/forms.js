/** Fields that several forms have. */
import { h } from '../dom.js';

/** @param {Object} choices the words by their values */
export const select = (name, choices) => h('select', { name }, Object.entries(choices).map(([value, label]) => h('option', { value }, label)));

/** A field for a moment in the time of this machine. */
export function moment(name, label, date) {
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  return h('label', null, label, h('input', { type: 'datetime-local', name, required: true, created: (field) => (field.value = field.defaultValue = local) }));
}
