/** What there is to choose, by module and kind, and the choice that the student is making. */
import { address } from '../actions/route.js';
import { h } from '../dom.js';
import { text } from '../text.js';
import { chosenOf, clashesOf, goneOf, isOpen, running } from '../week.js';
import { hue, nameOf } from './colour.js';
import { icon } from './icon.js';
import { picker } from './picker.js';

export function choices(state, quarters, pick) {
  const { choices: words } = text();
  const shown = running(state.groups, quarters);
  const modules = [...new Set(shown.map(({ module }) => module))];
  return h('aside', { class: 'choices', 'aria-labelledby': 'choices-heading', key: 'choices' },
    pick && picker(state, pick),
    h('h2', { id: 'choices-heading', tabindex: '-1' }, words.heading),
    h('p', { class: 'hint' }, words.lead),
    modules.map((module) =>
      h('section', { class: 'module', style: hue(state, module), 'aria-label': module, key: module },
        h('h3', null, nameOf(state, module)),
        h('ul', { role: 'list' }, shown.filter((choice) => choice.module === module).map((choice) => row(state, choice, pick))))));
}

function row(state, choice, pick) {
  const { kinds, choices: words, list } = text();
  const chosen = chosenOf(state.timetable, choice);
  const single = choice.groups.length === 1;
  const gone = goneOf(state.timetable, state.groups, choice);
  const key = `${choice.offered} ${choice.kind}`;
  const name = h('span', { class: 'kind' }, kinds[choice.kind]);
  if (single && !gone.length) return h('li', { key }, h('span', { class: 'choice fixed' }, name, h('span', { class: 'chosen' }, words.only(choice.groups[0].group))));
  const status = gone.length
    ? h('span', { class: 'stale' }, icon('clash'), words.gone(list(gone)))
    : chosen.length
      ? h('span', { class: 'chosen' }, list(chosen), clashes(state, choice, chosen) && icon('clash'))
      : h('span', { class: 'to-choose' }, words.groups(choice.groups.length), h('span', { class: 'hint' }, fits(state, choice)));
  return h('li', { key },
    h('a', { class: `choice${isOpen(state.timetable, choice) ? ' open' : ''}`, href: address('pick', choice.module, choice.kind, choice.offered), 'aria-current': choice === pick ? 'true' : null }, name, status, icon('next')));
}

const clashes = (state, choice, chosen) =>
  choice.groups.some((group) => chosen.includes(group.group) && clashesOf(state.timetable, state.groups, group).length);

function fits(state, choice) {
  const free = choice.groups.filter((group) => !clashesOf(state.timetable, state.groups, group).length).length;
  return text().choices.free(free, choice.groups.length);
}
