/** Dates, times and durations as the student's language writes them. Dates of the form are days on the wall, not instants. */
import { text } from './text.js';

export const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
// The university's clock, wherever the student's phone is
const ZONE = 'Africa/Johannesburg';

const formats = new Map();

function format(value, options) {
  const { locale } = text().language;
  const key = locale + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale, options));
  return formats.get(key).format(value);
}

// UTC on both sides keeps a day from moving
const wall = (date) => new Date(`${date.slice(0, 10)}T00:00:00Z`);
const dated = (options) => (date) => format(wall(date), { ...options, timeZone: 'UTC' });

export const month = dated({ month: 'long', year: 'numeric' });
export const weekday = dated({ weekday: 'short' });
export const dayOfMonth = dated({ day: 'numeric' });
export const shortDate = dated({ weekday: 'short', day: 'numeric', month: 'short' });
export const longDate = dated({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
export const plainDate = dated({ day: 'numeric', month: 'long', year: 'numeric' });
export const instant = (time) => format(new Date(time), { day: 'numeric', month: 'long', year: 'numeric', timeZone: ZONE });

export const timeOfInstant = (time) => format(new Date(time), { hour: '2-digit', minute: '2-digit', timeZone: ZONE });

/** @param {string} day such as `MONDAY`; 5 January 2026 is one */
export const dayName = (day, weekday = 'long') => format(new Date(Date.UTC(2026, 0, 5 + DAYS.indexOf(day))), { weekday, timeZone: 'UTC' });
export const dayOf = (date) => DAYS[(wall(date).getUTCDay() + 6) % 7];

export const clock = (minute) => `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
export const timeOf = (dateTime) => dateTime.slice(11, 16);
export const short = (time) => time?.slice(0, 5);

/** `10:30–11:20`, `from 07:30` where the form gives no end, or that the time is open. */
export function times({ start, end }) {
  if (!start) return text().times.open;
  return end ? `${short(start)}–${short(end)}` : text().times.from(short(start));
}

/** The university's date and time now, as the service writes them. */
export function now() {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' }).format(new Date());
  return parts.replace(' ', 'T');
}
export const today = () => now().slice(0, 10);
export const daysBetween = (from, to) => Math.round((wall(to) - wall(from)) / 86_400_000);

export function duration(minutes) {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours ? `${hours} h` : '', rest || !hours ? `${rest} min` : ''].filter(Boolean).join(' ');
}

export function ago(time) {
  const minutes = Math.round((Date.now() - new Date(time)) / 60_000);
  const relative = new Intl.RelativeTimeFormat(text().language.locale, { numeric: 'auto' });
  if (minutes < 90) return relative.format(-minutes, 'minute');
  return minutes < 60 * 36 ? relative.format(-Math.round(minutes / 60), 'hour') : relative.format(-Math.round(minutes / 1440), 'day');
}

export function size(bytes) {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
