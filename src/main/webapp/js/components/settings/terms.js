/** The terms that weekly sessions take place in: whose dates they are, and the student's own instead. */
import { change } from '../../actions/timetable.js';
import { toast } from '../../actions/say.js';
import { h } from '../../dom.js';
import { plainDate } from '../../format.js';
import { text } from '../../text.js';
import { card } from '../card.js';

export function terms(state) {
  const { look: words } = text();
  const { timetable, years, groups } = state;
  const year = years.find((one) => one.year === timetable.academicYear);
  const used = [...new Set((groups?.choices ?? []).map(({ offered }) => offered))].filter(Boolean).sort();
  const shown = [...new Set([...used, ...Object.keys(timetable.terms)])];
  const origin = year ? `${year.source === 'edited' ? words.edited : words.shipped} ${year.confirmed ? words.confirmed : words.unconfirmed}` : words.noDates;
  return card('terms', words.terms, `${words.termDates(timetable.academicYear)}. ${origin}`,
    h('ul', { class: 'settings', role: 'list' }, shown.map((term) => row(state, term, year?.file.terms[term]))));
}

function row({ timetable }, term, given) {
  const { look: words, week } = text();
  const own = timetable.terms[term];
  const name = week.semester(term) ?? term;
  const put = (range) => {
    if (range && range.from > range.to) return toast(words.wrongDates);
    const { [term]: before, ...others } = timetable.terms;
    return change(() => ({ terms: range ? { ...others, [term]: range } : others }), words.changed(name));
  };
  if (!own) {
    const start = given ?? { from: `${timetable.academicYear}-02-01`, to: `${timetable.academicYear}-11-30` };
    return h('li', { key: term }, h('span', null, name, h('span', { class: 'hint' }, given ? `${plainDate(given.from)} – ${plainDate(given.to)}` : words.noDates)), h('button', { 'aria-label': words.useOwn(name), onclick: () => put(start) }, words.own));
  }
  const date = (side, label) => h('label', null, h('span', { class: 'hint' }, label), h('input', { type: 'date', value: own[side], required: true, onchange: ({ target }) => target.value && put({ ...own, [side]: target.value }) }));
  return h('li', { key: term, class: 'own-term' }, h('span', null, name), h('div', { class: 'range' }, date('from', words.from), date('to', words.to)), h('button', { class: 'plain', onclick: () => put(null) }, words.dropOwn));
}
