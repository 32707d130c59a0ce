/** What an administrator does on the page. */
import * as service from './service.js';
import { keepToken, set, state } from './state.js';
import { words } from './text.js';

export const sentenceOf = (problem) => {
  const sentence = problem.status === 0 ? words.problems.unreachable : problem.detail || String(problem.message);
  return problem.wait ? `${sentence} ${words.problems.later(problem.wait)}` : sentence;
};

/** Loads everything anew. Who is not let in is asked for the token again. */
export async function load() {
  try {
    set({ settings: await service.settings(), problem: null });
    await look();
    if (!state().draft) await chooseYear(state().years.at(-1).year);
  } catch (problem) {
    if (problem.status === 401) keepToken(null);
    set({ problem: problem.status === 401 ? words.signIn.wrong : sentenceOf(problem) });
  }
}

async function look() {
  const [jobs, announcements, years, audit] = await Promise.all([service.jobs(), service.announcements(), service.years(), service.audit()]);
  set({ jobs, announcements, years, audit });
}

export function signIn(token) {
  keepToken(token.trim());
  return load();
}

export const signOut = () => keepToken(null);

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

export async function chooseYear(year) {
  const { body, version } = await service.year(year);
  set({ year, version, draft: JSON.stringify(body, null, 2), problem: null });
}

export async function saveYear() {
  const { year, draft, version } = state();
  let document;
  try {
    document = JSON.parse(draft);
  } catch (error) {
    set({ problem: words.years.noJson(error.message) });
    return;
  }
  if (await act(() => service.saveYear(year, document, version), words.years.saved(year))) await chooseYear(year);
}

export async function earlierActs() {
  const { audit } = state();
  const earlier = await service.audit(audit.at(-1).id);
  set({ audit: [...audit, ...earlier] });
}
