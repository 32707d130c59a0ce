/** From files of the student to entries of her timetable. She never makes a second timetable by it. */
import * as api from '../api.js';
import { ended, follow } from '../progress.js';
import { set, state } from '../store.js';
import { sentenceOf, text, vanishingOf } from '../text.js';
import { keep } from '../kept.js';
import { Problem } from '../problem.js';
import { forget } from './leave.js';
import { showArrived } from './route.js';
import { announce, ask, toast } from './say.js';
import { adopt, answered, load } from './timetable.js';

/** A crowd is let in little by little; all who were refused would come back at the same moment without the rest. */
const TRIES = 6;
const SOON_SECONDS = 5;
const NOT_ALL_AT_ONCE_SECONDS = 3;

let last = 0;
let sending = Promise.resolve();
let taking = Promise.resolve();

/** @param {{key, name, size, phase, percent, place, kind, problem, job, file}} upload */
const begun = (name, size, more) => ({ key: ++last, name, size, phase: 'waits', percent: 0, ...more });

const update = (key, change) =>
  set(({ uploads }) => ({ uploads: uploads.map((upload) => (upload.key === key ? { ...upload, ...change } : upload)) }));

export const dismissUpload = (key) => set(({ uploads }) => ({ uploads: uploads.filter((upload) => upload.key !== key) }));

/** One is sent after the other: a phone's line is no faster for two at once, and the first is read meanwhile. */
export async function addFiles(files) {
  const added = [...files].map((file) => begun(file.name, file.size, { file }));
  if (!added.length) return;
  set(({ uploads }) => ({ uploads: [...uploads.filter(({ phase }) => phase !== 'done'), ...added] }));
  await arrive(added, send);
  const taken = added.filter(({ key }) => phaseOf(key) === 'done').length;
  if (taken === added.length) announce(text().upload.allIn(taken));
}

const phaseOf = (key) => state().uploads.find((upload) => upload.key === key)?.phase;

/**
 * Brings uploads into the timetable. The first one is made of all together: tests and exams say which year the lectures are of.
 * @param {function(Object): Promise<?Object>} reading the job once it is read; `null` where that failed
 */
async function arrive(uploads, reading) {
  const first = !state().timetable;
  set({ arriving: first });
  const taken = uploads.map(async (upload) => {
    const job = await reading(upload);
    if (job && !first) await takeIn([{ key: upload.key, job }]);
    return job && { key: upload.key, job };
  });
  const read = (await Promise.all(taken)).filter(Boolean);
  if (first && read.length) await takeIn(read);
  set({ arriving: false });
  if (first) showArrived();
}

async function send({ key, file }) {
  try {
    const sent = sending.then(answered).then(() => untilLetIn(key, () => {
      update(key, { phase: 'sending', percent: 0 });
      return api.upload(file, (percent) => update(key, percent < 100 ? { percent } : { percent, phase: 'queued', place: null }));
    }));
    sending = sent.catch(() => {});
    return await read(key, await sent);
  } catch (problem) {
    return fail(key, problem);
  }
}

/** The same bytes sent again are the same job, so nothing can come in twice. */
async function untilLetIn(key, sendOnce) {
  for (let tries = 1; ; tries++) {
    try {
      return await sendOnce();
    } catch (problem) {
      const wait = problem.wait ?? SOON_SECONDS;
      if (problem.type !== 'unavailable' || tries >= TRIES || wait > SOON_SECONDS) throw problem;
      update(key, { phase: 'busy' });
      await api.pause((wait + Math.random() * NOT_ALL_AT_ONCE_SECONDS) * 1000);
    }
  }
}

export function again(upload) {
  update(upload.key, { problem: null, phase: 'waits' });
  return arrive([upload], upload.job ? resume : send);
}

function fail(key, problem) {
  if (!problem.type) throw problem;
  update(key, { phase: 'failed', problem });
  const { name } = state().uploads.find((upload) => upload.key === key) ?? {};
  announce(text().upload.said(name, sentenceOf(problem)));
  return null;
}

async function resume({ key, job }) {
  try {
    return await read(key, job);
  } catch (problem) {
    return fail(key, problem);
  }
}

async function read(key, job) {
  const shown = (now) => update(key, { job: now, phase: now.status === 'PROCESSING' ? 'reading' : 'queued', place: now.queuePosition });
  shown(job);
  const read = await follow(job, shown);
  update(key, { job: read, kind: read.kind, phase: 'taking' });
  if (read.status === 'COMPLETED') return read;
  return fail(key, new Problem(read.problem.type.split(':').pop(), read.problem));
}

/** One after the other: each sees what the one before has made of the timetable. */
function takeIn(read) {
  const taken = taking.then(() => take(read));
  taking = taken.catch(() => {});
  return taken;
}

async function take(read) {
  try {
    if (!state().timetable) await load(); // another window may have made it meanwhile
    if (!state().timetable) await adopt(await api.makeTimetable({ name: text().defaultName, jobs: read.map(({ job }) => job.id) }));
    for (const { key, job } of read) settle(key, job, state().timetable.jobs.includes(job.id) || (await added(key, job)));
  } catch (problem) {
    for (const { key } of read) if (phaseOf(key) !== 'done') fail(key, problem);
  }
}

function settle(key, job, isIn) {
  update(key, { phase: isIn ? 'done' : 'apart' });
  set(({ jobs }) => ({ jobs: [...jobs.filter(({ id }) => id !== job.id), ...(isIn ? [] : [job])] }));
}

async function added(key, job) {
  const answer = await newer(key, state().timetable, job);
  if (!answer) return false;
  await adopt(answer);
  tellChanges(job, answer.body.changes);
  return true;
}

async function newer(key, timetable, job) {
  try {
    return await api.takeIn(timetable.id, job.id);
  } catch (problem) {
    if (problem.type !== 'would-remove') throw problem;
    update(key, { phase: 'asking' });
    const { question } = text();
    const title = question.replaceTitle(job.fileName);
    const yes = await ask({ title, sentence: question.replace, items: problem.vanishing.map(vanishingOf), yes: question.replaceYes, no: question.replaceNo });
    return yes ? api.takeIn(timetable.id, job.id, true) : null;
  }
}

/** A file that only adds says so by the week; what moved or went has to be looked at. */
function tellChanges(job, { added, moved, removed }) {
  if (!moved.length && !removed.length) return;
  const changes = { name: job.fileName, added, moved, removed };
  set({ changes });
  keep('changes', changes);
  const { changes: words } = text();
  toast(words.toast(added.length, moved.length, removed.length), { label: words.see, act: () => (window.location.hash = '#changes') });
}

/** What was sent before the page was loaded: it is followed on, and shown where no timetable has it. */
export function comeBack(jobs) {
  const used = new Set(state().timetables.flatMap((timetable) => timetable.jobs));
  const apart = jobs.filter(({ id }) => !used.has(id)).reverse();
  // Read for a timetable that was not made yet, when the page was closed
  const wanted = apart.filter((job) => !ended(job) || (job.status === 'COMPLETED' && !state().timetables.length));
  set({ jobs: apart.filter((job) => job.status === 'COMPLETED' && !wanted.includes(job)) });
  const back = wanted.map((job) => begun(job.fileName, job.size, { job, phase: 'queued' }));
  set(({ uploads }) => ({ uploads: [...uploads, ...back] }));
  if (back.length) arrive(back, resume);
}

/** A file that she left out before. */
export function takeLater(job) {
  const upload = begun(job.fileName, job.size, { job, phase: 'taking', kind: job.kind });
  set(({ uploads }) => ({ uploads: [...uploads, upload] }));
  return arrive([upload], resume);
}

export async function dropUpload({ key, job }) {
  dismissUpload(key);
  if (job) await forget(job, true);
}
