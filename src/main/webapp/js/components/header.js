/** The name of the product, the other language, and the foot of the page. */
import { switchLanguage } from '../actions/language.js';
import { address } from '../actions/route.js';
import { h } from '../dom.js';
import { text } from '../text.js';

const LOGO = new URL('../../images/favicon.svg', import.meta.url).href;

/** @param entry to sign in or out; nothing where nobody does */
export function header(entry) {
  const { product, language } = text();
  return h('header', { class: 'top', key: 'top' },
    h('a', { class: 'brand', href: address('week') }, h('img', { src: LOGO, alt: '', width: '32', height: '32' }), h('span', null, product)),
    entry,
    h('button', { class: 'plain', id: 'language', lang: language.code === 'en' ? 'af' : 'en', onclick: switchLanguage }, language.switchTo));
}

export function footer() {
  const words = text().footer;
  return h('footer', { key: 'footer' }, h('p', null, words.truth, ' ', h('a', { href: address('privacy') }, words.privacy)));
}
