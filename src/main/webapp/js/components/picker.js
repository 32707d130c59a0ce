/** The groups of one choice, each with its times and what it would clash with. On a phone it covers the lower half of the week. */
import { chooseGroup, clearChoice, lock } from '../actions/groups.js';
import { address, go } from '../actions/route.js';
import { h } from '../dom.js';
import { dayName, duration, times } from '../format.js';
import { text } from '../text.js';
import { chosenOf, clashesOf } from '../week.js';
import { hue, nameOf } from './colour.js';
import { icon } from './icon.js';

/** Where it covers the week, the first group that she could take comes into sight above it. */
function opened(element) {
  element.querySelector('h2').focus({ preventScroll: true });
  if (getComputedStyle(element).position === 'fixed') document.querySelector('.ghost')?.scrollIntoView({ block: 'center' });
}

export function picker(state, choice) {
  const { choices: words, kinds, done } = text();
  const chosen = chosenOf(state.timetable, choice);
  const kept = state.locks[choice.module]?.[choice.kind];
  const name = `${nameOf(state, choice.module)} ${kinds[choice.kind].toLowerCase()}`;
  const toggleLock = () => lock(choice, kept == null ? chosen[0] : null);
  return h('section', { class: 'picker', style: hue(state, choice.module), 'aria-labelledby': 'picker-heading', key: `pick ${choice.module} ${choice.kind} ${choice.offered}`, created: opened, onkeydown: closeByEscape },
    h('div', { class: 'picker-head' },
      h('h2', { id: 'picker-heading', tabindex: '-1' }, words.pick(name)),
      h('a', { class: 'button', href: address('week') }, done)),
    h('fieldset', null,
      h('legend', { class: 'unseen' }, words.pick(name)),
      choice.groups.map((group) => option(state, choice, group, chosen))),
    chosen.length > 0 && h('div', { class: 'buttons', key: 'buttons' },
      h('button', { class: 'plain', 'aria-pressed': String(kept != null), onclick: toggleLock }, icon(kept == null ? 'unlock' : 'lock'), kept == null ? words.lock : words.locked),
      h('button', { class: 'plain', onclick: () => clearChoice(choice) }, words.takeOff)));
}

const closeByEscape = ({ key }) => key === 'Escape' && go('week');

function option(state, choice, group, chosen) {
  const { choices: words, list } = text();
  const clashing = clashesOf(state.timetable, state.groups, group);
  const names = list(clashing.map((clash) => `${nameOf(state, clash.module)} ${clash.group}`));
  const code = group.group || text().kinds[choice.kind];
  return h('label', { class: 'option', key: group.group },
    h('input', { type: 'radio', name: 'group', value: group.group, checked: chosen.includes(group.group), onchange: () => chooseGroup(choice, group.group) }),
    h('span', { class: 'option-text' },
      h('span', { class: 'option-head' }, h('strong', null, code), h('span', { class: 'hint' }, words.hours(duration(group.minutesAWeek)))),
      h('span', { class: 'option-times' }, group.sessions.map((session, index) => h('span', { key: index }, when(session)))),
      clashing.length ? h('span', { class: 'bad' }, icon('clash'), words.clashesWith(names)) : h('span', { class: 'good' }, icon('done'), words.fits)));
}

function when(session) {
  const { choices: words, times: timeWords } = text();
  const day = session.day ? dayName(session.day, 'short') : timeWords.dayOpen;
  const where = session.venues.length ? session.venues[0] + (session.venues.length > 1 ? ' …' : '') : words.venueOpen(session.printedVenue);
  return `${day} ${times(session)} · ${where}`;
}
