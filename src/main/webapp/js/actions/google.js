/** The copy of the timetable at Google Calendar. */
import { call, pause } from '../api.js';
import { set, state } from '../store.js';
import languages from '../text/google.js';
import { text } from '../text.js';
import { announce, ask, toast, tried } from './say.js';

const NEXT_LOOK = 2000;
const MOVING = new Set(['working', 'trying', 'leaving']);
const path = (id) => `api/timetables/${encodeURIComponent(id)}/google`;

let isFollowed = false;

export const words = () => languages[text().language.code];

/** Looks how far it is, and goes on as long as something moves and somebody looks. */
export async function follow() {
  if (isFollowed) return;
  isFollowed = true;
  try {
    for (let moves = true; moves && state().route.name === 'take' && state().timetable; ) {
      moves = await look();
      if (moves) await pause(NEXT_LOOK);
    }
  } catch {
    // As it was known last: the next view of it asks again
  } finally {
    isFollowed = false;
  }
}

async function look() {
  const { id } = state().timetable;
  const before = state().google;
  const { body } = await call('GET', path(id));
  set({ google: { ...body, id } });
  if (before?.id === id && before.state !== body.state && words().state[body.state]) announce(words().state[body.state]);
  return MOVING.has(body.state);
}

/** Leaves the page: Google asks her, and sends her back. */
export const begin = () =>
  tried(async () => {
    const { body } = await call('POST', path(state().timetable.id));
    window.location.assign(body.page);
  });

export async function stop() {
  const { stop: yes, stopAsk, stopped } = words();
  if (!(await ask({ title: yes, sentence: stopAsk, yes, no: text().cancel, grave: true }))) return;
  await tried(async () => {
    await call('DELETE', path(state().timetable.id));
    toast(stopped);
    follow();
  });
}
