/** The timetable: loaded, changed, and changed back. */
import * as api from '../api.js';
import { keep, recall } from '../kept.js';
import { set, state } from '../store.js';
import { text } from '../text.js';
import { tell, toast } from './say.js';

const SETTINGS = ['groups', 'hidden', 'names', 'colours', 'reminders', 'examMinutes', 'daysOff', 'terms'];
const STEPS_KEPT = 30;

/** The first answers, one after the other at the beginning: the first makes the cookie that says who asks. */
export async function load() {
  try {
    const jobs = await api.jobs();
    const [timetables, years] = await Promise.all([api.timetables(), api.years()]);
    set({ timetables, years, outage: null });
    const shown = timetables.find(({ id }) => id === recall('timetable')) ?? timetables[0];
    if (shown) await open(shown.id);
    else set({ timetable: null, groups: null, events: [] });
    set({ loaded: true });
    return jobs;
  } catch (problem) {
    set({ outage: problem });
    throw problem;
  }
}

export async function open(id) {
  const { body, version } = await api.timetable(id);
  keep('timetable', id);
  set({ timetable: body, version, steps: [], plan: null });
  set({ locks: recall('locks', {})[id] ?? {}, addresses: addressesOf(body) });
  await Promise.all([readOffer(id), readEvents(id), readFiles(body)]);
}

/** The address is shown once, when it is made: this browser keeps it as long as it is the one in force. */
function addressesOf({ id, feed }) {
  const kept = recall('feed');
  return feed && kept?.id === id && kept.createdAt === feed.createdAt ? kept.addresses : null;
}

/** A timetable after a change that the service has made. Steps back lead to what was before the files changed, too. */
export async function adopt({ body, version }) {
  const known = state().timetables.some(({ id }) => id === body.id);
  set(({ timetables }) => ({ timetable: body, version, plan: null, timetables: known ? timetables : [body, ...timetables] }));
  keep('timetable', body.id);
  await Promise.all([readOffer(body.id), readEvents(body.id), readFiles(body)]);
}

async function readOffer(id) {
  try {
    const groups = await api.groups(id);
    if (state().timetable?.id === id) set({ groups, groupsProblem: null });
  } catch (problem) {
    set({ groups: null, groupsProblem: problem });
  }
}

async function readEvents(id) {
  const events = await api.events(id);
  if (state().timetable?.id === id) set({ events });
}

async function readFiles({ files }) {
  const missing = files.filter(({ job }) => !state().schedules[job]);
  const read = await Promise.all(missing.map(async ({ job }) => [job, await api.schedule(job).catch(() => null)]));
  set(({ schedules }) => ({ schedules: { ...schedules, ...Object.fromEntries(read.filter(([, one]) => one)) } }));
}

/** What PUT takes: the settings as they are, but for what is given. */
function request(timetable, settings) {
  const kept = Object.fromEntries(SETTINGS.map((name) => [name, timetable[name]]));
  return { name: timetable.name, jobs: timetable.jobs, ...kept, ...settings };
}

let turn = Promise.resolve();

/**
 * Changes settings of the timetable. It shows at once, and one change waits for the other.
 * @param {function(Object): Object} settings from the timetable as it is then, the settings that get another value
 * @param {string} done what to say about it, with a way back
 */
export function change(settings, done) {
  const before = state().timetable;
  const next = settings(before);
  set({ timetable: { ...before, ...next }, plan: null });
  const step = { done, settings: Object.fromEntries(Object.keys(next).map((name) => [name, before[name]])) };
  const changed = turn.then(() => put(next, step, before));
  turn = changed.catch(() => {});
  return changed;
}

async function put(next, step, before) {
  try {
    const { timetable, version } = state();
    if (!timetable) return;
    const sent = request(timetable, next);
    const answer = await api.changeTimetable(timetable.id, sent, version);
    set({ version: answer.version, timetable: { ...answer.body, ...later(sent) } });
    if (step) {
      set(({ steps }) => ({ steps: [...steps, step].slice(-STEPS_KEPT) }));
      toast(step.done, { label: text().undo, act: undo });
    }
    await readEvents(answer.body.id);
  } catch (problem) {
    await rollBack(problem, before);
  }
}

/** What was changed on the page while this request was under way is not taken back by its answer. */
function later(sent) {
  const shown = state().timetable;
  return Object.fromEntries(SETTINGS.filter((name) => shown[name] !== sent[name]).map((name) => [name, shown[name]]));
}

async function rollBack(problem, before) {
  if (problem.type === 'changed-meanwhile') {
    await open(before.id);
    toast(text().changedElsewhere);
    return;
  }
  set({ timetable: before });
  tell(problem);
}

/** Takes the last step back. */
export function undo() {
  const step = state().steps.at(-1);
  if (!step) return Promise.resolve();
  set(({ steps, timetable }) => ({ steps: steps.slice(0, -1), timetable: { ...timetable, ...step.settings }, toasts: [] }));
  const before = state().timetable;
  const undone = turn.then(() => put(step.settings, null, before));
  turn = undone.catch(() => {});
  return undone;
}

/** She says which year the lectures of a file are of, where nothing in her files does. */
export async function sayYear(job, year) {
  const { timetable, version } = state();
  try {
    await adopt(await api.changeTimetable(timetable.id, request(timetable, { years: { [job]: year } }), version));
    toast(text().year.said(year));
  } catch (problem) {
    await rollBack(problem, timetable);
  }
}

/** After she was away: another window, or a newer version of the dates, may have changed it. */
export async function lookAgain() {
  const { timetable, version } = state();
  if (!timetable) return;
  const now = await api.timetable(timetable.id);
  if (now.version !== version) await open(timetable.id);
}
