/** The administrators' page: signing in first, then all parts under each other. */
import { h } from '../dom.js';
import { load, signIn, signInAtUniversity, signOut } from './actions.js';
import { announcements } from './announcements.js';
import { audit } from './audit.js';
import { jobs } from './jobs.js';
import { limits } from './limits.js';
import { sentinel } from './sentinel.js';
import { settings } from './settings.js';
import { shedding } from './shedding.js';
import { isIn } from './state.js';
import { feeds, groups } from './statistics.js';
import { words } from './text.js';
import { years } from './years.js';

export function view(now) {
  return [
    h('a', { class: 'skip', href: '#main' }, words.skip),
    h('header', { class: 'top' },
      h('a', { class: 'brand', href: './' }, words.product),
      isIn(now) && h('button', { class: 'plain', onclick: signOut }, words.signIn.out)),
    h('main', { id: 'main', tabindex: '-1' }, h('div', { class: 'view' },
      h('h1', null, words.title),
      h('p', { class: 'problem', role: 'alert' }, now.problem ?? ''),
      isIn(now) ? parts(now) : entry(now))),
    h('p', { class: 'unseen', role: 'status', key: 'said' }, now.said),
  ];
}

function parts(now) {
  if (!now.audit) return now.problem ? h('button', { onclick: load }, words.retry) : h('p', { class: 'loading' }, words.loading);
  return [jobs(now), announcements(now), shedding(now), limits(now), feeds(now), groups(now), sentinel(now), years(now), audit(now), settings(now)];
}

function entry({ account }) {
  const own = words.signIn;
  const send = (event) => {
    event.preventDefault();
    const { name, token } = event.target.elements;
    signIn(name.value.trim(), token.value);
  };
  return h('section', { class: 'card', 'aria-labelledby': 'sign-in-heading', key: 'sign-in' },
    h('h2', { id: 'sign-in-heading' }, own.title),
    account?.available && h('div', { class: 'buttons', key: 'university' }, h('button', { class: 'primary', onclick: signInAtUniversity }, own.university), h('p', { class: 'hint' }, own.universityHint)),
    h('p', { class: 'hint' }, own.hint),
    h('form', { class: 'fields', onsubmit: send },
      h('label', null, own.name, h('input', { type: 'text', name: 'name', maxlength: 100, autocomplete: 'username' })),
      h('label', null, own.token, h('input', { type: 'password', name: 'token', required: true, autocomplete: 'off' })),
      h('div', { class: 'buttons' }, h('button', { class: 'primary' }, own.button))));
}
