/** All that a page knows, in one place. Actions change it by `set`; the page is drawn again once after the changes of a turn. */
export class Store {
  #listeners = [];
  #asked = false;

  constructor(state = {}) {
    this.state = state;
  }

  /** @param {Object|function(Object): Object} change keys that get another value */
  set(change) {
    this.state = { ...this.state, ...(typeof change === 'function' ? change(this.state) : change) };
    if (this.#asked) return;
    this.#asked = true;
    queueMicrotask(() => {
      this.#asked = false;
      for (const listener of this.#listeners) listener(this.state);
    });
  }

  onChange(listener) {
    this.#listeners.push(listener);
  }
}

export const store = new Store();
export const state = () => store.state;
export const set = (change) => store.set(change);

/** What is the owner's, as it is before anything of hers is known. */
const NOTHING_OF_AN_OWNER = {
  timetables: [],
  timetable: null,
  version: null,
  groups: null,
  groupsProblem: null,
  events: [],
  schedules: {},
  jobs: [],
  uploads: [],
  arriving: false,
  changes: null,
  steps: [],
  wishes: {},
  locks: {},
  plan: null,
  addresses: null,
  google: null,
  link: null,
  left: {},
};

/** After everything was deleted, or where this browser has become another owner's: what she has is not known until it is loaded. */
export const forgetOwner = () => store.set({ ...NOTHING_OF_AN_OWNER, loaded: false, outage: null });

/**
 * What the store holds. Everything of the server is as the server sent it.
 *
 * loaded: whether the first answers are here · outage: why they are not · returning: whether this browser has shown a timetable before
 * route: {name, parts} of the address · language
 * timetables: all of the owner's · timetable: the one that is shown, with its settings · version: its ETag
 * groups: on offer, with their times · groupsProblem: why that cannot be shown · events: on their dates · years: academic years
 * announcements: of the administrators to everybody
 * signInOffered: whether somebody can sign in here, as index.html says · account: whether she has, as the service says; `null` where that is not known yet
 * schedules: by job, what was read · jobs: of the owner that no timetable has
 * uploads: files on their way · arriving: the first of them are being read · changes: what the last newer file made of the calendar
 * steps: what can be undone · toasts · question: that waits for an answer · said: the last sentence for screen readers
 * age: seconds since the service gave what is shown, where there is no network · link: that joins another browser
 * wishes, locks, plan: of proposals · addresses: of the feed · google: how far the copy at Google Calendar is · weekShown: which kind of week · asMonth, monthShown: tests and exams as a month · left: limits that are nearly used up
 */
store.state = {
  ...NOTHING_OF_AN_OWNER,
  loaded: false,
  outage: null,
  returning: false,
  route: { name: 'week', parts: [] },
  language: 'en',
  years: [],
  announcements: [],
  signInOffered: false,
  account: null,
  toasts: [],
  question: null,
  said: '',
  age: null,
  weekShown: null,
  asMonth: false,
  monthShown: null,
};
