/** Small pictures beside words. They say nothing that the words do not. */
import { h } from '../dom.js';

const PATHS = {
  week: 'M4 5h16v15H4zM4 10h16M9 10v10M15 10v10M8 3v4M16 3v4',
  dates: 'M6 4h12v16H6zM9 9h6M9 13h6M9 17h3',
  take: 'M12 4v11m0 0-4-4m4 4 4-4M5 18v2h14v-2',
  look: 'M4 7h9m4 0h3M4 17h3m4 0h9M15 4.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5zM9 14.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5z',
  files: 'M7 3h7l4 4v14H7zM14 3v4h4',
  upload: 'M12 16V5m0 0L7.500 9.500M12 5l4.500 4.500M5 15v3a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2v-3',
  clash: 'M12 4 2.800 20h18.400zM12 10v4.500M12 17v.5',
  done: 'm5 12.500 4.500 4.500L19 7.500',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3',
  unlock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 6.500-1.800',
  close: 'm6 6 12 12M18 6 6 18',
  hide: 'M3 12s3.500-6 9-6 9 6 9 6-3.500 6-9 6-9-6-9-6zM12 9.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5zM4 20 20 4',
  previous: 'm15 5-7 7 7 7',
  next: 'm9 5 7 7-7 7',
  spark: 'M12 3v4m0 10v4M3 12h4m10 0h4M6 6l2.500 2.500m7 7L18 18M18 6l-2.500 2.500m-7 7L6 18',
  info: 'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17zM12 11v5.500M12 7.500V8',
};

export const icon = (name) => h('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false' }, h('path', { d: PATHS[name] }));
