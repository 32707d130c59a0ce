/** Which groups the student attends. */
import * as api from '../api.js';
import { keep, recall } from '../kept.js';
import { set, state } from '../store.js';
import { text } from '../text.js';
import { choiceOf, chosenOf } from '../week.js';
import { go } from './route.js';
import { tell } from './say.js';
import { change } from './timetable.js';

/** The groups with others of one choice; those of the same module and kind in another semester stay. */
function withGroups({ groups }, choice, codes) {
  const others = (groups[choice.module]?.[choice.kind] ?? []).filter((code) => !choice.groups.some(({ group }) => group === code) && isOffered(choice, code));
  const all = [...others, ...codes];
  const { [choice.kind]: gone, ...kinds } = groups[choice.module] ?? {};
  const module = all.length ? { ...kinds, [choice.kind]: all } : kinds;
  const { [choice.module]: before, ...modules } = groups;
  return Object.keys(module).length ? { ...modules, [choice.module]: module } : modules;
}

/** A group that is gone leaves the settings with the next choice of its kind. */
const isOffered = ({ module, kind }, code) =>
  state().groups.choices.some((choice) => choice.module === module && choice.kind === kind && choice.groups.some(({ group }) => group === code));

const nameOf = (choice, code) => [choice.module, code || text().kinds[choice.kind]].join(' ');

export function chooseGroup(choice, code) {
  if (state().locks[choice.module]?.[choice.kind]) lock(choice, code);
  change((timetable) => ({ groups: withGroups(timetable, choice, [code]) }), text().choices.chosenToast(nameOf(choice, code)));
}

export function clearChoice(choice) {
  lock(choice, null);
  change((timetable) => ({ groups: withGroups(timetable, choice, []) }), text().choices.clearedToast(nameOf(choice, '')));
}

export function lock({ module, kind }, code) {
  const { [kind]: gone, ...kinds } = state().locks[module] ?? {};
  const locks = { ...state().locks, [module]: code == null ? kinds : { ...kinds, [kind]: code } };
  set({ locks, plan: null });
  keep('locks', { ...recall('locks', {}), [state().timetable.id]: locks });
}

const WISHED = 5;

export function wish(name, wanted) {
  const wishes = { ...state().wishes, [name]: wanted ? WISHED : 0 };
  set({ wishes });
  keep('wishes', wishes);
}

let asked = 0;

/** The best weeks. What is asked last counts, whatever comes back first. */
export async function propose() {
  const number = ++asked;
  const { timetable, wishes, locks } = state();
  set({ plan: { ...state().plan, busy: true } });
  try {
    const weights = Object.fromEntries(Object.entries(wishes).filter(([, weight]) => weight));
    const plan = await api.propose(timetable.id, Object.keys(weights).length ? { weights, locks } : { locks });
    if (number === asked) set({ plan });
  } catch (problem) {
    if (number !== asked) return;
    set({ plan: { problem } });
    tell(problem);
  }
}

/** Takes all groups of a proposal that there was something to choose of. */
export function takeProposal({ groups }) {
  const taken = (timetable) =>
    groups.reduce(
      (now, { module, offered, kind, group }) => {
        const choice = choiceOf(state().groups, module, kind, offered);
        return choice.groups.length > 1 ? { groups: withGroups(now, choice, [group]) } : now;
      },
      { groups: timetable.groups },
    );
  change((timetable) => ({ groups: taken(timetable).groups }), text().propose.taken);
  go('week');
}

export const isChosen = (timetable, { groups }, offer) =>
  groups.every(({ module, offered, kind, group }) => chosenOf(timetable, choiceOf(offer, module, kind, offered)).includes(group));
