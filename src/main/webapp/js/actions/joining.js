/** Another browser of the same student, by a link that works once. */
import * as api from '../api.js';
import { forgetKept } from '../kept.js';
import { forgetOwner, set } from '../store.js';
import { text } from '../text.js';
import { follow, go } from './route.js';
import { ask, toast, tried } from './say.js';
import { load } from './timetable.js';
import { comeBack } from './uploads.js';

const MARK = '#join=';

export const makeLink = () => tried(async () => set({ link: await api.makeLink() }));

/** The secret is taken out of the address at once: it is not to stay in the history. @returns whether there was one */
export function joinFromAddress() {
  const { hash } = window.location;
  if (!hash.startsWith(MARK)) return false;
  window.history.replaceState(null, '', '#week');
  follow();
  join(hash.slice(MARK.length));
  return true;
}

/** Asked first: a link of somebody else would make her files that person's. */
async function join(secret) {
  const { device, cancel } = text();
  if (!(await ask({ title: device.joinTitle, sentence: device.joinAsk, yes: device.joinYes, no: cancel }))) return;
  await tried(async () => {
    if (!(await joined(secret))) return;
    forgetKept();
    forgetOwner();
    set({ returning: true });
    comeBack(await load());
    go('week');
    toast(device.joined);
  });
}

/** @returns {Promise<boolean>} false where she keeps apart what is here */
async function joined(secret) {
  const { device, cancel } = text();
  try {
    await api.join(secret, false);
  } catch (problem) {
    if (problem.type !== 'would-merge') throw problem;
    if (!(await ask({ title: device.mergeTitle, sentence: device.mergeAsk, yes: device.mergeYes, no: cancel }))) return false;
    await api.join(secret, true);
  }
  return true;
}
