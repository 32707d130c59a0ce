/** Files on their way: sending, waiting, reading, and what became of them. */
import { again, dismissUpload, dropUpload } from '../actions/uploads.js';
import { h } from '../dom.js';
import { size } from '../format.js';
import { sentenceOf, text } from '../text.js';
import { icon } from './icon.js';

const SETTLED = new Set(['done', 'failed', 'apart', 'asking']);

export function uploads({ uploads: all }) {
  const shown = all.filter(({ phase }) => phase !== 'done');
  if (!shown.length) return null;
  return h('section', { class: 'card uploads', 'aria-labelledby': 'uploads-heading', key: 'uploads' },
    h('h2', { id: 'uploads-heading' }, text().upload.heading),
    h('ul', { role: 'list' }, shown.map(row)));
}

/** What a file is doing, in words. */
function sentence({ phase, percent, place, kind, problem }) {
  const { upload, kindsOfFile } = text();
  if (phase === 'sending') return upload.sending(percent);
  if (phase === 'queued') return upload.queued(place);
  if (phase === 'failed') return sentenceOf(problem);
  return phase === 'done' ? upload.done(kindsOfFile[kind]) : upload[phase];
}

function row(upload) {
  const { key, name, phase, percent } = upload;
  const settled = SETTLED.has(phase);
  return h('li', { class: `upload ${phase}`, key },
    h('div', { class: 'upload-text' },
      h('p', { class: 'file-name' }, name, ' ', h('span', { class: 'hint' }, size(upload.size))),
      h('p', { class: 'sentence' }, phase === 'failed' && icon('clash'), sentence(upload)),
      !settled && h('progress', { max: '100', value: phase === 'sending' ? percent : null, 'aria-label': name, key: phase === 'sending' ? 'sending' : 'waiting' })),
    settled && phase !== 'asking' && buttons(upload));
}

function buttons(upload) {
  const { retry, remove, close } = text();
  const { phase, problem, key, name } = upload;
  const passing = phase === 'failed' && problem.passing;
  const last = phase === 'failed' ? () => dropUpload(upload) : () => dismissUpload(key);
  return h('div', { class: 'buttons' },
    passing && h('button', { onclick: () => again(upload), 'aria-label': `${retry}: ${name}` }, retry),
    h('button', { class: 'plain', onclick: last, 'aria-label': `${phase === 'failed' ? remove : close}: ${name}` }, phase === 'failed' ? remove : close));
}
