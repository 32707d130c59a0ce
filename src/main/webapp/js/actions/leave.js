/** What the student takes back: a file, a timetable, everything. */
import * as api from '../api.js';
import { forgetKept, keep } from '../kept.js';
import { forgetOwner, set, state } from '../store.js';
import { text, vanishingOf } from '../text.js';
import { ask, toast, tried } from './say.js';
import { load } from './timetable.js';
import { go } from './route.js';

/** Without a word where it is a file that was never read. */
export async function forget(job, quiet) {
  const { question, files } = text();
  if (!quiet && !(await ask({ title: question.forgetTitle(job.fileName), sentence: question.forgetPlain, yes: question.forgetYes, no: question.no, grave: true }))) return;
  await tried(async () => {
    if (!(await forgetJob(job))) return;
    await load();
    set(({ jobs }) => ({ jobs: jobs.filter(({ id }) => id !== job.id) }));
    toast(files.forgotten(job.fileName));
  });
}

async function forgetJob(job) {
  const { question } = text();
  try {
    await api.forgetJob(job.id);
  } catch (problem) {
    if (problem.type !== 'would-remove') throw problem;
    const sure = { title: question.forgetTitle(job.fileName), sentence: question.forget, items: problem.vanishing.map(vanishingOf), yes: question.forgetYes, no: question.no, grave: true };
    if (!(await ask(sure))) return false;
    await api.forgetJob(job.id, true);
  }
  return true;
}

export async function forgetTimetable(timetable) {
  const { files, question } = text();
  if (!(await ask({ title: question.forgetTitle(timetable.name), sentence: files.forgetTimetableAsk, yes: question.forgetYes, no: question.no, grave: true }))) return;
  await tried(async () => {
    await api.forgetTimetable(timetable.id);
    keep('timetable', null);
    const jobs = await load();
    const used = new Set(state().timetables.flatMap((one) => one.jobs));
    set({ jobs: jobs.filter(({ id, status }) => status === 'COMPLETED' && !used.has(id)) });
    toast(files.timetableForgotten);
  });
}

export async function forgetAll() {
  const { files, question } = text();
  if (!(await ask({ title: files.forgetAll, sentence: files.forgetAllAsk, yes: files.forgetAll, no: question.no, grave: true }))) return;
  await tried(async () => {
    await api.forgetMe();
    forgetKept();
    forgetOwner();
    await load();
    go('week');
    toast(files.allForgotten);
  });
}
