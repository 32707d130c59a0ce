/** How long before the start a program reminds her, for each kind. */
import { change } from '../../actions/timetable.js';
import { h } from '../../dom.js';
import { text } from '../../text.js';
import { card } from '../card.js';

const MINUTES = [0, 5, 10, 15, 30, 60, 120, 1440, 2880, 10080];
const EXAM_MINUTES = [60, 90, 120, 150, 180, 240];

export function reminders(state) {
  const { look: words } = text();
  const kinds = [...new Set(state.events.map(({ kind }) => kind))].concat(Object.keys(state.timetable.reminders));
  return card('reminders', words.reminders, words.reminderHint,
    h('ul', { class: 'settings', role: 'list' }, [...new Set(kinds)].map((kind) => row(state, kind))),
    kinds.includes('EXAM') && examLength(state));
}

function row({ timetable }, kind) {
  const { look: words, kindsMany } = text();
  const set = timetable.reminders[kind] ?? [];
  const choose = ({ target }) => change(({ reminders: all }) => ({ reminders: { ...all, [kind]: target.value === '' ? [] : [Number(target.value)] } }), words.changed(words.reminders));
  const id = `reminder-${kind.toLowerCase()}`;
  return h('li', { key: kind },
    h('label', { for: id }, kindsMany[kind]),
    h('select', { id, value: set.length ? String(Math.max(...set)) : '', onchange: choose },
      h('option', { value: '' }, words.none),
      [...new Set([...MINUTES, ...set])].sort((a, b) => a - b).map((minutes) => h('option', { value: String(minutes), key: minutes }, words.minutes(minutes)))));
}

function examLength({ timetable }) {
  const { look: words } = text();
  const choose = ({ target }) => change(() => ({ examMinutes: target.value ? Number(target.value) : null }), words.changed(words.exam));
  const options = [...new Set([...EXAM_MINUTES, timetable.examMinutes])].filter(Boolean).sort((a, b) => a - b);
  return h('div', { class: 'setting', key: 'exam' },
    h('label', { for: 'exam-minutes' }, words.exam, h('span', { class: 'hint' }, words.examHint)),
    h('select', { id: 'exam-minutes', value: String(timetable.examMinutes ?? ''), onchange: choose }, h('option', { value: '' }, words.examDefault), options.map((minutes) => h('option', { value: String(minutes), key: minutes }, text().limits.minutes(minutes)))));
}
