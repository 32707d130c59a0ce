/** Calls to the service. Addresses are relative, so the page works under any context root. */
import { forgetKept } from './kept.js';
import { ageOf } from './offline.js';
import { Problem } from './problem.js';

const TRIES = 3;
// Waiting longer than this unasked looks like a page that hangs: then the student decides.
const LONGEST_WAIT_SECONDS = 8;

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

let onLimit = () => {};
/** @param {function(string, number, number)} listener called with a limit's name, what is left, and the seconds until one more is */
export const watchLimits = (listener) => (onLimit = listener);

let onAge = () => {};
/** @param {function(?number)} listener called with the seconds since the service gave an answer that was kept; `null` for a fresh one */
export const watchAge = (listener) => (onAge = listener);

/** `RateLimit: "uploads";r=7;t=1200` (draft-ietf-httpapi-ratelimit-headers); several are parted by commas. */
function readLimits(header) {
  for (const limit of header?.split(',') ?? []) {
    const [, name, left] = limit.match(/^\s*"?([\w-]+)"?.*;\s*r=(\d+)/) ?? [];
    if (name) onLimit(name, Number(left), Number(limit.match(/;\s*t=(\d+)/)?.[1] ?? 0));
  }
}

/** Seconds to wait, from either form of Retry-After (RFC 9110, 10.2.3); `null` without one. */
function retryAfter(header) {
  if (!header) return null;
  const seconds = Number(header);
  const until = Number.isNaN(seconds) ? (Date.parse(header) - Date.now()) / 1000 : seconds;
  return Number.isNaN(until) ? null : Math.max(1, Math.ceil(until));
}

/** Whose sign-in has ended has to be told so wherever she is, and nothing of hers stays in this browser. */
function noteSignedOut(type) {
  if (type !== 'signed-out') return;
  forgetKept();
  dispatchEvent(new Event('signed-out'));
}

function problemOf(status, text, header) {
  let body = null;
  try {
    body = JSON.parse(text);
  } catch {
    // a proxy's own page: the status says enough
  }
  const type = body?.type?.split(':').pop() ?? (status === 429 ? 'too-many-requests' : 'internal-error');
  noteSignedOut(type);
  return new Problem(type, {
    status,
    detail: body?.detail ?? '',
    vanishing: body?.vanishing ?? [], // a node of an earlier version gives none
    wait: retryAfter(header('Retry-After')),
  });
}

async function once(path, options = {}) {
  const response = await fetch(path, options).catch(() => {
    throw new Problem('unreachable');
  });
  readLimits(response.headers.get('RateLimit'));
  onAge(ageOf(response));
  const text = await response.text();
  if (!response.ok) throw problemOf(response.status, text, (name) => response.headers.get(name));
  return { body: text ? JSON.parse(text) : null, version: response.headers.get('ETag') };
}

/** Reads are tried again where the service is busy: they change nothing. */
async function read(path) {
  for (let tries = 1; ; tries++) {
    try {
      return await once(path); // as the page's own link of preload asks: another header would be another request
    } catch (problem) {
      const busy = problem.status === 429 || problem.status === 503;
      const wait = problem.wait ?? 2 ** tries;
      if (!busy || tries >= TRIES || wait > LONGEST_WAIT_SECONDS) throw problem;
      await pause(wait * 1000);
    }
  }
}

/**
 * One call, which is not tried again.
 * @param {{body?: *, version?: ?string, authorization?: ?string}} more `version` is the ETag that was seen, `authorization` an administrator's
 */
export function call(method, path, { body, version, authorization } = {}) {
  const headers = { Accept: 'application/json' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (version) headers['If-Match'] = version;
  if (authorization) headers.Authorization = authorization;
  return once(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
}

const write = (method, path, body, version) => call(method, path, { body, version });

const bodyOf = async (answer) => (await answer).body;
const jobPath = (id) => `api/jobs/${encodeURIComponent(id)}`;
const timetablePath = (id) => `api/timetables/${encodeURIComponent(id)}`;

export const jobs = () => bodyOf(read('api/jobs'));
export const job = (id) => bodyOf(read(jobPath(id)));
export const jobEvents = (id) => `${jobPath(id)}/events`;
export const schedule = (id) => bodyOf(read(`${jobPath(id)}/schedule`));
export const announcements = () => bodyOf(read('api/announcements'));
export const years = () => bodyOf(read('api/academic-years'));
export const timetables = () => bodyOf(read('api/timetables'));
export const timetable = (id) => read(timetablePath(id));
export const groups = (id) => bodyOf(read(`${timetablePath(id)}/groups`));
export const events = (id) => bodyOf(read(`${timetablePath(id)}/events`));
export const calendarPath = (id, form) => `${timetablePath(id)}/calendar.ics?form=${form}`;

export const makeTimetable = (body) => write('POST', 'api/timetables', body);
export const changeTimetable = (id, body, version) => write('PUT', timetablePath(id), body, version);
export const takeIn = (id, jobId, confirm) => write('POST', `${timetablePath(id)}/jobs`, { job: jobId, confirm });
export const propose = (id, wishes) => bodyOf(write('POST', `${timetablePath(id)}/proposals`, wishes));
export const makeFeed = (id) => bodyOf(write('POST', `${timetablePath(id)}/feed`));
export const revokeFeed = (id) => write('DELETE', `${timetablePath(id)}/feed`);
export const forgetTimetable = (id) => gone(write('DELETE', timetablePath(id)));
export const receiptOfEntry = (id, index) => `${jobPath(id)}/receipts/entries/${index}`;
export const receiptOfRow = (id, page, row) => `${jobPath(id)}/receipts/pages/${page}${row ? `?row=${row}` : ''}`;
export const makeLink = () => bodyOf(write('POST', 'api/me/links'));
export const join = (secret, confirm) => bodyOf(write('POST', 'api/me/joins', { secret, confirm }));
export const forgetMe = () => write('DELETE', 'api/me');

/** @param {boolean} confirmed whether the student knows what vanishes from her calendars */
export const forgetJob = (id, confirmed) => gone(write('DELETE', `${jobPath(id)}${confirmed ? '?confirm=true' : ''}`));

/** What is gone already is as good as forgotten. */
async function gone(call) {
  await call.catch((problem) => {
    if (problem.status !== 404) throw problem;
  });
}

/**
 * Sends a file. XMLHttpRequest, because fetch does not tell how much has been sent.
 * @param {function(number)} onProgress called with the percentage
 */
export function upload(file, onProgress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? Math.floor((loaded / total) * 100) : 0);
    request.onerror = request.onabort = () => reject(new Problem('unreachable'));
    request.onload = () => {
      readLimits(request.getResponseHeader('RateLimit'));
      if (request.status < 300) resolve(JSON.parse(request.responseText));
      else reject(problemOf(request.status, request.responseText, (name) => request.getResponseHeader(name)));
    };
    request.open('POST', 'api/uploads');
    request.setRequestHeader('Accept', 'application/json');
    const body = new FormData();
    body.append('file', file, file.name);
    request.send(body);
  });
}
