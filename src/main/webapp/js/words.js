/** How the page writes kinds, sizes, days and dates. */

export const KINDS = { LECTURES: 'Lectures', TESTS: 'Semester tests', EXAMS: 'Exams' };

export const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

export const capitalised = (word) => word.charAt(0) + word.slice(1).toLowerCase();

export const plural = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

export function size(bytes) {
  if (bytes == null) return '';
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

export function wait(seconds) {
  return seconds < 90 ? plural(Math.max(1, Math.ceil(seconds)), 'second') : plural(Math.ceil(seconds / 60), 'minute');
}

/** `10:00–11:30`, `from 07:30` where the form gives no end, or that the time is open. */
export function times({ start, end }) {
  if (!start) return 'time open';
  return end ? `${start}–${end}` : `from ${start}`;
}

/** The venues that are known, and what the PDF prints in the place of one that is not: `venue open: Consult Department`. */
export function venuesOf({ venues, venue, printed }) {
  const known = (venues ?? [venue]).filter(Boolean);
  const open = printed?.venue ? [`venue open: ${printed.venue}`] : [];
  return known.length || open.length ? [...known, ...open] : ['venue open'];
}

// A date of the form is a day on the wall, not an instant: UTC on both sides keeps it from moving.
const formatted = (options) => {
  const format = new Intl.DateTimeFormat('en-ZA', { ...options, timeZone: 'UTC' });
  return (date) => format.format(new Date(`${date}T00:00:00Z`));
};
export const month = formatted({ month: 'long', year: 'numeric' });
export const weekday = formatted({ weekday: 'short' });
export const dayOfMonth = formatted({ day: 'numeric' });
export const fullDate = formatted({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
