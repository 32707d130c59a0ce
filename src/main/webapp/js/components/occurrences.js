/** The dates of a weekly session, as the service has placed them. */
import { dayOf, short, timeOf } from '../format.js';

const known = new WeakMap();

/** By module and group, once for each answer of the service. */
function byGroup(events) {
  if (!known.has(events)) {
    const groups = new Map();
    for (const event of events) {
      const key = `${event.module} ${event.group}`;
      groups.set(key, [...(groups.get(key) ?? []), event]);
    }
    known.set(events, groups);
  }
  return known.get(events);
}

/** @param {{choice: Object, group: Object, session: Object}} one of the week */
export function datesOf({ events }, { choice, group, session }) {
  const all = byGroup(events).get(`${choice.module} ${group.group || null}`) ?? [];
  const first = all.find((event) => timeOf(event.start) === short(session.start) && dayOf(event.start) === session.day);
  return first ? all.filter((event) => event.session === first.session) : [];
}
