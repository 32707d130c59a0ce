/** Numbers of all students together: feeds, and for those who teach, groups. */
import { card } from '../components/card.js';
import { h } from '../dom.js';
import { countGroups } from './actions.js';
import { table } from './forms.js';
import { words } from './text.js';

const ofFeeds = words.feeds;
const ofGroups = words.groups;

export function feeds({ feeds: all }) {
  return card('feeds', ofFeeds.title, ofFeeds.hint,
    h('dl', { class: 'figures' }, Object.entries(ofFeeds.figures).map(([name, label]) => h('div', { key: name }, h('dt', null, label), h('dd', null, String(all[name]))))),
    all.programs.length > 0 && table(ofFeeds.programs, ofFeeds.heads, all.programs.map(({ kind, lately, feeds: ever, polls }) => [ofFeeds.kinds[kind] ?? kind, String(lately), String(ever), String(polls)])));
}

export function groups({ groups: counted, years }) {
  const send = (event) => {
    event.preventDefault();
    const { of, modules } = event.target.elements;
    countGroups(Number(of.value), modules.value.trim());
  };
  return card('groups', ofGroups.title, ofGroups.hint,
    h('form', { class: 'fields', onsubmit: send },
      h('div', { class: 'row' },
        h('label', null, ofGroups.year, h('select', { name: 'of', created: (field) => (field.value = String(years.at(-1).year)) }, years.map((one) => h('option', { value: String(one.year) }, String(one.year))))),
        h('label', null, ofGroups.modules, h('input', { type: 'text', name: 'modules', maxlength: 20, autocomplete: 'off' }))),
      h('div', { class: 'buttons' }, h('button', { class: 'primary' }, ofGroups.count))),
    counted && h('p', { key: 'looked' }, ofGroups.looked(counted)),
    counted && counted.groups.length > 0 && table(ofGroups.title, ofGroups.heads, counted.groups.map(({ module, kind, group, students }) => [module, ofGroups.kinds[kind], group, String(students)])));
}
