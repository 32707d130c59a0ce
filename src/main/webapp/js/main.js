/** Puts the page together: files come in, the desk follows them, the views show what was read. */
import { Problem } from './api.js';
import { CalendarForm } from './calendar.js';
import { renderDated } from './dated.js';
import { Desk } from './desk.js';
import { el } from './dom.js';
import { FileList } from './files.js';
import { renderFindings } from './findings.js';
import { moduleColours } from './modules.js';
import { acceptFiles } from './upload.js';
import { renderWeek } from './week.js';
import { KINDS } from './words.js';

const byId = (id) => document.getElementById(id);

/** Entries of one kind over all files; what two files both say is shown once. */
function entriesOf(files, kind) {
  const entries = files.filter((file) => file.kind === kind).flatMap((file) => file.schedule.entries ?? []);
  // Where it stands in the PDF may differ from file to file.
  const said = ({ places, ...entry }) => JSON.stringify(entry);
  return [...new Map(entries.map((entry) => [said(entry), entry])).values()];
}

function render() {
  const files = desk.items.filter((item) => item.phase === 'done');
  const [lectures, tests, exams] = Object.keys(KINDS).map((kind) => entriesOf(files, kind));
  const colourOf = moduleColours([...lectures, ...tests, ...exams]);
  renderFindings(byId('findings'), files);
  calendar.render(files);
  renderWeek(byId('lectures'), lectures, colourOf);
  renderDated(byId('tests'), KINDS.TESTS, tests, colourOf);
  renderDated(byId('exams'), KINDS.EXAMS, exams, colourOf);
}

const showState = () => (document.body.dataset.state = desk.items.length ? 'filled' : 'empty');

const calendar = new CalendarForm(byId('calendar'));
const list = new FileList(byId('files'), byId('files-heading'), (item) => desk.forget(item));
const desk = new Desk({
  changed: (item) => {
    list.change(item, desk.items);
    showState();
  },
  removed: (item) => {
    list.remove(item);
    showState();
  },
  read: render,
});

async function restore() {
  byId('files-notice').replaceChildren();
  try {
    await desk.restore();
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    const again = el('button', { type: 'button', onclick: restore }, 'Try again');
    byId('files-notice').replaceChildren(el('p', { class: 'notice' }, el('span', {}, `Your earlier files are not shown. ${problem.message}`), again));
    document.body.dataset.state = 'filled';
  }
}

// The first answer sets the visitor's cookie: an upload before it would belong to somebody else.
const ready = restore();
acceptFiles((files) => ready.then(() => desk.add(files)));
