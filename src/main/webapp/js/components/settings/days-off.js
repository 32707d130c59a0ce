/** Days on which she attends no weekly session. */
import { change } from '../../actions/timetable.js';
import { toast } from '../../actions/say.js';
import { h } from '../../dom.js';
import { longDate } from '../../format.js';
import { text } from '../../text.js';
import { card } from '../card.js';

export function daysOff({ timetable }) {
  const { look: words, remove, add } = text();
  const without = (range) => change(({ daysOff: all }) => ({ daysOff: all.filter((one) => one !== range && (one.from !== range.from || one.to !== range.to)) }), words.changed(words.daysOff));
  const name = ({ from, to }) => (from === to ? longDate(from) : `${longDate(from)} – ${longDate(to)}`);
  return card('days-off', words.daysOff, words.daysOffHint,
    h('ul', { class: 'settings', role: 'list' }, timetable.daysOff.map((range) => h('li', { key: name(range) }, h('span', null, name(range)), h('button', { class: 'plain', 'aria-label': `${remove}: ${name(range)}`, onclick: () => without(range) }, remove)))),
    h('form', { class: 'range', onsubmit: submit },
      h('label', null, h('span', { class: 'hint' }, words.from), h('input', { type: 'date', name: 'from', required: true })),
      h('label', null, h('span', { class: 'hint' }, words.to), h('input', { type: 'date', name: 'to' })),
      h('button', { 'aria-label': words.addDays }, add)));
}

function submit(event) {
  event.preventDefault();
  const { look: words } = text();
  const form = event.target;
  const from = form.elements.from.value;
  const range = { from, to: form.elements.to.value || from };
  if (range.from > range.to) return toast(words.wrongDates);
  form.reset();
  return change(({ daysOff: all }) => ({ daysOff: [...all, range] }), words.changed(words.daysOff));
}
