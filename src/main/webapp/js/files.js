/** The list of files: one row each, changed in place so that the focus stays where it is. */
import { announce, el } from './dom.js';
import { KINDS, plural, size } from './words.js';

const PHASES = { uploading: 'Uploading…', queued: 'Waiting', reading: 'Reading…', done: 'Done', failed: 'Not read' };
const BUSY = new Set(['uploading', 'queued', 'reading']);
const UNITS = { LECTURES: ['session'], TESTS: ['test'], EXAMS: ['exam'] };

function sentenceOf(item) {
  if (item.sentence) return item.sentence;
  if (item.phase === 'queued' && item.place > 0) return `Waiting: number ${item.place} in the queue`;
  if (item.phase !== 'done') return PHASES[item.phase];
  const { entries = [], findings = [] } = item.schedule;
  const read = `${plural(entries?.length ?? 0, ...(UNITS[item.kind] ?? ['entry', 'entries']))} read`;
  return findings?.length ? `${read}, ${plural(findings.length, 'thing')} to check` : read;
}

export class FileList {
  rows = new Map();

  /** @param {(item: Object) => Promise<void>} forget */
  constructor(list, heading, forget) {
    Object.assign(this, { list, heading, forget });
  }

  change(item, items) {
    if (!this.rows.has(item)) this.insert(item, items);
    const row = this.rows.get(item);
    const sentence = sentenceOf(item);
    row.element.dataset.phase = item.phase;
    row.element.setAttribute('aria-busy', BUSY.has(item.phase));
    row.badge.textContent = KINDS[item.kind] ?? '';
    row.progress.hidden = !BUSY.has(item.phase);
    row.retry.hidden = !item.retry;
    row.button.textContent = item.asked ? 'Forget all the same' : item.job ? 'Forget' : 'Remove';
    if (row.sentence.textContent === sentence) return;
    row.sentence.textContent = sentence;
    announce(`${item.name}: ${sentence}`);
  }

  insert(item, items) {
    const badge = el('span', { class: 'badge' });
    const sentence = el('p', { class: 'sentence' });
    const progress = el('progress', { 'aria-label': `Progress of ${item.name}` });
    const retry = el('button', { type: 'button', hidden: true, onclick: () => item.retry?.() }, 'Try again');
    const name = el('span', { class: 'file-name' }, item.name);
    retry.setAttribute('aria-label', `Try again: ${item.name}`);
    const about = el('span', { class: 'unseen' }, ` ${item.name}`);
    const label = el('span');
    const button = el('button', { type: 'button', onclick: () => this.drop(item) }, label, about);
    const title = el('p', { class: 'file-title' }, name, badge, el('span', { class: 'hint' }, size(item.size)));
    const element = el('li', { class: 'file' }, el('div', {}, title, sentence, progress), retry, button);
    this.rows.set(item, { element, badge, sentence, progress, retry, button: label });
    const next = items.slice(items.indexOf(item) + 1).find((other) => this.rows.has(other));
    this.list.insertBefore(element, next ? this.rows.get(next).element : null);
  }

  /** What would vanish from a subscribed calendar is said first; a second press confirms it. */
  async drop(item) {
    const { sentence, button } = this.rows.get(item);
    try {
      await this.forget(item);
      announce(`${item.name} is forgotten.`);
    } catch (problem) {
      const gone = problem.wouldRemove?.join('; ');
      item.asked = Boolean(gone);
      if (gone) button.textContent = 'Forget all the same';
      const words = gone ? `Calendars that you subscribe to would lose what this file says. ${gone}.` : problem.message;
      sentence.textContent = words;
      announce(words);
    }
  }

  remove(item) {
    const { element } = this.rows.get(item) ?? {};
    if (!element) return;
    // Whoever works with the keyboard goes on with the next file, not from the top of the page.
    if (element.contains(document.activeElement)) {
      const neighbour = element.nextElementSibling ?? element.previousElementSibling;
      (neighbour?.querySelector('button:last-of-type') ?? this.heading).focus();
    }
    element.remove();
    this.rows.delete(item);
  }
}
