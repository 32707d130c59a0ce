/** All that the administrators' page knows. */
import { Store } from '../store.js';

/**
 * authorization: the header that she signed in with · account: whether she can sign in, or has, with the university; `null` before that is known · problem: why something did not work
 * jobs, announcements, shedding, limits, feeds, forms, years, audit, settings, production: as the service sent them; `null` before · year: which one is edited · draft: its text as it stands; `null` until it has come · groups: as they were counted last · preview: what that text would change; `null` where it was not asked for
 */
const NOTHING = { authorization: null, account: null, problem: null, jobs: null, announcements: null, shedding: null, limits: null, feeds: null, forms: null, groups: null, years: null, audit: null, settings: null, production: null, year: null, draft: null, preview: null, version: null, said: '' };
const KEY = `token of ${new URL('.', location.href).pathname}`;

export const store = new Store(NOTHING);
export const state = () => store.state;
export const set = (change) => store.set(change);

/** A token is kept by this window until it is closed, so that loading the page again does not ask for it. A person's password is not. */
export function keep(authorization) {
  const { account } = state();
  if (authorization?.startsWith('Bearer ')) sessionStorage.setItem(KEY, authorization);
  else sessionStorage.removeItem(KEY);
  set({ ...NOTHING, authorization, account: account && { ...account, administrator: false } });
}

/** Whether she has signed in with the token, by name, or with the university. */
export const isIn = ({ authorization, account }) => Boolean(authorization || account?.administrator);

export const kept = () => sessionStorage.getItem(KEY);
