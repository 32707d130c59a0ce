/** Where the student is stands in the address, so that back, refresh and bookmarks work at every step. */
import { announce } from './say.js';
import { set, state } from '../store.js';
import { text } from '../text.js';

const NAMES = ['week', 'pick', 'session', 'propose', 'dates', 'take', 'look', 'files', 'changes', 'privacy'];

/** @param {...string} parts of the address, such as `pick`, `COS 214`, `PRACTICAL` */
export const address = (...parts) => `#${parts.map(encodeURIComponent).join('/')}`;
export const go = (...parts) => (window.location.hash = address(...parts));

function part(word) {
  try {
    return decodeURIComponent(word);
  } catch {
    return word; // typed by hand
  }
}

export function read() {
  const [name, ...parts] = window.location.hash.slice(1).split('/').map(part);
  return NAMES.includes(name) ? { name, parts } : { name: 'week', parts: [] };
}

/** The view that a route is part of: a choice and a session are looked at in the week. */
export const viewOf = ({ name }) => (name === 'pick' || name === 'session' ? 'week' : name);

export function follow() {
  const before = state().route;
  const route = read();
  set({ route });
  document.title = `${text().titles[viewOf(route)]} – ${text().product}`;
  if (viewOf(before) === viewOf(route)) return;
  announce(text().titles[viewOf(route)]);
  focusView();
}

let isToBeFocused = false;

function focusView() {
  isToBeFocused = true;
  set({}); // drawn once more, if it is there already
}

/** Once the view is drawn, whose code may still be on its way: a student without a screen is told where she is, and the next tab is its first control. */
export function focusDrawnView() {
  const heading = isToBeFocused && document.querySelector('main h1');
  if (!heading) return;
  isToBeFocused = false;
  window.scrollTo(0, 0);
  heading.focus({ preventScroll: true });
}

/** Her first files are in: the week takes the place of the first page. */
export function showArrived() {
  if (state().route.name !== 'week') go('week');
  else focusView();
}
