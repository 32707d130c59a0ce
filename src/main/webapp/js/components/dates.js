/** Tests and exams by their dates, with what they clash with and what the form leaves open. */
import { change } from '../actions/timetable.js';
import { set } from '../store.js';
import { h } from '../dom.js';
import { dayOfMonth, daysBetween, longDate, month, now, short, timeOf, today, weekday } from '../format.js';
import { text } from '../text.js';
import { hue } from './colour.js';
import { drop } from './drop.js';
import { icon } from './icon.js';
import { monthView } from './month.js';
import { list } from './notes.js';
import { receiptOf } from './receipt.js';

// Beyond these the rooms of a big test would push the next date off the screen
const VENUES_SHOWN = 3;
const OPEN = 'date-open';

export const isSitting = ({ kind }) => kind === 'TEST' || kind === 'EXAM';

export function dates(state) {
  const { titles, dates: words } = text();
  const sittings = state.events.filter(isSitting);
  const open = state.timetable.findings.filter(({ code }) => code === OPEN);
  const head = h('div', { class: 'view-head' }, h('h1', { tabindex: '-1' }, titles.dates), sittings.length > 0 && views(state));
  if (!sittings.length && !open.length) return [head, h('section', { class: 'card empty', key: 'none' }, h('h2', null, words.none), h('p', null, words.noneHelp), drop(state, true))];
  const coming = sittings.filter((event) => event.end >= now());
  const past = sittings.filter((event) => event.end < now());
  return [
    head,
    coming.length ? nextOne(state, coming[0]) : h('p', { class: 'hint', key: 'none' }, words.noMore),
    state.asMonth ? monthView(state, sittings) : [byMonth(state, coming), past.length > 0 && passed(state, past, !coming.length)],
    open.length > 0 && h('section', { class: 'card', 'aria-labelledby': 'open-heading', key: 'open' }, h('h2', { id: 'open-heading' }, words.open), list(open)),
  ];
}

function views({ asMonth }) {
  const { dates: words } = text();
  const item = (month, label) => h('button', { class: 'segment', 'aria-pressed': String(Boolean(asMonth) === month), onclick: () => set({ asMonth: month }) }, label);
  return h('div', { class: 'segments', role: 'group', 'aria-label': words.view }, item(false, words.asList), item(true, words.asMonth));
}

function nextOne(state, event) {
  return h('p', { class: 'next', style: hue(state, event.module), key: 'next' }, h('strong', null, text().dates.next(event.title, daysBetween(today(), event.start))), h('span', { class: 'where' }, event.location));
}

const passed = (state, past, opened) =>
  h('details', { class: 'past', open: opened, key: 'past' }, h('summary', null, text().dates.past(past.length)), byMonth(state, past));

function byMonth(state, events) {
  const months = [...new Set(events.map(({ start }) => start.slice(0, 7)))];
  return months.map((one) =>
    h('section', { class: 'month-list', key: one, 'aria-label': month(`${one}-01`) },
      h('h2', null, month(`${one}-01`)),
      h('ol', { role: 'list', class: 'sittings' }, events.filter(({ start }) => start.startsWith(one)).map((event) => sitting(state, event)))));
}

function sitting(state, event) {
  const { dates: words, kinds } = text();
  const days = daysBetween(today(), event.start);
  const hide = () => change(({ hidden }) => ({ hidden: [...hidden, event.id] }), text().session.hiddenToast(event.title));
  return h('li', { class: `sitting${event.clashes.length ? ' clashing' : ''}`, style: hue(state, event.module), key: event.id },
    h('time', { class: 'date', datetime: event.start.slice(0, 10) },
      h('span', { 'aria-hidden': 'true' }, weekday(event.start)), h('b', { 'aria-hidden': 'true' }, dayOfMonth(event.start)), h('span', { class: 'unseen' }, longDate(event.start))),
    h('div', { class: 'sitting-text' },
      h('p', { class: 'sitting-head' }, h('strong', null, event.title), h('span', { class: 'badge' }, kinds[event.kind]), event.tentative && h('span', { class: 'badge tentative' }, words.tentative)),
      h('p', null, h('span', { class: 'when' }, time(event)), days >= 0 && h('span', { class: 'hint' }, ` · ${words.inDays(days)}`)),
      where(state, event),
      clashes(state, event),
      receiptOf(state, isOf(event))),
    h('button', { class: 'plain quiet', 'aria-label': `${words.hide}: ${event.title}, ${longDate(event.start)}`, title: words.hide, onclick: hide }, icon('hide')));
}

function time({ start, end, wholeDay, endAssumed }) {
  const { dates: words } = text();
  if (wholeDay) return words.wholeDay;
  return endAssumed ? `${timeOf(start)} – ${words.assumedEnd(timeOf(end))}` : `${timeOf(start)}–${timeOf(end)}`;
}

/** Whether an entry is the one that the event was made of. */
const isOf = ({ module, start, wholeDay }) => (entry) =>
  entry.module === module && entry.date === start.slice(0, 10) && (wholeDay || short(entry.start) === timeOf(start));

const entryOf = ({ schedules }, event) => Object.values(schedules).flatMap(({ entries }) => entries).find(isOf(event));

function where(state, event) {
  const { dates: words } = text();
  const entry = entryOf(state, event);
  if (!entry) return event.location && h('p', { class: 'where', key: 'where' }, event.location);
  const venues = entry.venues ?? [entry.venue].filter(Boolean);
  const said = entry.printed?.venue;
  const open = (said || !venues.length) && h('p', { class: 'venue-open', key: 'open' }, words.venueOpen, said && `: ${words.formSays(said)}`);
  if (venues.length <= VENUES_SHOWN) return [venues.length > 0 && h('p', { class: 'where', key: 'where' }, venues.join(', ')), open];
  return [h('details', { class: 'where', key: 'where' }, h('summary', null, words.venues(venues.length)), h('ul', { role: 'list' }, venues.map((venue) => h('li', null, venue)))), open];
}

function clashes(state, { clashes: ids, moreClashes }) {
  if (!ids.length) return null;
  const { dates: words } = text();
  const names = [...new Set(ids.map((id) => state.events.find((event) => event.id === id)?.title).filter(Boolean))];
  return h('p', { class: 'bad', key: 'clash' }, icon('clash'), words.clash(text().list(names)), moreClashes > 0 && ` ${words.more(moreClashes)}`);
}
