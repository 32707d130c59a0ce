/** Where PDFs are chosen or dropped. */
import { addFiles } from '../actions/uploads.js';
import { h } from '../dom.js';
import { text, wait } from '../text.js';
import { icon } from './icon.js';

const FEW = 3;

/** Files may have been chosen before there was a script to take them. */
const takeEarly = (input) => input.files.length && chosen({ target: input });

function chosen({ target }) {
  addFiles(target.files);
  target.value = ''; // the same file can be chosen again
}

const over = (event) => {
  event.preventDefault();
  event.currentTarget.classList.add('over');
};
const out = ({ currentTarget }) => currentTarget.classList.remove('over');
function dropped(event) {
  event.preventDefault();
  out(event);
  addFiles(event.dataTransfer.files);
}

/** @param {boolean} small beside files that are there already */
export function drop(state, small) {
  const { drop: words, upload } = text();
  const left = state.left.uploads;
  return h('div', { class: small ? 'adding small' : 'adding', key: 'drop' },
    h('label', { class: 'drop', id: 'drop', for: 'choose', ondragover: over, ondragleave: out, ondrop: dropped },
      icon('upload'),
      h('span', { class: 'drop-title' }, words.title),
      h('span', { class: 'hint' }, words.hint),
      h('span', { class: 'button primary', id: 'choose-label' }, small ? words.more : words.button),
      h('input', { type: 'file', id: 'choose', class: 'unseen', multiple: true, accept: '.pdf,application/pdf', 'aria-labelledby': 'choose-label', 'aria-describedby': 'choose-privacy', onchange: chosen, created: takeEarly })),
    h('p', { class: 'hint', id: 'choose-privacy' }, state.account?.signedIn ? words.privacyOfAccount : words.privacy),
    left && left.left <= FEW && h('p', { class: 'hint', key: 'left' }, upload.left(left.left, wait(left.seconds))));
}
