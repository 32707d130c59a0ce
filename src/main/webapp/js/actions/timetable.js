/** The timetable: loaded, changed, and changed back. */
import * as api from '../api.js';
import { keep, recall } from '../kept.js';
import { set, state } from '../store.js';
import { text } from '../text.js';
import { tell, toast } from './say.js';

const SETTINGS = ['groups', 'hidden', 'names', 'colours', 'reminders', 'examMinutes', 'daysOff', 'terms'];
const STEPS_KEPT = 30;

let loading = null;

/**
 * The first answers. The list comes first and alone, because its answer makes the cookie that says who asks; what the first view does not
 * need is not waited for.
 * @returns {Promise<Object[]>} the jobs of the owner
 */
export function load() {
  loading = readAll();
  return loading;
}

/** Settled once the service has answered: a file that is sent before it knows this browser would be somebody else's. */
export const answered = () => loading?.catch(() => {});

async function readAll() {
  const { loaded } = state();
  try {
    const timetables = await api.timetables();
    const others = Promise.all([api.jobs(), readYears()]);
    others.catch(() => {}); // it is waited for below
    set({ timetables, outage: null });
    const shown = timetables.find(({ id }) => id === recall('timetable')) ?? timetables[0];
    if (shown) await open(shown.id, others);
    else set({ timetable: null, groups: null, events: [] });
    set({ loaded: true });
    const [jobs] = await others;
    return jobs;
  } catch (problem) {
    set({ outage: problem, loaded });
    throw problem;
  }
}

const readYears = async () => set({ years: await api.years() });

/** All that the week needs is asked for together. @param {Promise} more that it needs too */
export async function open(id, more) {
  const [{ body, version }, groups, events] = await Promise.all([api.timetable(id), offerOf(id), api.events(id), more]);
  keep('timetable', id);
  set({ timetable: body, version, steps: [], plan: null, ...groups, events, locks: recall('locks', {})[id] ?? {}, addresses: addressesOf(body) });
  readFiles(body); // for receipts and venues: the week does not wait for them
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

const offerOf = (id) => api.groups(id).then((groups) => ({ groups, groupsProblem: null }), (problem) => ({ groups: null, groupsProblem: problem }));

async function readOffer(id) {
  const offer = await offerOf(id);
  if (state().timetable?.id === id) set(offer);
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
