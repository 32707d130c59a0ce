/** The best weeks for what the student likes, as small pictures with the reason beside each. */
import { isChosen, lock, propose as search, takeProposal, wish } from '../actions/groups.js';
import { h } from '../dom.js';
import { clock, dayName, duration, longDate, short } from '../format.js';
import { text } from '../text.js';
import { chosenOf, sessionsOfGroups } from '../week.js';
import { nameOf } from './colour.js';
import { icon } from './icon.js';
import { mini } from './mini.js';

const WISHES = ['EARLY', 'LATE', 'FREE_DAYS', 'COMPACT_DAYS', 'FEW_GAPS', 'LUNCH', 'CAMPUS_CHANGE'];

export function propose(state) {
  const { titles, propose: words } = text();
  const { groups, plan } = state;
  const head = h('div', { class: 'view-head' }, h('h1', { tabindex: '-1' }, titles.propose), h('p', { class: 'lead' }, words.lead));
  if (!groups) return [head, h('p', { class: 'loading', key: 'loading' }, text().loading)];
  if (!groups.choices.some((choice) => choice.groups.length > 1)) return [head, h('p', { class: 'card', key: 'empty' }, words.empty)];
  if (!plan) queueMicrotask(search);
  return [
    head,
    h('div', { class: 'propose', key: 'propose' },
      h('div', { class: 'wishes-part' }, wishes(state), keeping(state)),
      h('section', { class: 'results', 'aria-labelledby': 'results-heading', 'aria-busy': String(!plan || Boolean(plan.busy)) }, results(state))),
  ];
}

function wishes(state) {
  const { propose: words } = text();
  const chip = (name) => {
    const wanted = Boolean(state.wishes[name]);
    const toggle = () => {
      wish(name, !wanted);
      search();
    };
    return h('button', { class: 'chip', 'aria-pressed': String(wanted), onclick: toggle, key: name }, wanted && icon('done'), words.names[name]);
  };
  return h('section', { class: 'card', 'aria-labelledby': 'wishes-heading' }, h('h2', { id: 'wishes-heading' }, words.wishes), h('div', { class: 'chips' }, WISHES.map(chip)));
}

/** Chosen groups that every proposal has to keep. */
function keeping(state) {
  const { propose: words } = text();
  const { timetable, groups, locks } = state;
  const chosen = groups.choices.filter((choice) => choice.groups.length > 1).flatMap((choice) => chosenOf(timetable, choice).map((code) => ({ choice, code })));
  const chip = ({ choice, code }) => {
    const kept = locks[choice.module]?.[choice.kind] === code;
    const toggle = () => {
      lock(choice, kept ? null : code);
      search();
    };
    return h('button', { class: 'chip', 'aria-pressed': String(kept), onclick: toggle, key: `${choice.module} ${choice.offered} ${code}` }, icon(kept ? 'lock' : 'unlock'), `${nameOf(state, choice.module)} ${code}`);
  };
  return h('section', { class: 'card', 'aria-labelledby': 'keep-heading', key: 'keep' }, h('h2', { id: 'keep-heading' }, words.keep), chosen.length ? h('div', { class: 'chips' }, chosen.map(chip)) : h('p', { class: 'hint' }, words.keepHint));
}

function results(state) {
  const { propose: words } = text();
  const { plan } = state;
  const heading = (sentence) => h('h2', { id: 'results-heading' }, sentence);
  if (!plan?.proposals) return [heading(plan?.problem ? text().outage.title : words.busy), plan?.problem && h('button', { onclick: search }, text().retry)];
  return [
    heading(words.results(plan.proposals.length)),
    plan.reason && reason(state, plan.reason),
    !plan.complete && h('p', { class: 'hint', key: 'stopped' }, words.stopped),
    h('ol', { class: 'proposals', role: 'list' }, plan.proposals.map((proposal, index) => card(state, proposal, index))),
  ];
}

function reason(state, { kind, parts, message }) {
  const { propose: words } = text();
  return h('div', { class: 'card warning', key: 'reason' },
    h('h3', null, icon('clash'), words.none),
    kind
      ? [h('p', null, words.reasons[kind]), parts.length > 0 && h('ul', null, parts.map((part) => h('li', null, partOf(state, part))))]
      : english(message),
    h('p', null, words.helps));
}

/** What a node of an earlier version says, which gives no parts. */
const english = (message) => h('p', { lang: 'en' }, message);

/** Such as `COS 214: Practical (P01, P02)`. */
function partOf(state, { module, kind, groups, locked }) {
  const { propose: words, kinds, list } = text();
  const codes = groups.filter(Boolean);
  const which = locked ? words.kept(locked) : codes.length === 1 ? words.only(codes[0]) : list(codes);
  return `${nameOf(state, module)}: ${kinds[kind]}${which && ` (${which})`}`;
}

function card(state, proposal, index) {
  const { propose: words } = text();
  const current = isChosen(state.timetable, proposal, state.groups);
  const weeks = proposal.weeks.map((week) => week.quarters);
  return h('li', { class: `proposal card${current ? ' current' : ''}`, key: index },
    h('div', { class: 'minis' }, weeks.map((quarters) => mini(state, sessionsOfGroups(state.groups, proposal.groups, quarters)))),
    h('div', { class: 'proposal-text' },
      h('h3', null, words.rank(index + 1)),
      h('p', null, why(state, proposal)),
      differences(state, proposal),
      clashes(state, proposal)),
    h('button', { class: current ? '' : index ? '' : 'primary', 'aria-label': `${words.take}: ${words.rank(index + 1)}`, disabled: current, onclick: () => takeProposal(proposal) }, current ? words.current : words.take));
}

/** Why this week: its clashes, its days, its gaps, and the wishes that no other proposal does better. */
function why(state, proposal) {
  const { propose: words } = text();
  const figures = proposal.weeks.map(({ days, earliestStart, latestEnd, gapMinutes }) =>
    earliestStart ? `${words.days(days, short(earliestStart), short(latestEnd))}, ${gapMinutes ? words.gaps(duration(gapMinutes)) : words.noGaps}.` : '');
  const best = WISHES.filter((name) => state.wishes[name] && isBest(state.plan.proposals, proposal, name)).map((name) => words.names[name].toLowerCase());
  return [
    proposal.clashMinutes ? words.clashes(duration(proposal.clashMinutes)) : words.free,
    ...new Set(figures),
    best.length > 0 && words.best(text().list(best)),
    proposal.missedMinutes > 0 && words.missed(duration(proposal.missedMinutes)),
  ].filter(Boolean).join(' ');
}

function isBest(proposals, { points }, name) {
  const all = proposals.map((other) => other.points[name] ?? 0);
  return points[name] === Math.min(...all) && Math.max(...all) > Math.min(...all);
}

/** Against the first: which groups are others. */
function differences(state, proposal) {
  const [first] = state.plan.proposals;
  const other = proposal.groups.filter((group) => !first.groups.some((one) => one.module === group.module && one.kind === group.kind && one.group === group.group));
  return other.length > 0 && h('p', { class: 'hint', key: 'differs' }, text().propose.differs(text().list(other.map(({ module, group }) => `${nameOf(state, module)} ${group}`))));
}

function clashes(state, { clashes: all }) {
  if (!all.length) return null;
  return h('details', { key: 'clashes' }, h('summary', null, `${text().propose.clashList} (${all.length})`), h('ul', { class: 'findings', role: 'list' }, all.map((clash) => h('li', null, clashOf(state, clash)))));
}

/** Weekly sessions meet every week, a test or an exam meets a session once. */
function clashOf(state, { between, day, date, from, to, message }) {
  if (!between) return english(message);
  const { propose: words, kinds } = text();
  const [one, other] = between.map(({ module, kind, name }) => `${nameOf(state, module)} ${name || kinds[kind]}`);
  const time = `${clock(from)}–${clock(to)}`;
  return date ? words.clashOnce(one, other, longDate(date), time) : words.clashWeekly(one, other, dayName(day), time);
}
