/** The calendar, taken along: as an address that programs follow, as a file, on paper. */
import { copyAddress, makeAddress, refreshFeed, renewAddress, revokeAddress } from '../actions/feed.js';
import { address } from '../actions/route.js';
import { calendarPath } from '../api.js';
import { h } from '../dom.js';
import { ago, instant } from '../format.js';
import { text } from '../text.js';
import { isOpen } from '../week.js';
import { card } from './card.js';
import { icon } from './icon.js';
import { lazy } from './lazy.js';
import { notes } from './notes.js';
import { qr } from './qr.js';

const QUIET_HOURS = 48;
const google = lazy(() => import('./google.js').then(({ google }) => google), true);

export function take(state) {
  const { titles, take: words } = text();
  const { timetable } = state;
  return [
    h('div', { class: 'view-head' }, h('h1', { tabindex: '-1' }, titles.take), h('p', { class: 'lead' }, words.lead)),
    openChoices(state),
    subscribe(state),
    timetable.feed && h('div', { key: 'who', created: refreshed }, who(timetable.feed)),
    google(state),
    h('div', { class: 'cards', key: 'others' },
      card('download', words.download, words.downloadHint,
        h('div', { class: 'buttons column' },
          h('a', { class: 'button', href: calendarPath(timetable.id, 'recurring'), download: true }, icon('take'), words.recurring),
          h('a', { class: 'button', href: calendarPath(timetable.id, 'plain'), download: true }, icon('take'), words.plain)),
        h('p', { class: 'hint' }, words.plainHint)),
      card('print', words.print, words.printHint, h('button', { onclick: () => window.print() }, words.printButton))),
    notes(state),
  ];
}

function openChoices({ timetable, groups }) {
  const { take: words } = text();
  const open = groups?.choices.filter((choice) => isOpen(timetable, choice)).length ?? 0;
  return open > 0 && h('p', { class: 'notice', key: 'open' }, h('span', null, words.openGroups(open)), h('a', { class: 'button', href: address('week') }, words.choose));
}

function subscribe({ timetable, addresses }) {
  const { take: words, titles } = text();
  const content = addresses ? programs(addresses) : h('div', { class: 'make', key: 'make' }, timetable.feed && h('p', null, words.lost), h('button', { class: 'primary', onclick: timetable.feed ? renewAddress : makeAddress }, timetable.feed ? words.renew : words.make));
  return h('section', { class: 'card subscribe', 'aria-label': titles.take, key: 'subscribe' }, content, timetable.feed && h('div', { class: 'buttons', key: 'renew' }, addresses && h('button', { class: 'plain', onclick: renewAddress }, words.renew), h('button', { class: 'plain', onclick: revokeAddress }, words.revoke)));
}

function programs(addresses) {
  const { take: words } = text();
  const program = (name, href, how, outside) =>
    h('li', { key: name }, h('a', { class: 'button program', href, target: outside ? '_blank' : null, rel: 'noopener noreferrer' }, name, icon('next')), h('p', { class: 'hint' }, how));
  return [
    h('h2', null, words.ready),
    h('ul', { class: 'programs', role: 'list' },
      program(words.google, addresses.google, words.how.google, true),
      program(words.apple, addresses.webcal, words.how.apple, false),
      program(words.outlook, addresses.outlook, words.how.outlook, true),
      program(words.office365, addresses.office365, words.how.outlook, true)),
    h('div', { class: 'by-hand' },
      h('label', { for: 'feed-address' }, words.address),
      h('div', { class: 'copy' }, h('input', { id: 'feed-address', readonly: true, value: addresses.url, onfocus: ({ target }) => target.select() }), h('button', { onclick: copyAddress }, words.copy)),
      h('p', { class: 'hint' }, words.how.address)),
    qr(addresses),
  ];
}

// As it was when the page was loaded, where that fails
const refreshed = () => refreshFeed().catch(() => {});

/** Who follows the address, so that she sees whether it works. */
function who({ createdAt, clients }) {
  const { take: words } = text();
  const quiet = ({ lastFetchAt }) => Date.now() - new Date(lastFetchAt) > QUIET_HOURS * 3_600_000;
  const client = (one) => h('li', { key: one.client }, words.last(words.client[one.client], ago(one.lastFetchAt), one.fetches), quiet(one) && h('p', { class: 'bad' }, icon('clash'), words.quiet(words.client[one.client])));
  return card('who', words.who, null, h('p', { class: 'hint' }, words.made(instant(createdAt))), clients.length ? h('ul', { role: 'list' }, clients.map(client)) : h('p', null, words.nobody));
}
