/** Layouts of the university's form that the reader did not know: a sketch of rulings and header words, nothing of what a file says. */
import { card } from '../components/card.js';
import { h } from '../dom.js';
import { checkForm } from './actions.js';
import { table } from './forms.js';
import { words } from './text.js';

const own = words.sentinel;
const HEIGHT = 40;

export const sentinel = ({ forms: all }) => card('sentinel', own.title, own.hint, all.length === 0 ? h('p', { class: 'hint' }, own.none) : all.map(form));

function form({ id, kind, rulings, headings, knownRulings, knownHeadings, firstSeen, lastSeen }) {
  const name = own.kinds[kind];
  const gone = knownHeadings.filter((word) => !headings.includes(word));
  return h('div', { class: 'layout', key: String(id) },
    h('h3', null, own.heading(name)),
    h('p', null, own.seen(new Date(firstSeen).toLocaleString(), new Date(lastSeen).toLocaleString())),
    sketch(rulings, knownRulings),
    h('p', null, gone.length > 0 ? own.gone(gone) : own.allThere),
    table(own.heading(name), own.heads, headings.map((word, column) => [word || own.another, `${rulings[column]} – ${rulings[column + 1]}`])),
    h('button', { class: 'plain', 'aria-label': own.checked(name), onclick: () => checkForm(id) }, own.checkedShort));
}

/** The rulings as they are above, those that are known below. */
function sketch(rulings, known) {
  const left = Math.min(rulings[0], known[0]) - 4;
  const width = Math.max(rulings.at(-1), known.at(-1)) + 4 - left;
  const line = (top) => (x) => h('line', { x1: x, x2: x, y1: top, y2: top + HEIGHT });
  const edge = (all, y) => h('line', { x1: all[0], x2: all.at(-1), y1: y, y2: y });
  return h('svg', { class: 'sketch', viewBox: `${left} 0 ${width} ${2 * HEIGHT + 14}`, role: 'img', 'aria-label': own.sketch },
    h('g', { class: 'now' }, edge(rulings, 2), edge(rulings, HEIGHT + 2), rulings.map(line(2))),
    h('g', { class: 'before' }, edge(known, HEIGHT + 10), edge(known, 2 * HEIGHT + 10), known.map(line(HEIGHT + 10))));
}
