/**
 * The service worker: without a network the page is there, with what was loaded of the student's schedules, marked with its age.
 * Answers are asked for first and taken from here only where no answer comes. Nothing is kept but lists, schedules and timetables, and
 * only of the owner whose answer came last.
 */

// Both are written by the server, which knows the names of the files: see PageFiles.
const VERSION = 'source';
const SHELL = ['./'];

const scope = new URL(self.registration.scope);
// All pages of this host share one storage.
const SHELLS = `upschedule:${scope.pathname}:shell:`;
const ANSWERS = `upschedule:${scope.pathname}:answers:`;
/** The shell before stays for the windows that are open: they may still need a module of it. */
const SHELLS_KEPT = 2;
const ANSWERS_KEPT = 60;
const LONGEST_ANSWER = 512 * 1024;

const OWNER = 'Upschedule-Owner';
const STORED = 'Upschedule-Stored';

/** A browser tells how much of a file is sent only where nobody stands between. */
const UPLOADS = 'api/uploads';

/** Where she deletes all that is hers, or signs out. */
const LEAVING = new Set(['api/me', 'api/me/sign-in', 'api/me/sign-ins']);

const KEPT_ANSWERS = [
  /^api\/jobs(\/[\w-]+(\/schedule)?)?$/,
  /^api\/timetables(\/[\w-]+(\/(events|groups))?)?$/,
  /^api\/academic-years(\/\d+)?$/,
];

const shellFiles = new Set(SHELL.map((file) => new URL(file, scope).href));

/** Counts what was changed or forgotten: an answer that was asked for before may hold what is gone by now. */
let changes = 0;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(SHELLS + VERSION)
      .then((cache) => cache.addAll(SHELL))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    deleteOldShells()
      // The page is asked for while this worker starts.
      .then(() => self.registration.navigationPreload?.enable())
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return;
  const path = url.pathname.slice(scope.pathname.length);
  if (path === UPLOADS) return;
  if (path.startsWith('api/')) {
    if (request.method !== 'GET') event.respondWith(change(request, path));
    else if (!isStream(request) && KEPT_ANSWERS.some((kept) => kept.test(path))) event.respondWith(answer(event));
  } else if (request.method === 'GET' && request.mode === 'navigate') {
    event.respondWith(page(event, url));
  } else if (request.method === 'GET' && shellFiles.has(url.href)) {
    event.respondWith(fromShell(request));
  }
});

/** Server-sent events never end: there is nothing to keep, and no reason to stand between. */
const isStream = (request) => /event-stream/.test(request.headers.get('Accept') ?? '');

/** Cache storage lists its caches in the order in which they were made. */
async function deleteOldShells() {
  const shells = (await caches.keys()).filter((name) => name.startsWith(SHELLS));
  const others = shells.filter((name) => name !== SHELLS + VERSION);
  await Promise.all(others.slice(0, 1 - SHELLS_KEPT).map((name) => caches.delete(name)));
}

const shell = () => caches.open(SHELLS + VERSION);

async function page(event, url) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch {
    return shellOf(url);
  }
}

/** A page of the product; where it is not known, the first one. */
async function shellOf(url) {
  const kept = await shell();
  return (await kept.match(url, { ignoreSearch: true })) ?? (await kept.match('./')) ?? Response.error();
}

async function fromShell(request) {
  return (await (await shell()).match(request)) ?? fetch(request);
}

async function answer(event) {
  const before = changes;
  let response;
  try {
    response = await fetch(event.request);
  } catch (failure) {
    return (await keptAnswer(event.request)) ?? Promise.reject(failure);
  }
  if (before === changes) event.waitUntil(keep(event.request, response, isKept(response) ? response.clone() : null));
  return response;
}

const isKept = ({ status, headers }) => status === 200 && /json/.test(headers.get('Content-Type') ?? '');

/** The kept answer; `Age` says how old it is, in seconds (RFC 9111, 5.1). The service itself never sends that. */
async function keptAnswer(request) {
  const [name] = await answerCaches();
  const kept = name && (await (await caches.open(name)).match(request));
  if (!kept) return undefined;
  const headers = new Headers(kept.headers);
  headers.set('Age', Math.max(0, Math.round((Date.now() - headers.get(STORED)) / 1000)));
  headers.delete(STORED);
  return new Response(kept.body, { status: kept.status, headers });
}

const answerCaches = async () => (await caches.keys()).filter((name) => name.startsWith(ANSWERS));

/** @param copy of an answer that can be kept; a copy that nobody reads would hold up the answer itself */
async function keep(request, response, copy) {
  const owner = response.headers.get(OWNER);
  if (response.status === 401) return forgetAll();
  if (!owner) return undefined;
  // Another owner's cookie is in this browser now: what was hers before is not to be read any more.
  await forgetAll(ANSWERS + owner);
  const cache = await caches.open(ANSWERS + owner);
  if (response.status === 404 || response.status === 410) return cache.delete(request);
  if (!copy) return undefined;
  const body = await copy.blob();
  if (body.size > LONGEST_ANSWER) return cache.delete(request);
  const headers = new Headers(response.headers);
  headers.set(STORED, Date.now());
  await cache.put(request, new Response(body, { headers }));
  // The oldest stand first: an answer that is put again goes to the end.
  const requests = await cache.keys();
  return Promise.all(requests.slice(0, -ANSWERS_KEPT).map((old) => cache.delete(old)));
}

/** What the student changes is never kept. What she deletes is forgotten here too, and all where she leaves or becomes somebody else. */
async function change(request, path) {
  const response = await fetch(request);
  const owner = response.headers.get(OWNER);
  changes++;
  if (response.status === 401 || (response.ok && LEAVING.has(path) && request.method === 'DELETE')) await forgetAll();
  else if (owner) await forgetAll(ANSWERS + owner);
  if (response.ok && request.method === 'DELETE') await forgetBelow(request.url.split('?')[0]);
  return response;
}

async function forgetAll(except) {
  const names = await answerCaches();
  await Promise.all(names.filter((name) => name !== except).map((name) => caches.delete(name)));
}

async function forgetBelow(address) {
  for (const name of await answerCaches()) {
    const cache = await caches.open(name);
    const below = (await cache.keys()).filter(({ url }) => url === address || url.startsWith(`${address}/`));
    await Promise.all(below.map((request) => cache.delete(request)));
  }
}
