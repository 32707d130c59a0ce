/** Views that are not the first: their code comes when they are asked for, or once the first one stands. */
import { h } from '../dom.js';
import { set } from '../store.js';
import { text } from '../text.js';

const all = [];

/**
 * @param {function(): Promise<function(Object): *>} load the component
 * @param {boolean} silent whether nothing stands in its place until then
 */
export function lazy(load, silent = false) {
  const part = { component: null, asked: false, failed: false };
  const fetch = () => {
    if (part.asked) return;
    Object.assign(part, { asked: true, failed: false });
    load().then((component) => Object.assign(part, { component }), () => Object.assign(part, { asked: false, failed: true })).then(() => set({}));
  };
  all.push(fetch);
  return (state) => {
    if (part.component) return part.component(state);
    if (!part.failed) fetch();
    return silent ? null : part.failed ? failed(fetch) : h('p', { class: 'loading', key: 'loading' }, text().loading);
  };
}

const failed = (again) =>
  h('section', { class: 'card empty', key: 'failed' }, h('p', null, text().problems.unreachable), h('button', { onclick: again }, text().retry));

/** So that a tap shows its view at once, also without a network. */
export const fetchAll = () => all.forEach((fetch) => fetch());
