/** Tests and exams: lists by month, by date, what has no date yet at the end. */
import { el } from './dom.js';
import { capitalised, dayOfMonth, fullDate, month, times, venuesOf, weekday } from './words.js';

// Beyond these the rooms of a big test would push the next date off the screen.
const VENUES_SHOWN = 3;

const key = (entry) => `${entry.date ?? '9999'} ${entry.start ?? '99'} ${entry.module}`;
const byDate = (a, b) => (key(a) < key(b) ? -1 : 1);

function venues(entry) {
  const all = venuesOf(entry);
  if (all.length <= VENUES_SHOWN) return el('p', { class: 'where' }, all.join(', '));
  const rooms = all.map((venue) => el('li', {}, venue));
  return el('details', { class: 'where' }, el('summary', {}, `${all.length} venues`), el('ul', {}, rooms));
}

function title(entry) {
  if (entry.test) return entry.test;
  return [entry.paper && `Paper ${entry.paper}`, entry.activity].filter(Boolean).join(' · ');
}

/** `FINAL` is what everybody expects: only another status is worth a word. */
function marks(entry) {
  const status = entry.status && entry.status !== 'FINAL' ? [capitalised(entry.status)] : [];
  return [...(entry.tentative ? ['Tentative'] : []), ...status].map((mark) => el('span', { class: 'badge' }, mark));
}

function row(entry, colourOf) {
  const date = entry.date
    ? el(
        'time',
        { class: 'date', datetime: entry.date },
        el('span', { 'aria-hidden': 'true' }, weekday(entry.date)),
        el('b', { 'aria-hidden': 'true' }, dayOfMonth(entry.date)),
        el('span', { class: 'unseen' }, fullDate(entry.date)),
      )
    : el('span', { class: 'date' }, 'date', el('b', {}, '?'));
  const what = el('p', {}, el('strong', { class: 'module' }, entry.module), ' ', el('span', {}, title(entry)), marks(entry));
  const when = [times(entry), entry.campus && capitalised(entry.campus)].filter(Boolean).join(' · ');
  const comments = entry.comments ? el('p', { class: 'hint' }, entry.comments) : null;
  return el(
    'li',
    { class: `sitting ${colourOf(entry.module)}${entry.tentative ? ' tentative' : ''}` },
    date,
    el('div', {}, what, el('p', { class: 'when' }, when), venues(entry), comments),
  );
}

export function renderDated(section, heading, entries, colourOf) {
  section.hidden = !entries.length;
  const months = new Map();
  for (const entry of [...entries].sort(byDate)) {
    const name = entry.date ? month(entry.date) : 'Date still open';
    months.set(name, [...(months.get(name) ?? []), row(entry, colourOf)]);
  }
  section.replaceChildren(
    el('h2', { id: `${section.id}-heading` }, heading),
    ...[...months].flatMap(([name, rows]) => [el('h3', {}, name), el('ol', { class: 'sittings', role: 'list' }, rows)]),
  );
}
