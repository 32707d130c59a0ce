/** The language of the page: the browser's, until the student takes the other one. */
import { keep } from '../kept.js';
import { set, state } from '../store.js';
import { fetchLanguage, text } from '../text.js';

async function useLanguage(language) {
  const known = await fetchLanguage(language).then(() => language, () => 'en');
  set({ language: known });
  document.documentElement.lang = text().language.locale;
}

/** As `early.js` has found it. */
export const startLanguage = () => useLanguage(document.documentElement.lang.slice(0, 2));

export function switchLanguage() {
  const other = state().language === 'en' ? 'af' : 'en';
  keep('language', other);
  useLanguage(other);
}
