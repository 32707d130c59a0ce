/** What could not be read for certain, with the place in the PDF where the student can look. */
import { el } from './dom.js';

function where({ page, row }) {
  const parts = [page && `page ${page}`, row && `row ${row}`].filter(Boolean).join(', ');
  return parts ? parts.charAt(0).toUpperCase() + parts.slice(1) : 'Whole file';
}

/** @param {{name: string, schedule: Object}[]} files */
export function renderFindings(section, files) {
  const told = files.filter(({ schedule }) => schedule.findings?.length);
  section.hidden = !told.length;
  section.replaceChildren(
    el('h2', { id: 'findings-heading' }, 'Please check these in your PDF'),
    ...told.flatMap(({ name, schedule }) => [
      el('h3', {}, name),
      el('ul', {}, schedule.findings.map((finding) => el('li', {}, el('b', {}, where(finding)), ' ', finding.message))),
    ]),
  );
}
