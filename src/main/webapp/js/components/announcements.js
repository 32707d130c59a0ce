/** What administrators tell everybody, before anything else. */
import { h } from '../dom.js';
import { text } from '../text.js';
import { icon } from './icon.js';

export function announcements({ announcements: all }) {
  return all.length > 0 && h('section', { class: 'announcements', 'aria-label': text().announcements, key: 'announcements' }, all.map(announcement));
}

function announcement({ id, level, english, afrikaans }) {
  const warns = level === 'WARNING';
  return h('p', { class: `announcement ${warns ? 'warns' : ''}`, key: id }, icon(warns ? 'clash' : 'info'), text().language.code === 'af' ? afrikaans : english);
}
