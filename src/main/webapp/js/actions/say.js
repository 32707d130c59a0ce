/** What is told: to screen readers, in toasts, and as a question that waits for an answer. */
import { set, state } from '../store.js';
import { sentenceOf } from '../text.js';

const TOAST_STAYS = 8000;
let last = 0;

export const announce = (sentence) => set({ said: sentence });

/** @param {?{label: string, act: function}} action what can be done about it */
export function toast(sentence, action = null) {
  const id = ++last;
  // One at a time: a row of them would cover the week
  set({ toasts: [{ id, sentence, action }], said: sentence });
  setTimeout(() => dismiss(id), TOAST_STAYS);
}

export const dismiss = (id) => set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));

export function tell(problem) {
  if (!problem.type) throw problem;
  toast(sentenceOf(problem));
}

/** Makes calls of which a problem is told. @returns {Promise<boolean>} whether there was none */
export async function tried(calls) {
  try {
    await calls();
    return true;
  } catch (problem) {
    tell(problem);
    return false;
  }
}

/**
 * Asks, and waits for the answer.
 * @param {{title: string, sentence: string, items?: string[], yes: string, no: string, grave?: boolean}} question
 * @returns {Promise<boolean>}
 */
export async function ask(question) {
  const back = document.activeElement;
  const answer = await new Promise((resolve) => set({ question: { ...question, resolve } }));
  set({ question: null });
  queueMicrotask(() => back?.isConnected && back.focus());
  return answer;
}

export const answer = (yes) => state().question?.resolve(yes);
