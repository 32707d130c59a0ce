/** What this browser remembers for itself. Without storage (a private window, a full disk) the page works, and forgets. */

const NAMES = ['language', 'wishes', 'locks', 'feed', 'changes', 'timetable'];
const named = (name) => `upschedule.${name}`;

export function recall(name, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(named(name))) ?? otherwise;
  } catch {
    return otherwise;
  }
}

export function keep(name, value) {
  try {
    if (value == null) localStorage.removeItem(named(name));
    else localStorage.setItem(named(name), JSON.stringify(value));
  } catch {
    // forgotten with the page
  }
}

export const forgetKept = () => NAMES.forEach((name) => keep(name, null));
