/** All that the administrators' page knows. */
import { Store } from '../store.js';

/**
 * token: kept by this window until it is closed, so that loading the page again does not ask for it · problem: why something did not work
 * jobs, announcements, years, audit, settings: as the service sent them; `null` before · year: which one is edited · draft: its text as it stands
 */
const NOTHING = { token: null, problem: null, jobs: null, announcements: null, years: null, audit: null, settings: null, year: null, draft: null, version: null, said: '' };
const KEY = `token of ${new URL('.', location.href).pathname}`;

export const store = new Store(NOTHING);
export const state = () => store.state;
export const set = (change) => store.set(change);

export function keepToken(token) {
  if (token) sessionStorage.setItem(KEY, token);
  else sessionStorage.removeItem(KEY);
  set({ ...NOTHING, token });
}

export const keptToken = () => sessionStorage.getItem(KEY);
