/** The frame around every view. */
import { load } from '../actions/timetable.js';
import { comeBack } from '../actions/uploads.js';
import { viewOf } from '../actions/route.js';
import { h } from '../dom.js';
import { sentenceOf, text, wait } from '../text.js';
import { announcements } from './announcements.js';
import { footer, header } from './header.js';
import { lazy } from './lazy.js';
import { nav } from './nav.js';
import { question } from './question.js';
import { start } from './start.js';
import { toasts } from './toasts.js';
import { uploads } from './uploads.js';
import { week } from './week.js';

const VIEWS = {
  week,
  propose: lazy(() => import('./propose.js').then(({ propose }) => propose)),
  dates: lazy(() => import('./dates.js').then(({ dates }) => dates)),
  take: lazy(() => import('./take.js').then(({ take }) => take)),
  look: lazy(() => import('./look.js').then(({ look }) => look)),
  files: lazy(() => import('./files.js').then(({ files }) => files)),
  changes: lazy(() => import('./changes.js').then(({ changes }) => changes)),
  privacy: lazy(() => import('./privacy.js').then(({ privacy }) => privacy)),
};
const sheet = lazy(() => import('./session.js').then(({ sheet }) => sheet), true);
const account = lazy(() => import('./account.js').then(({ begin }) => begin()), true);
const sheetOfPaper = lazy(() => import('./paper.js').then(({ sheetOfPaper }) => sheetOfPaper), true);
const WITHOUT_TIMETABLE = new Set(['privacy']);

export function page(state) {
  const name = viewOf(state.route);
  const started = (state.timetable && !state.arriving) || WITHOUT_TIMETABLE.has(name);
  return [
    h('a', { class: 'skip', href: '#main', onclick: toMain }, text().skip),
    header(state.signInOffered && state.loaded && account(state)),
    state.timetable && !state.arriving && nav(state),
    h('main', { id: 'main', tabindex: '-1', class: `view-${started ? name : 'start'}`, key: 'main' }, announcements(state), body(state, name, started)),
    footer(),
    state.timetable && !state.arriving && sheetOfPaper(state),
    toasts(state),
    h('p', { class: 'unseen', role: 'status', id: 'status', key: 'status' }, state.said),
    state.route.name === 'session' && sheet(state),
    question(state),
  ];
}

/** The fragment is the route, so the link itself must not change it. */
function toMain(event) {
  event.preventDefault();
  document.getElementById('main').focus();
}

function body(state, name, started) {
  if (state.outage && !state.loaded) return outage(state.outage);
  if (!state.loaded && (state.returning || started)) return [h('p', { class: 'loading', key: 'loading' }, text().loading)];
  return [state.age !== null && offline(state.age), name !== 'files' && started && uploads(state), h('div', { class: 'view', key: started ? name : 'start' }, started ? VIEWS[name](state) : start(state))];
}

/** Without a network: what was loaded before is shown, and can be read. */
const offline = (age) => h('p', { class: 'notice', key: 'offline' }, text().offline(wait(age)));

function outage(problem) {
  const again = () => load().then(comeBack, () => {});
  return [
    h('section', { class: 'card empty', key: 'outage' },
      h('h1', { tabindex: '-1' }, text().outage.title),
      h('p', null, sentenceOf(problem)),
      h('button', { class: 'primary', onclick: again }, text().retry)),
  ];
}
