/** What the service could not place, or assumed: the calendar looks whole without these words. */
import { h } from '../dom.js';
import { text } from '../text.js';
import { icon } from './icon.js';

const STALE = 'stale-choice';

export function notes({ timetable }) {
  const { notes: words } = text();
  const stale = timetable.findings.filter(({ code }) => code === STALE);
  const others = timetable.findings.filter(({ code }) => code !== STALE);
  return [
    stale.length > 0 && h('section', { class: 'card warning', 'aria-labelledby': 'stale-heading', key: 'stale' },
      h('h2', { id: 'stale-heading' }, icon('clash'), words.stale), h('p', null, words.staleHelp), list(stale)),
    others.length > 0 && h('details', { class: 'card notes', key: 'notes' }, h('summary', null, icon('info'), words.heading(others.length)), list(others)),
  ];
}

/** Sentences of the service are English. */
export const list = (findings) => h('ul', { role: 'list', class: 'findings' }, findings.map(({ message, code }) => h('li', null, heading(code), h('span', { lang: 'en' }, message))));

function heading(code) {
  const own = text().notes.codes[code];
  return own && h('strong', null, `${own} `);
}
