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

export const list = (findings) => h('ul', { role: 'list', class: 'findings' }, findings.map((finding) => h('li', null, sentence(finding))));

/** The service's own sentence is English and names what it is about. In another language a sentence of ours stands before it. */
export function sentence({ message, code }) {
  const own = text().notes.codes[code];
  return [own && h('strong', null, `${own} `), h('span', { lang: 'en' }, message)];
}
