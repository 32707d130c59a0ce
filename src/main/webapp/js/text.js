/** The words of the page in the student's language. */
import en from './text/en.js';
import { state } from './store.js';

const LANGUAGES = { en };
const MORE = { af: () => import('./text/af.js') };

/** Gets the words of a language. Without them it is English. */
export async function fetchLanguage(language) {
  if (!LANGUAGES[language]) LANGUAGES[language] = (await MORE[language]()).default;
}

export const text = () => LANGUAGES[state().language];

/** A problem in a sentence, with when to try again. The service's own sentence is English, and says more. */
export function sentenceOf(problem) {
  const { language, problems, limits } = text();
  const own = problems[problem.type];
  const what = (language.code === 'en' ? problem.detail || own : own ?? problem.detail) || problems['internal-error'];
  if (problem.wait) return `${what} ${limits.later(wait(problem.wait))}`;
  return problem.status === 0 || problem.status === 503 ? `${what} ${limits.soon}` : what;
}

const MODULES_NAMED = 10;

/** What a change would take away, from the parts that the service gives. */
export function vanishingOf({ kind, list, year, term, timetable, modules }) {
  const { vanishing, kindsOfFile, week, list: listed } = text();
  const named = modules.slice(0, MODULES_NAMED);
  const rest = modules.length - named.length;
  return vanishing[kind]({ list: kindsOfFile[list], part: week.semester(term)?.toLowerCase(), year, timetable, modules: listed(rest ? [...named, vanishing.more(rest)] : named) });
}

export function wait(seconds) {
  const { limits } = text();
  if (seconds < 90) return limits.seconds(seconds);
  return seconds < 5400 ? limits.minutes(Math.ceil(seconds / 60)) : limits.hours(Math.ceil(seconds / 3600));
}
