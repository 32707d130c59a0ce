/**
 * What has to be known before the first view is painted: the language, and whether this browser has shown a timetable. It asks for that one
 * while the page's own script is still on its way: that one takes the answers, as it asks for the same addresses.
 */
{
  const kept = (name) => {
    try {
      return JSON.parse(localStorage.getItem(`upschedule.${name}`)); // see kept.js
    } catch {
      return null; // a private window
    }
  };
  const page = document.documentElement;
  const language = [kept('language'), ...(navigator.languages ?? [navigator.language])].map((tag) => tag?.slice(0, 2).toLowerCase()).find((tag) => tag === 'en' || tag === 'af');
  if (language === 'af') page.lang = 'af-ZA';
  const id = kept('timetable');
  const isElsewhere = window.location.hash.length > 1;
  if (id || isElsewhere) page.dataset.view = 'other';
  for (const part of id ? ['', '/groups', '/events'] : []) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: '', href: `api/timetables/${encodeURIComponent(id)}${part}` }));
  }
}
