/** Takes what was read away as a calendar file. */
import { calendarPath, makeTimetable } from './api.js';
import { announce, el } from './dom.js';
import { KINDS } from './words.js';

export class CalendarForm {
  left = new Set(); // kinds that the student does not want in the file
  made = new Map(); // the same wish again needs no second timetable

  constructor(section) {
    this.section = section;
    this.name = el('input', { id: 'calendar-name', value: 'UP schedule', maxlength: '100', autocomplete: 'off' });
    this.kinds = el('div', { class: 'kinds' });
    this.include = el('fieldset', {}, el('legend', {}, 'Include'), this.kinds);
    this.button = el('button', { class: 'primary' }, 'Download calendar');
    this.message = el('p', { class: 'message' });
    const label = el('label', { for: 'calendar-name' }, 'Calendar name');
    const form = el('form', { onsubmit: (event) => this.submit(event) });
    form.append(el('div', { class: 'field' }, label, this.name), this.include, this.button);
    const hint = 'One .ics file for Google Calendar, Outlook, Apple Calendar and most others.';
    const head = el('div', {}, el('h2', { id: 'calendar-heading' }, 'Take it with you'), el('p', { class: 'hint' }, hint));
    this.notes = el('div', { class: 'notes' });
    section.replaceChildren(head, form, this.message, this.notes);
  }

  /** @param {{job: Object, kind: string}[]} files what was read */
  render(files) {
    this.files = files;
    this.section.hidden = !files.length;
    this.message.replaceChildren();
    this.notes.replaceChildren();
    const present = Object.keys(KINDS).filter((kind) => files.some((file) => file.kind === kind));
    this.include.hidden = present.length < 2;
    this.kinds.replaceChildren(...present.map((kind) => this.checkbox(kind)));
  }

  checkbox(kind) {
    const onchange = ({ target }) => (target.checked ? this.left.delete(kind) : this.left.add(kind));
    return el('label', {}, el('input', { type: 'checkbox', checked: !this.left.has(kind), onchange }), KINDS[kind]);
  }

  async submit(event) {
    event.preventDefault();
    if (this.busy) return;
    const wanted = this.include.hidden ? this.files : this.files.filter((file) => !this.left.has(file.kind));
    if (!wanted.length) return this.say('Tick at least one kind to include.');
    this.busy = true;
    this.say('Making your calendar…');
    try {
      const timetable = await this.timetable(wanted.map((file) => file.job.id));
      const address = calendarPath(timetable.id);
      this.tell(timetable.findings);
      this.say('Your download starts now. ', el('a', { href: address }, 'Nothing happened? Get the file here.'));
      window.location.assign(address);
    } catch (problem) {
      // The button is still there: pressing it again is the retry.
      this.say(problem.message);
    } finally {
      this.busy = false;
    }
  }

  async timetable(ids) {
    const name = this.name.value.trim() || 'UP schedule';
    const wish = JSON.stringify([name, [...ids].sort()]);
    if (!this.made.has(wish)) this.made.set(wish, await makeTimetable(name, ids, (sentence) => this.say(sentence)));
    return this.made.get(wish);
  }

  /** What could not be placed, was assumed, or points to nothing: the calendar looks whole without these words. */
  tell(findings) {
    const items = findings.map((finding) => el('li', {}, finding.message));
    this.notes.replaceChildren(...(items.length ? [el('h3', {}, 'About this calendar'), el('ul', {}, items)] : []));
  }

  say(...content) {
    this.message.replaceChildren(...content);
    announce(this.message.textContent);
  }
}
