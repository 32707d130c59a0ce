/** Calls to the service with the administrators' token, which stands in no address. */
import { call } from '../api.js';
import { state } from './state.js';

const send = (method, path, body, version) => call(method, path, { body, version, token: state().token });
const get = async (path) => (await send('GET', path)).body;

export const jobs = () => get('api/admin/jobs');
export const sendAgain = (reason) => send('POST', `api/admin/jobs/failed/${encodeURIComponent(reason)}/send-again`);
export const deleteFailed = (reason) => send('DELETE', `api/admin/jobs/failed/${encodeURIComponent(reason)}`);
export const announcements = () => get('api/admin/announcements');
export const announce = (body) => send('POST', 'api/admin/announcements', body);
export const endAnnouncement = (id) => send('DELETE', `api/admin/announcements/${encodeURIComponent(id)}`);
export const years = () => get('api/academic-years');
export const year = (number) => send('GET', `api/academic-years/${number}`);
export const saveYear = (number, body, version) => send('PUT', `api/academic-years/${number}`, body, version);
export const audit = (before) => get(`api/admin/audit${before ? `?before=${before}` : ''}`);
export const settings = () => get('api/admin/settings');
