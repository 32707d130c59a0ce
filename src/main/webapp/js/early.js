/**
 * Asks for the timetable that this browser showed last, while the page's own script is still on its way: that one takes the answers, as it
 * asks for the same addresses. A script of its own, because it is there first. Where nothing is kept, or nothing can be, it does nothing.
 */
{
  let id = null;
  try {
    id = JSON.parse(localStorage.getItem('upschedule.timetable')); // see kept.js
  } catch {
    // a private window
  }
  for (const part of id ? ['', '/groups', '/events'] : []) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: '', href: `api/timetables/${encodeURIComponent(id)}${part}` }));
  }
}
