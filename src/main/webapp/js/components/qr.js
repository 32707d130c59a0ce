/** An address as a picture that a phone reads from this screen. */
import { h } from '../dom.js';
import { text } from '../text.js';

/** @param {?{qr: string}} made with the picture as SVG, drawn by the service; addresses kept by an earlier version have none */
export const qr = (made) =>
  made?.qr &&
  h('figure', { class: 'qr', key: 'qr' },
    h('img', { src: `data:image/svg+xml,${encodeURIComponent(made.qr)}`, alt: text().qr.alt, width: '180', height: '180' }),
    h('figcaption', { class: 'hint' }, text().qr.how));
