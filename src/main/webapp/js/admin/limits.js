/** Which limits hold, and who meets them. */
import { card } from '../components/card.js';
import { h } from '../dom.js';
import { table } from './forms.js';
import { words } from './text.js';

const own = words.limits;

export function limits({ limits: all }) {
  const { enabled, shared, rates, budgets, endpoints, callers } = all;
  return card('limits', own.title, own.hint,
    h('p', null, enabled ? own.counted(shared) : own.off),
    h('h3', null, own.callers),
    callers.length === 0
      ? h('p', { class: 'hint' }, own.nobody)
      : table(own.callers, own.callerHeads, callers.map(({ caller, limit, refused }) => [h('code', null, caller), limit, String(refused)])),
    endpoints.length > 0 && table(own.endpoints, own.endpointHeads, endpoints.map(({ endpoint, refused }) => [endpoint, String(refused)])),
    h('h3', null, own.rates),
    table(own.rates, own.rateHeads, rates.map(({ limit, requests, seconds, refused }) => [limit, own.rate(requests, seconds), String(refused)])),
    h('h3', null, own.budgets),
    table(own.budgets, own.budgetHeads, budgets.map(({ budget, capacity, used, refused }) => [budget, used.toLocaleString('en-ZA'), capacity.toLocaleString('en-ZA'), String(refused)])));
}
