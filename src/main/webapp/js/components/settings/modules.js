/** Short names and colours of modules. */
import { change } from '../../actions/timetable.js';
import { h } from '../../dom.js';
import { text } from '../../text.js';
import { card } from '../card.js';
import { hue, nameOf } from '../colour.js';

/** Colours that stay apart for every kind of colour vision; a module without a choice gets one of them from the service. */
const COLOURS = ['royalblue', 'orange', 'seagreen', 'mediumvioletred', 'skyblue', 'maroon', 'khaki', 'black', 'navy', 'crimson'];

export function modules(state) {
  const { look: words } = text();
  return card('modules', words.modules, words.colourHint, h('ul', { class: 'modules', role: 'list' }, state.timetable.modules.map(({ module }) => row(state, module))));
}

/** Settings by module with another value; without one where it is the service's own. */
const changed = (all, module, value) => {
  const { [module]: before, ...others } = all;
  return value ? { ...others, [module]: value } : others;
};

function row(state, module) {
  const { look: words } = text();
  const rename = ({ target }) => {
    const name = target.value.trim();
    if (name === nameOf(state, module)) return;
    change(({ names }) => ({ names: changed(names, module, name === module ? '' : name) }), words.changed(module));
  };
  const { hue: colour } = hue(state, module);
  const paint = ({ target }) => change(({ colours }) => ({ colours: changed(colours, module, target.value) }), words.changed(module));
  return h('li', { class: 'module-row', style: { hue: colour }, key: module },
    h('span', { class: 'swatch', 'aria-hidden': 'true' }),
    h('input', { type: 'text', maxlength: '50', value: nameOf(state, module), 'aria-label': words.short(module), onchange: rename, autocomplete: 'off' }),
    h('select', { 'aria-label': words.colour(module), value: colour, onchange: paint },
      [...new Set([...COLOURS, colour])].map((name) => h('option', { value: name, key: name }, words.colours[name] ?? name))));
}
