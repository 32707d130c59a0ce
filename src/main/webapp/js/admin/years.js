/** The dates that calendars are made with. */
import { card } from '../components/card.js';
import { h } from '../dom.js';
import { chooseYear, saveYear } from './actions.js';
import { set } from './state.js';
import { words } from './text.js';

const own = words.years;

export function years({ years: all, year, draft }) {
  const shown = all.find((one) => one.year === year);
  return card('years', own.title, own.hint,
    h('div', { class: 'fields' },
      h('label', null, own.year,
        h('select', { value: String(year), onchange: ({ target }) => chooseYear(Number(target.value)) }, all.map((one) => h('option', { value: String(one.year) }, String(one.year))))),
      shown && h('p', { class: 'hint' }, own.state(shown)),
      h('label', null, own.file, h('textarea', { class: 'document', spellcheck: 'false', value: draft ?? '', oninput: ({ target }) => set({ draft: target.value }) })),
      h('div', { class: 'buttons' },
        h('button', { class: 'primary', onclick: saveYear }, own.save),
        h('button', { class: 'plain', onclick: () => chooseYear(year) }, own.drop))));
}
