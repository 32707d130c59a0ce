/** The row of the PDF that something was read from, as a picture. The service draws it while it keeps the PDF. */
import { receiptOfEntry, receiptOfRow } from '../api.js';
import { h } from '../dom.js';
import { text } from '../text.js';

const failed = ({ target }) => target.closest('details').classList.add('gone');

function receipt(src) {
  const { receipt: words } = text();
  return h('details', { class: 'receipt', key: src },
    h('summary', null, words.show),
    h('img', { src, alt: words.alt, loading: 'lazy', onerror: failed }),
    h('p', { class: 'hint' }, words.gone));
}

export const receiptOfFinding = (job, { page, row }) => page && receipt(receiptOfRow(job, page, row));

/** @param {function(Object): boolean} isIt whether an entry of a schedule is the one */
export function receiptOf({ timetable, schedules }, isIt) {
  for (const { job } of [...timetable.files].reverse()) {
    const index = schedules[job]?.entries.findIndex(isIt) ?? -1;
    if (index >= 0) return receipt(receiptOfEntry(job, index));
  }
  return null;
}
