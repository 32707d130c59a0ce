/** What administrators tell everybody. */
import * as api from '../api.js';
import { set } from '../store.js';

const EACH_MILLISECONDS = 300_000;

/** Without them the page is as good: what cannot be read now is read the next time. */
const read = () => api.announcements().then((announcements) => set({ announcements }), () => {});

/** Reads them now, and now and then while somebody looks at the page. */
export function followAnnouncements() {
  setInterval(() => document.hidden || read(), EACH_MILLISECONDS);
  return read();
}
