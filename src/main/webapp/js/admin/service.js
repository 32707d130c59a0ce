/** Calls to the service with what the administrator signed in with, which stands in no address. */
import { call } from '../api.js';
import { state } from './state.js';

const send = (method, path, body, version) => call(method, path, { body, version, authorization: state().authorization });
const get = async (path) => (await send('GET', path)).body;

/** Asked and told by the cookie alone. */
export const account = async () => (await call('GET', 'api/me/sign-in')).body;
export const signInAtUniversity = async () => (await call('POST', 'api/me/sign-in', { body: { destination: 'ADMINISTRATION' } })).body;
export const signOutAtUniversity = async () => (await call('DELETE', 'api/me/sign-in')).body;

export const jobs = () => get('api/admin/jobs');
export const sendAgain = (reason) => send('POST', `api/admin/jobs/failed/${encodeURIComponent(reason)}/send-again`);
export const deleteFailed = (reason) => send('DELETE', `api/admin/jobs/failed/${encodeURIComponent(reason)}`);
export const announcements = () => get('api/admin/announcements');
export const announce = (body) => send('POST', 'api/admin/announcements', body);
export const endAnnouncement = (id) => send('DELETE', `api/admin/announcements/${encodeURIComponent(id)}`);
export const shedding = () => get('api/admin/load-shedding');
export const shed = (load, body) => send('PUT', `api/admin/load-shedding/${load}`, body);
export const endShedding = (load) => send('DELETE', `api/admin/load-shedding/${load}`);
export const years = () => get('api/academic-years');
export const year = (number) => send('GET', `api/academic-years/${number}`);
export const previewYear = (number, body) => send('POST', `api/admin/academic-years/${number}/preview`, body);
export const saveYear = (number, body, version) => send('PUT', `api/academic-years/${number}`, body, version);
export const audit = (before) => get(`api/admin/audit${before ? `?before=${before}` : ''}`);
export const limits = () => get('api/admin/limits');
export const feeds = () => get('api/admin/statistics/feeds');
export const groups = (year, modules) => get(`api/admin/statistics/groups?year=${year}&modules=${encodeURIComponent(modules)}`);
export const forms = () => get('api/admin/forms');
export const checkForm = (id) => send('DELETE', `api/admin/forms/${id}`);
export const settings = () => get('api/admin/settings');
export const production = () => get('api/admin/production');
