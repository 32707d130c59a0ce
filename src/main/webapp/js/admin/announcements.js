/** What everybody is told. */
import { card } from '../components/card.js';
import { h } from '../dom.js';
import { announce, endAnnouncement } from './actions.js';
import { moment, select } from './forms.js';
import { words } from './text.js';

const own = words.announcements;
const inAnHour = () => new Date(Date.now() + 3600_000);

export const announcements = ({ announcements: all }) => card('announcements', own.title, own.hint, form(), list(all));

function form() {
  const send = async (event) => {
    event.preventDefault();
    const fields = event.target.elements;
    const made = await announce({
      level: fields.level.value,
      english: fields.english.value,
      afrikaans: fields.afrikaans.value,
      from: new Date(fields.from.value).toISOString(),
      until: new Date(fields.until.value).toISOString(),
    });
    if (made) event.target.reset();
  };
  return h('form', { class: 'fields', onsubmit: send },
    h('label', null, own.english, h('textarea', { name: 'english', required: true, maxlength: 500, rows: 2, lang: 'en' })),
    h('label', null, own.afrikaans, h('textarea', { name: 'afrikaans', required: true, maxlength: 500, rows: 2, lang: 'af' })),
    h('div', { class: 'row' },
      h('label', null, own.level, select('level', own.levels)),
      moment('from', own.from, new Date()),
      moment('until', own.until, inAnHour())),
    h('div', { class: 'buttons' }, h('button', { class: 'primary' }, own.make)));
}

function list(all) {
  if (all.length === 0) return h('p', { class: 'hint' }, own.none);
  return h('div', { class: 'scroll' }, h('table', null, h('tbody', null, all.map(row))));
}

function row({ id, english, from, until }) {
  return h('tr', { key: id },
    h('td', null, h('span', { class: 'badge' }, own.states[stateOf(from, until)])),
    h('td', { class: 'value' }, english),
    h('td', null, `${new Date(from).toLocaleString()} – ${new Date(until).toLocaleString()}`),
    h('td', null, h('button', { class: 'plain', 'aria-label': own.end(english), onclick: () => endAnnouncement(id) }, own.endShort)));
}

function stateOf(from, until) {
  const now = Date.now();
  if (Date.parse(until) <= now) return 'over';
  return Date.parse(from) <= now ? 'shown' : 'later';
}
