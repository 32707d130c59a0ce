/** The files of the timetable, what is odd about them, and the way out. */
import { forget, forgetAll, forgetTimetable } from '../actions/leave.js';
import { address, go } from '../actions/route.js';
import { open } from '../actions/timetable.js';
import { takeLater } from '../actions/uploads.js';
import { h } from '../dom.js';
import { instant } from '../format.js';
import { text } from '../text.js';
import { accountCard } from './account.js';
import { card } from './card.js';
import { device } from './device.js';
import { drop } from './drop.js';
import { sentence } from './notes.js';
import { receiptOfFinding } from './receipt.js';
import { uploads } from './uploads.js';

export function files(state) {
  const { titles, files: words } = text();
  return [
    h('div', { class: 'view-head' }, h('h1', { tabindex: '-1' }, titles.files), h('p', { class: 'lead' }, words.lead)),
    h('div', { class: 'cards', key: 'files' },
      h('section', { class: 'card', 'aria-label': text().drop.more }, drop(state, true), uploads(state)),
      inTimetable(state), apart(state), others(state), accountCard(state), !state.account?.signedIn && device(state), leave(state)),
  ];
}

function inTimetable({ timetable, schedules, changes }) {
  const { files: words } = text();
  const seen = changes && h('p', { key: 'changes' }, h('a', { href: address('changes') }, words.changesLink));
  return card('in', words.in, null, seen, h('ul', { class: 'files', role: 'list' }, timetable.files.map((file) => row(file, schedules[file.job])).reverse()));
}

function row(file, schedule) {
  const { files: words, kindsOfFile } = text();
  return h('li', { key: file.job },
    h('div', { class: 'file-text' },
      h('p', { class: 'file-name' }, file.fileName),
      h('p', { class: 'hint' }, [words.file(kindsOfFile[file.kind], file.academicYear), file.yearAssumed && words.assumedYear, file.replacedIn.length > 0 && words.replaced(text().list(file.replacedIn))].filter(Boolean).join('. ')),
      schedule?.findings.length > 0 && findings(file.job, schedule.findings)),
    h('button', { class: 'plain', 'aria-label': `${words.forget}: ${file.fileName}`, onclick: () => forget({ id: file.job, fileName: file.fileName }) }, words.forget));
}

/** What the reader was not sure of, with the place in the PDF. */
function findings(job, all) {
  const { files: words } = text();
  const item = (finding) =>
    h('li', null, finding.page && h('strong', null, `${words.row(finding.page, finding.row)}: `), sentence(finding), receiptOfFinding(job, finding));
  return h('details', { key: 'findings' }, h('summary', null, words.findings(all.length)), h('ul', { class: 'findings', role: 'list' }, all.map(item)));
}

function apart({ jobs }) {
  if (!jobs.length) return null;
  const { files: words, kindsOfFile } = text();
  const item = (job) => h('li', { key: job.id },
    h('div', { class: 'file-text' }, h('p', { class: 'file-name' }, job.fileName), h('p', { class: 'hint' }, kindsOfFile[job.kind])),
    h('div', { class: 'buttons' },
      h('button', { 'aria-label': `${words.takeIn}: ${job.fileName}`, onclick: () => takeLater(job) }, words.takeIn),
      h('button', { class: 'plain', 'aria-label': `${words.forget}: ${job.fileName}`, onclick: () => forget(job) }, words.forget)));
  return card('apart', words.apart, null, h('ul', { class: 'files', role: 'list' }, jobs.map(item)));
}

/** Those that were made by other means than this page, which makes one. */
function others({ timetables, timetable }) {
  const rest = timetables.filter(({ id }) => id !== timetable.id);
  if (!rest.length) return null;
  const { files: words } = text();
  const show = (id) => open(id).then(() => go('week'));
  const item = (one) => h('li', { key: one.id },
    h('div', { class: 'file-text' }, h('p', { class: 'file-name' }, one.name), h('p', { class: 'hint' }, words.made(instant(one.createdAt)))),
    h('div', { class: 'buttons' }, h('button', { 'aria-label': `${words.open}: ${one.name}`, onclick: () => show(one.id) }, words.open), h('button', { class: 'plain', 'aria-label': `${words.forget}: ${one.name}`, onclick: () => forgetTimetable(one) }, words.forget)));
  return card('others', words.other, words.otherHint, h('ul', { class: 'files', role: 'list' }, rest.map(item)));
}

function leave({ timetable }) {
  const { files: words } = text();
  return card('leave', words.leave, words.leaveHint, h('div', { class: 'buttons column' }, h('button', { onclick: () => forgetTimetable(timetable) }, words.forgetTimetable), h('button', { class: 'grave', onclick: forgetAll }, words.forgetAll)));
}
