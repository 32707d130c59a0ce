/** What an administrator does on the page. */
import * as service from './service.js';
import { keep, set, state } from './state.js';
import { words } from './text.js';

export const sentenceOf = (problem) => {
  const sentence = problem.status === 0 ? words.problems.unreachable : problem.detail || String(problem.message);
  return problem.wait ? `${sentence} ${words.problems.later(problem.wait)}` : sentence;
};

/** Looks whether she is let in already: by what this window keeps, or because she has signed in with the university. */
export async function begin() {
  if (state().authorization) return load();
  const [, back] = location.hash.match(/^#(signed-in|sign-in)\b/) ?? [];
  if (back) history.replaceState(null, '', location.pathname);
  await lookForAccount();
  if (state().account?.administrator) return load();
  return set({ problem: back ? words.signIn[back === 'signed-in' ? 'notAdministrator' : 'notSignedIn'] : null });
}

/** Where this cannot be known, the token is asked for as ever. */
const lookForAccount = () => service.account().then((account) => set({ account }), () => {});

export async function signInAtUniversity() {
  try {
    location.assign((await service.signInAtUniversity()).address);
  } catch (problem) {
    set({ problem: sentenceOf(problem) });
  }
}

/** Loads everything anew. Who is not let in is asked to sign in again. */
export async function load() {
  try {
    set({ settings: await service.settings(), problem: null });
    await look();
    if (!state().draft) await chooseYear(state().years.at(-1).year);
  } catch (problem) {
    const { wrong, wrongPassword } = words.signIn;
    const sentence = problem.status !== 401 ? sentenceOf(problem) : state().authorization?.startsWith('Basic ') ? wrongPassword : wrong;
    if (problem.status === 401) keep(null);
    set({ problem: sentence });
  }
}

async function look() {
  const parts = ['jobs', 'announcements', 'shedding', 'limits', 'feeds', 'forms', 'years', 'audit', 'production'];
  const answers = await Promise.all(parts.map((part) => service[part]()));
  set(Object.fromEntries(parts.map((part, index) => [part, answers[index]])));
}

/** @param {string} name empty: the secret is the token */
export function signIn(name, secret) {
  keep(name ? `Basic ${base64(`${name}:${secret}`)}` : `Bearer ${secret.trim()}`);
  return load();
}

/** Of the text in UTF-8 (RFC 7617, 2.1). */
const base64 = (text) => btoa(String.fromCodePoint(...new TextEncoder().encode(text)));

export async function signOut() {
  const { authorization, account } = state();
  keep(null);
  if (authorization || !account?.administrator) return;
  set({ account: null });
  const { address } = await service.signOutAtUniversity();
  location.assign(address ?? './');
}

/** Does it, says so, and loads what it has changed; or says why not. */
async function act(what, sentence) {
  try {
    const { body } = await what();
    set({ said: typeof sentence === 'function' ? sentence(body) : sentence, problem: null });
    await look();
    return true;
  } catch (problem) {
    set({ problem: sentenceOf(problem) });
    return false;
  }
}

export const sendAgain = (reason) => act(() => service.sendAgain(reason), ({ jobs, more }) => words.jobs.sent(jobs, more));

/** What is deleted cannot be brought back, so it is asked about. */
export const deleteFailed = (reason, jobs) => confirm(words.jobs.sure(jobs)) && act(() => service.deleteFailed(reason), words.jobs.removed);

export const announce = (announcement) => act(() => service.announce(announcement), words.announcements.made);
export const endAnnouncement = (id) => act(() => service.endAnnouncement(id), words.announcements.ended);

export const shed = (load, request) => act(() => service.shed(load, request), words.shedding.begun);
export const endShedding = (load) => act(() => service.endShedding(load), words.shedding.ended);

export const checkForm = (id) => act(() => service.checkForm(id), words.sentinel.done);

/** Shows what is stored for the year. The answer for a year that was chosen before comes to nothing, also where it comes later. */
export async function chooseYear(year) {
  set({ year, version: null, draft: null, preview: null });
  try {
    const { body, version } = await service.year(year);
    if (state().year === year) set({ version, draft: JSON.stringify(body, null, 2), problem: null });
  } catch (problem) {
    if (state().year === year) set({ problem: sentenceOf(problem) });
  }
}

/** @return what is typed; `undefined` where it is no JSON, which is said */
function typedYear() {
  try {
    return JSON.parse(state().draft);
  } catch (error) {
    set({ problem: words.years.noJson(error.message) });
    return undefined;
  }
}

/** What she has typed meanwhile is not what was looked at. */
export async function previewYear() {
  const { year, draft } = state();
  const document = typedYear();
  if (document === undefined) return;
  try {
    const { body } = await service.previewYear(year, document);
    if (state().draft !== draft) return;
    set({ preview: body, problem: null, said: words.years.preview.sentences(body).join(' ') });
  } catch (problem) {
    set({ problem: sentenceOf(problem) });
  }
}

export async function saveYear() {
  const { year, version } = state();
  const document = typedYear();
  if (document !== undefined && (await act(() => service.saveYear(year, document, version), words.years.saved(year)))) await chooseYear(year);
}

export async function earlierActs() {
  const { audit } = state();
  const earlier = await service.audit(audit.at(-1).id);
  set({ audit: [...audit, ...earlier] });
}

export async function countGroups(year, modules) {
  try {
    set({ groups: await service.groups(year, modules), problem: null });
    set({ said: words.groups.looked(state().groups) });
  } catch (problem) {
    set({ problem: sentenceOf(problem) });
  }
}
