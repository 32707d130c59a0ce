/** The student's own week, and beside it what she still has to choose. */
import { address, go } from '../actions/route.js';
import { chooseGroup } from '../actions/groups.js';
import { set } from '../store.js';
import { h } from '../dom.js';
import { dayName, dayOf, now, times, today } from '../format.js';
import { sentenceOf, text } from '../text.js';
import { alternatives, choiceOf, clashingPairs, isOpen, isPlaced, meets, ownSessions, same, weekNow } from '../week.js';
import { choices } from './choices.js';
import { drop } from './drop.js';
import { grid } from './grid.js';
import { icon } from './icon.js';
import { next } from './next.js';
import { notes } from './notes.js';
import { nameOf } from './colour.js';
import { datesOf } from './occurrences.js';
import { year } from './year.js';

export function week(state) {
  const { titles } = text();
  const { groups, groupsProblem } = state;
  const head = h('div', { class: 'view-head' }, h('h1', { tabindex: '-1' }, titles.week), groups?.weeks.length > 1 && parts(state));
  if (groupsProblem) return [head, h('p', { class: 'notice', key: 'problem' }, `${text().choices.tooMany}: `, sentenceOf(groupsProblem))];
  if (!groups) return [head, h('p', { class: 'loading', key: 'loading' }, text().loading)];
  if (!groups.choices.length) return [head, next(state), nothing(state)];
  const { quarters, pick } = looking(state);
  const own = ownSessions(state.timetable, groups, quarters);
  const pairs = clashingPairs(own);
  return [
    head,
    year(state),
    next(state),
    summary(state, quarters, pairs),
    h('div', { class: 'week-and-choices', key: 'week' },
      h('div', { class: 'week-part' }, weekGrid(state, own, pairs, pick), openTimes(state, own), clashList(state, pairs)),
      choices(state, quarters, pick)),
    notes(state),
  ];
}

/** Which kind of week is shown, and the choice that she is making. */
function looking(state) {
  const { groups, weekShown, route, events } = state;
  const pick = route.name === 'pick' ? choiceOf(groups, route.parts[0], route.parts[1], route.parts[2]) : null;
  const shown = groups.weeks[weekShown ?? weekNow(groups, events, now())] ?? groups.weeks.at(-1) ?? [];
  const runs = pick && !shown.every((quarter) => pick.quarters.includes(quarter)) && pick.quarters.length;
  return { pick, quarters: runs ? (groups.weeks.find((week) => week.every((quarter) => pick.quarters.includes(quarter))) ?? shown) : shown };
}

const label = (quarters) => {
  const { semester } = text().week;
  const whole = { 'Q1,Q2': 'S1', 'Q3,Q4': 'S2', 'Q1,Q2,Q3,Q4': 'Y' }[quarters.join()];
  return whole ? semester(whole) : quarters.map(semester).join(', ');
};

function parts(state) {
  const shown = looking(state).quarters;
  const item = (quarters, index) =>
    h('button', { class: 'segment', 'aria-pressed': String(quarters === shown), key: index, onclick: () => show(state, index) }, label(quarters));
  return h('div', { class: 'segments', role: 'group', 'aria-label': text().week.parts }, state.groups.weeks.map(item));
}

function show({ route }, index) {
  set({ weekShown: index });
  if (route.name === 'pick') go('week');
}

/** How far she is: what is open, what clashes, and the way to the best week. */
function summary(state, quarters, pairs) {
  const { week: words, nav } = text();
  const open = state.groups.choices.filter((choice) => isOpen(state.timetable, choice)).length;
  const some = state.groups.choices.some((choice) => choice.groups.length > 1);
  const clashes = pairs.length ? h('a', { class: 'state bad', href: '#clashes', onclick: toClashes }, icon('clash'), words.clashes(pairs.length)) : h('span', { class: 'state good' }, icon('done'), words.noClash);
  return h('section', { class: 'summary', 'aria-label': label(quarters), key: 'summary' },
    h('p', { class: 'states' }, h('span', { class: open ? 'state open' : 'state good' }, icon(open ? 'info' : 'done'), open ? words.open(open) : words.allChosen), clashes),
    h('div', { class: 'buttons' },
      some && h('a', { class: open ? 'button primary' : 'button', href: address('propose') }, icon('spark'), words.propose),
      !open && h('a', { class: 'button primary', href: address('take') }, icon('take'), nav.take)));
}

function toClashes(event) {
  event.preventDefault();
  document.getElementById('clashes').focus();
}

function weekGrid(state, own, pairs, pick) {
  const others = pick ? alternatives(state.timetable, pick) : [];
  const inPairs = (one) => pairs.flat().some((other) => other.choice === one.choice && other.group === one.group && other.index === one.index);
  const overOwn = (one) => own.some((other) => isPlaced(other) && !same(one.choice, other.choice) && meets(one, other));
  return grid(state, [...own, ...others], {
    name: 'week',
    today: dayOf(today()),
    clashing: (one) => (one.ghost ? overOwn(one) : inPairs(one)),
    hidden: (one) => !datesOf(state, one).length && state.events.length > 0,
    onOpen: (one) => (one.ghost ? chooseGroup(one.choice, one.group.group) : go('session', one.choice.module, one.choice.kind, one.choice.offered, one.group.group, String(one.index))),
  });
}

/** What has no place in the grid yet. */
function openTimes(state, own) {
  const open = own.filter((one) => !isPlaced(one));
  if (!open.length) return null;
  const item = ({ choice, group, session }) => h('li', null, h('strong', null, nameOf(state, choice.module)), ` ${group.group} ${session.activity ?? ''}: ${session.day ? dayName(session.day) : text().times.dayOpen}, ${times(session)}`);
  return h('section', { class: 'card', 'aria-labelledby': 'open-heading', key: 'open' }, h('h2', { id: 'open-heading' }, text().week.openTime), h('ul', { role: 'list' }, open.map(item)));
}

function clashList(state, pairs) {
  if (!pairs.length) return null;
  const { week: words } = text();
  const name = ({ choice, group }) => `${nameOf(state, choice.module)} ${group.group}`;
  const item = ([one, other]) => h('li', null, words.clashSentence(name(one), name(other), dayName(one.session.day), times(one.session)));
  return h('section', { class: 'card clash-list', id: 'clashes', tabindex: '-1', 'aria-labelledby': 'clashes-heading', key: 'clashes' },
    h('h2', { id: 'clashes-heading' }, icon('clash'), words.listHeading), h('ul', { role: 'list' }, pairs.map(item)));
}

function nothing(state) {
  const { week: words } = text();
  return h('section', { class: 'card empty', key: 'nothing' }, h('h2', null, words.noLectures), h('p', null, words.noLecturesHelp), drop(state, true));
}
