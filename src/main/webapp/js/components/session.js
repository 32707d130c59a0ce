/** A session of the week, looked at closely: where it is, what it clashes with, its dates. */
import { address, go } from '../actions/route.js';
import { change } from '../actions/timetable.js';
import { h } from '../dom.js';
import { dayName, short, shortDate, times } from '../format.js';
import { text } from '../text.js';
import { choiceOf, clashesOf } from '../week.js';
import { hue, nameOf } from './colour.js';
import { icon } from './icon.js';
import { datesOf } from './occurrences.js';
import { receiptOf } from './receipt.js';

let back = null;
const opened = (dialog) => {
  back = document.activeElement;
  dialog.showModal();
};
const closed = (dialog) => {
  dialog.close();
  if (back?.isConnected) back.focus();
};
const leave = (event) => {
  event.preventDefault();
  go('week');
};
const beside = (event) => event.target === event.currentTarget && go('week');

export function sheet(state) {
  const [module, kind, offered, code, index] = state.route.parts;
  const choice = state.groups && choiceOf(state.groups, module, kind, offered);
  const group = choice?.groups.find((one) => one.group === code);
  const session = group?.sessions[index];
  if (!session) return null;
  const { session: words, kinds, close } = text();
  const clashing = clashesOf(state.timetable, state.groups, group);
  const dates = datesOf(state, { choice, group, session });
  return h('dialog', { class: 'sheet', style: hue(state, module), 'aria-labelledby': 'sheet-title', key: 'sheet', created: opened, removed: closed, oncancel: leave, onclick: beside },
    h('div', { class: 'sheet-body' },
      h('div', { class: 'sheet-head' },
        h('h2', { id: 'sheet-title' }, `${nameOf(state, module)} ${session.activity ?? ''}`),
        h('button', { class: 'plain', 'aria-label': close, onclick: leave }, icon('close'))),
      h('dl', null,
        line(words.when, `${session.day ? dayName(session.day) : text().times.dayOpen} ${times(session)}`),
        line(words.where, [session.venues.join(', ') || text().choices.venueOpen(session.printedVenue), session.campus].filter(Boolean).join(' · ')),
        line(words.group, [kinds[kind], code].join(' ')),
        clashing.length > 0 && line(words.clashes, text().list(clashing.map((clash) => `${nameOf(state, clash.module)} ${clash.group}`)))),
      choice.groups.length > 1 && h('a', { class: 'button', href: address('pick', module, kind, offered) }, words.change),
      receiptOf(state, (entry) => entry.module === module && entry.group === code && entry.activity === session.activity && entry.day === session.day && short(entry.start) === short(session.start)),
      dateList(state, dates, `${nameOf(state, module)} ${session.activity ?? ''}`)));
}

const line = (label, value) => [h('dt', { key: label }, label), h('dd', { key: `${label} value` }, value)];

function dateList(state, dates, name) {
  const { session: words } = text();
  if (!dates.length) return h('p', { class: 'hint', key: 'none' }, words.noDates);
  const hide = (id) => change(({ hidden }) => ({ hidden: [...hidden, id] }), words.hiddenToast(name));
  const item = ({ id, start }) => h('li', { key: id }, h('span', null, shortDate(start)), h('button', { class: 'plain', 'aria-label': `${words.hide}: ${shortDate(start)}`, onclick: () => hide(id) }, words.hide));
  return h('details', { class: 'dates', key: 'dates' },
    h('summary', null, words.dates(dates.length)),
    h('button', { onclick: () => hide(dates[0].session) }, words.hideAll),
    h('ul', { role: 'list' }, dates.map(item)));
}
