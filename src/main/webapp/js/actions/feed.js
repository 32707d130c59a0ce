/** The secret address that calendar programs follow. */
import * as api from '../api.js';
import { keep } from '../kept.js';
import { set, state } from '../store.js';
import { text } from '../text.js';
import { ask, toast, tried } from './say.js';

/** @returns {Promise<boolean>} whether there is one now */
export function makeAddress() {
  const { timetable } = state();
  return tried(async () => {
    const addresses = await api.makeFeed(timetable.id);
    set({ addresses });
    await refreshFeed();
    keep('feed', { id: timetable.id, createdAt: state().timetable.feed.createdAt, addresses });
  });
}

/** Who asked for it, as it is now. */
export async function refreshFeed() {
  const { timetable } = state();
  const { body } = await api.timetable(timetable.id);
  set((now) => (now.timetable?.id === body.id ? { timetable: { ...now.timetable, feed: body.feed } } : {}));
}

export async function renewAddress() {
  const { take, cancel } = text();
  if (!(await ask({ title: take.renew, sentence: take.renewAsk, yes: take.renew, no: cancel }))) return;
  if (await makeAddress()) toast(take.renewed);
}

export async function revokeAddress() {
  const { take, cancel } = text();
  if (!(await ask({ title: take.revoke, sentence: take.revokeAsk, yes: take.revoke, no: cancel, grave: true }))) return;
  await tried(async () => {
    await api.revokeFeed(state().timetable.id);
    keep('feed', null);
    set({ addresses: null });
    await refreshFeed();
    toast(take.revoked);
  });
}

export async function copyAddress() {
  const { url } = state().addresses;
  try {
    await navigator.clipboard.writeText(url);
    toast(text().take.copied);
  } catch {
    document.getElementById('feed-address').select(); // not allowed to copy: then she does
  }
}
