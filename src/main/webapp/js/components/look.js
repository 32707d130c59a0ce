/** What a student makes of her calendar: all of it goes into the feed and the file, too. */
import { h } from '../dom.js';
import { text } from '../text.js';
import { daysOff } from './settings/days-off.js';
import { hidden } from './settings/hidden.js';
import { modules } from './settings/modules.js';
import { reminders } from './settings/reminders.js';
import { terms } from './settings/terms.js';

export function look(state) {
  const { titles, look: words } = text();
  return [
    h('div', { class: 'view-head' }, h('h1', { tabindex: '-1' }, titles.look), h('p', { class: 'lead' }, words.lead)),
    h('div', { class: 'cards' }, modules(state), reminders(state), terms(state), daysOff(state), hidden(state)),
  ];
}
