/** The first thing that a student sees: what to do, and where the PDFs are. */
import { h } from '../dom.js';
import { text } from '../text.js';
import { drop } from './drop.js';
import { uploads } from './uploads.js';

export function start(state) {
  const { titles, start: words } = text();
  return [
    h('div', { class: 'hero' }, h('h1', { tabindex: '-1' }, titles.start), h('p', { class: 'lead' }, `${words.lead} ${state.signInOffered ? words.signIn : words.noSignIn}`)),
    h('div', { class: 'start' },
      h('section', { class: 'card', 'aria-label': text().drop.button }, drop(state, false), uploads(state)),
      h('section', { class: 'card', 'aria-labelledby': 'steps-heading' },
        h('h2', { id: 'steps-heading' }, words.steps),
        h('ol', { class: 'steps', role: 'list' }, words.step.map(([what, how]) => h('li', null, h('strong', null, what), h('span', null, how)))))),
  ];
}
