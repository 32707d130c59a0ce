/** The language of the page: the browser's, until the student takes the other one. */
import { keep, recall } from '../kept.js';
import { set, state } from '../store.js';
import { fetchLanguage, languageOf, text } from '../text.js';

async function useLanguage(language) {
  const known = await fetchLanguage(language).then(() => language, () => 'en');
  set({ language: known });
  document.documentElement.lang = text().language.locale;
}

export const startLanguage = () => useLanguage(languageOf(recall('language'), navigator.languages ?? [navigator.language]));

export function switchLanguage() {
  const other = state().language === 'en' ? 'af' : 'en';
  keep('language', other);
  useLanguage(other);
}
