/** The dates that calendars are made with: checked and previewed first, then stored. */
import { card } from '../components/card.js';
import { h } from '../dom.js';
import { chooseYear, previewYear, saveYear } from './actions.js';
import { set } from './state.js';
import { words } from './text.js';

const own = words.years;

export function years({ years: all, year, draft, preview }) {
  const shown = all.find((one) => one.year === year);
  return card('years', own.title, own.hint,
    h('div', { class: 'fields' },
      h('label', null, own.year,
        h('select', { value: String(year), onchange: ({ target }) => chooseYear(Number(target.value)) }, all.map((one) => h('option', { value: String(one.year) }, String(one.year))))),
      shown && h('p', { class: 'hint' }, own.state(shown)),
      h('label', null, own.file, h('textarea', { class: 'document', spellcheck: 'false', disabled: draft === null, value: draft ?? '', oninput: ({ target }) => set({ draft: target.value, preview: null }) })),
      preview && changes(preview),
      h('div', { class: 'buttons' },
        preview ? h('button', { class: 'primary', key: 'save', onclick: saveYear }, own.save) : h('button', { class: 'primary', key: 'preview', disabled: draft === null, onclick: previewYear }, own.check),
        h('button', { class: 'plain', key: 'drop', onclick: () => chooseYear(year) }, own.drop))));
}

function changes(preview) {
  return h('div', { class: 'preview', key: 'changes' },
    h('h3', null, own.preview.title),
    own.preview.sentences(preview).map((sentence) => h('p', null, sentence)));
}
