/** The student's own week, from what is on offer and what she chose. Pure: no state, no document. */
import { DAYS } from './format.js';

export const choiceOf = (offer, module, kind, offered) =>
  offer.choices.find((choice) => choice.module === module && choice.kind === kind && (offered === undefined || choice.offered === offered));

/** The codes of her groups: those she chose, or the only one there is. */
export function chosenOf(timetable, choice) {
  const wanted = timetable.groups[choice.module]?.[choice.kind] ?? [];
  if (!wanted.length) return choice.groups.length === 1 ? [choice.groups[0].group] : [];
  return choice.groups.map(({ group }) => group).filter((group) => wanted.includes(group));
}

/** The codes that she chose and nobody offers any more. */
export function goneOf(timetable, offer, choice) {
  const there = offer.choices.filter(({ module, kind }) => module === choice.module && kind === choice.kind).flatMap(({ groups }) => groups.map(({ group }) => group));
  return (timetable.groups[choice.module]?.[choice.kind] ?? []).filter((group) => !there.includes(group));
}

export const isOpen = (timetable, choice) => chosenOf(timetable, choice).length === 0;
export const same = (one, other) => one.module === other.module && one.kind === other.kind && one.offered === other.offered;

/** Sessions of groups, each with what it belongs to. */
const sessionsOf = (choice, groups, more) =>
  groups.flatMap((group) => group.sessions.map((session, index) => ({ choice, group, session, index, ...more })));

export function ownSessions(timetable, offer, quarters) {
  return running(offer, quarters).flatMap((choice) => {
    const chosen = chosenOf(timetable, choice);
    return sessionsOf(choice, choice.groups.filter(({ group }) => chosen.includes(group)));
  });
}

/** The choices of one kind of week. What has no known term is in each. */
export const running = (offer, quarters) =>
  offer.choices.filter((choice) => !choice.quarters.length || quarters.every((quarter) => choice.quarters.includes(quarter)));

/** Those of a choice that she has not taken. */
export function alternatives(timetable, choice) {
  const chosen = chosenOf(timetable, choice);
  return sessionsOf(choice, choice.groups.filter(({ group }) => !chosen.includes(group)), { ghost: true });
}

/** Sessions of a proposal, or of any selection of groups. */
export function sessionsOfGroups(offer, groups, quarters) {
  return groups.flatMap(({ module, offered, kind, group }) => {
    const choice = choiceOf(offer, module, kind, offered);
    if (!choice || !quarters.every((quarter) => choice.quarters.includes(quarter))) return [];
    return sessionsOf(choice, choice.groups.filter((one) => one.group === group));
  });
}

/** Groups that she attends and that take up some of the time of this one. */
export function clashesOf(timetable, offer, group) {
  return group.clashes.filter((clash) => {
    const choice = choiceOf(offer, clash.module, clash.kind, clash.offered);
    return choice && chosenOf(timetable, choice).includes(clash.group);
  });
}

export const meets = (one, other) => one.session.day === other.session.day && one.session.from < other.session.to && other.session.from < one.session.to;

/** Pairs of her own sessions at the same time, by what the week draws. */
export function clashingPairs(sessions) {
  const placed = sessions.filter(isPlaced);
  return placed.flatMap((one, index) => placed.slice(index + 1).filter((other) => !same(one.choice, other.choice) && meets(one, other)).map((other) => [one, other]));
}

export const isPlaced = ({ session }) => session.day && session.from != null;

/** Each day with what is on it; Saturday and Sunday only where something is. */
export function daysOf(sessions) {
  return DAYS.map((day) => ({ day, sessions: inLanes(sessions.filter(({ session }) => session.day === day)) })).filter(
    ({ sessions: some }, index) => index < 5 || some.length,
  );
}

/** Sessions that overlap stand side by side: which lane each takes, out of how many. */
export function inLanes(sessions) {
  const sorted = [...sessions].sort((a, b) => a.session.from - b.session.from || b.session.to - a.session.to);
  const placed = [];
  let run = [];
  let ends = [];
  const closeRun = () => {
    placed.push(...run.map((one) => ({ ...one, lanes: ends.length })));
    run = [];
    ends = [];
  };
  for (const one of sorted) {
    const { from, to } = one.session;
    if (ends.every((end) => end <= from)) closeRun();
    const free = ends.findIndex((end) => end <= from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = to;
    run.push({ ...one, lane });
  }
  closeRun();
  return placed;
}

/** The hours that a week is drawn with. Periods at this university begin at half past: lines there fall on the sessions' edges. */
export function hoursOf(sessions) {
  const placed = sessions.filter(isPlaced);
  const from = Math.min(8 * 60, ...placed.map(({ session }) => session.from));
  const to = Math.max(15 * 60, ...placed.map(({ session }) => session.to));
  const first = Math.floor((from - 30) / 60) * 60 + 30;
  return { first, count: Math.ceil((to - first) / 60) };
}

/** Which kind of week comes next, by the first of the coming events that is in one kind alone; the last where all have passed. */
export function weekNow(offer, events, now) {
  const coming = events.filter((event) => event.end >= now && event.group != null);
  if (!coming.length) return offer.weeks.length - 1;
  for (const { module, group } of coming) {
    const choice = offer.choices.find((one) => one.module === module && one.groups.some((other) => other.group === group));
    const weeks = offer.weeks.flatMap((quarters, index) => (choice && quarters.every((quarter) => choice.quarters.includes(quarter)) ? [index] : []));
    if (weeks.length === 1) return weeks[0];
  }
  return 0;
}
