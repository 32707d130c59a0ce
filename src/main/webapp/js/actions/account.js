/** Signing in with the university and out again, where that is switched on. */
import { call } from '../api.js';
import { forgetKept, keep } from '../kept.js';
import { forgetOwner, set, state } from '../store.js';
import { text } from '../text.js';
import languages from '../text/account.js';
import { follow, go } from './route.js';
import { ask, toast, tried } from './say.js';
import { load } from './timetable.js';
import { comeBack } from './uploads.js';

const DONE = '#signed-in';
const FAILED = /^#sign-in=([\w-]+)$/;
const SIGN_IN = 'api/me/sign-in';
const EVERYWHERE = 'api/me/sign-ins';

/** All windows of this page in this browser; other pages of the host have other names. */
const windows = new BroadcastChannel(`upschedule of ${new URL('.', window.location.href).pathname}`);

export const words = () => languages[text().language.code];

/** Where this cannot be known, nobody is offered to sign in. */
const look = () => call('GET', SIGN_IN).then(({ body }) => set({ account: body }), () => {});

/** Looks who is signed in, and says how it went where the browser comes back from the university. */
export async function start() {
  addEventListener('signed-out', ended);
  windows.addEventListener('message', ended); // another one has signed out
  const { hash } = window.location;
  const isDone = hash === DONE;
  const [, failure] = hash.match(FAILED) ?? [];
  if (isDone || failure) {
    window.history.replaceState(null, '', '#week'); // loading the page again says it no more
    follow();
  }
  await look();
  const { failed } = words();
  if (failure) toast(failed[failure] ?? failed.other);
  if (isDone && state().account?.signedIn) await welcome();
}

async function welcome() {
  if (state().account.apart) await offerApart();
  else toast(words().welcome);
}

/** Asked, because somebody else may have made it here. */
async function offerApart() {
  const { apartTitle, apartAsk, apartYes, apartNo } = words();
  const { files, timetables } = state().account.apart;
  if (await ask({ title: apartTitle, sentence: apartAsk(files, timetables), yes: apartYes, no: apartNo })) await bringAlong();
}

export const bringAlong = () =>
  tried(async () => {
    await call('POST', 'api/me/apart');
    await Promise.all([look(), load().then(comeBack)]);
    toast(words().brought);
  });

/** The page is left: what this browser showed of somebody without an account is looked for anew when it comes back. */
export const signIn = () =>
  tried(async () => {
    const { body } = await call('POST', SIGN_IN, { body: {} });
    keep('timetable', null);
    window.location.assign(body.address);
  });

export const signOut = () => leave(SIGN_IN, words().signOut, words().signOutAsk);
export const signOutEverywhere = () => leave(EVERYWHERE, words().everywhere, words().everywhereAsk);

async function leave(path, yes, sentence) {
  if (!(await ask({ title: `${yes}?`, sentence, yes, no: text().cancel }))) return;
  await tried(async () => {
    const { body } = await call('DELETE', path);
    forgetKept();
    windows.postMessage('signed-out');
    if (body.address) window.location.assign(body.address);
    else await startAnew(words().signedOut);
  });
}

const ended = () => startAnew(words().ended);

/** Nothing of hers is shown any more. */
async function startAnew(sentence) {
  forgetOwner();
  set({ question: null });
  await Promise.all([look(), load().then(comeBack, () => {})]);
  go('week');
  toast(sentence);
}
