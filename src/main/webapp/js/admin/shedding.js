/** What is switched off for a time, so that the rest goes on. */
import { card } from '../components/card.js';
import { h } from '../dom.js';
import { endShedding, shed } from './actions.js';
import { moment, select } from './forms.js';
import { words } from './text.js';

const own = words.shedding;
const inAnHour = () => new Date(Date.now() + 3600_000);

export const shedding = ({ shedding: all }) => card('shedding', own.title, own.hint, form(), list(all));

function form() {
  const send = (event) => {
    event.preventDefault();
    const { load, percent, until } = event.target.elements;
    shed(load.value, { percent: Number(percent.value), until: new Date(until.value).toISOString() });
  };
  return h('form', { class: 'fields', onsubmit: send },
    h('div', { class: 'row' },
      h('label', null, own.load, select('load', own.loads)),
      h('label', null, own.percent, select('percent', own.percents)),
      moment('until', own.until, inAnHour())),
    h('div', { class: 'buttons' }, h('button', { class: 'primary' }, own.begin)));
}

function list(all) {
  if (all.length === 0) return h('p', { class: 'hint' }, own.none);
  return h('div', { class: 'scroll' }, h('table', null, h('tbody', null, all.map(row))));
}

function row({ load, percent, until }) {
  const name = own.loads[load];
  return h('tr', { key: load },
    h('td', null, h('span', { class: 'badge' }, own.off(percent))),
    h('td', { class: 'value' }, name),
    h('td', null, own.lasts(new Date(until).toLocaleString())),
    h('td', null, h('button', { class: 'plain', 'aria-label': own.end(name), onclick: () => endShedding(load) }, own.endShort)));
}
