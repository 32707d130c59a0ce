/** Starts the page: what the store holds is drawn, again with each change. */
import { watchAge, watchLimits } from './api.js';
import { followAnnouncements } from './actions/announcements.js';
import { joinFromAddress } from './actions/joining.js';
import { startLanguage } from './actions/language.js';
import { focusDrawnView, follow, read } from './actions/route.js';
import { load, lookAgain } from './actions/timetable.js';
import { comeBack } from './actions/uploads.js';
import { fetchAll } from './components/lazy.js';
import { page } from './components/page.js';
import { adopt, render } from './dom.js';
import { recall } from './kept.js';
import { keepForOffline } from './offline.js';
import { set, store } from './store.js';

const root = document.getElementById('page');
adopt(root);
store.onChange((state) => {
  delete document.documentElement.dataset.view;
  render(root, page(state));
  focusDrawnView();
});

watchLimits((name, left, seconds) => set((now) => ({ left: { ...now.left, [name]: { left, seconds } } })));
watchAge((age) => set({ age }));
window.addEventListener('hashchange', () => joinFromAddress() || follow());
// What cannot be looked at now stays as it is
document.addEventListener('visibilitychange', () => document.hidden || lookAgain().catch(() => {}));
await startLanguage();
const { dataset } = document.documentElement;
set({ route: read(), signInOffered: dataset.signIn === 'on', wishes: recall('wishes', {}), changes: recall('changes'), returning: recall('timetable') !== undefined });
joinFromAddress() || follow();
load().then(comeBack, () => {}).then(fetchAll).then(followAnnouncements);
keepForOffline();
