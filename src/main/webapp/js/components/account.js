/** Who is signed in with the university, where that is switched on: in the head of the page, and among her files. */
import { bringAlong, signIn, signOut, signOutEverywhere, start, words } from '../actions/account.js';
import { h } from '../dom.js';
import { state } from '../store.js';
import { card } from './card.js';

/** Asks who is signed in, once, where somebody can. @returns the entry in the head of the page */
export function begin() {
  if (state().signInOffered) start();
  return entry;
}

function entry({ account }) {
  if (!account?.available) return null;
  const { signIn: into, signOut: out } = words();
  return account.signedIn ? h('button', { class: 'plain', id: 'account', key: 'account', onclick: signOut }, out) : h('button', { class: 'plain', id: 'account', key: 'account', onclick: signIn }, into);
}

export function accountCard({ account }) {
  if (!account?.available) return null;
  const own = words();
  if (!account.signedIn) return card('account', own.inviteTitle, own.invite, h('button', { onclick: signIn }, own.signIn));
  return card('account', own.title, own.hint,
    account.apart && apart(account.apart),
    h('div', { class: 'buttons' }, h('button', { onclick: signOut }, own.signOut), h('button', { class: 'plain', onclick: signOutEverywhere }, own.everywhere)));
}

function apart({ files, timetables }) {
  const own = words();
  return h('div', { key: 'apart' }, h('h3', null, own.apart), h('p', { class: 'hint' }, own.apartHint(files, timetables)), h('button', { onclick: bringAlong }, own.apartYes));
}

/** What is kept of who signs in. */
export const privacyOfAccount = ({ account }) => (account?.available ? [words().privacy] : []);
