/** The visitor's files and what has become of each: uploading, queued, reading, done or failed. */
import * as api from './api.js';

/**
 * @typedef {{name: string, size: number, phase: string, place: ?number, kind: ?string, sentence: ?string,
 *   job: ?Object, schedule: ?Object, retry: ?Function}} Item
 */
export class Desk {
  /** @type {Item[]} newest first */
  items = [];

  /** @param {{changed: (item: Item) => void, removed: (item: Item) => void, read: () => void}} listener */
  constructor(listener) {
    this.listener = listener;
  }

  /** Brings back what was uploaded before. Done when the list is there: what is still being read goes on by itself. */
  async restore() {
    const jobs = await api.jobs();
    const known = new Set(this.items.map((item) => item.job?.id));
    const items = jobs.filter((job) => !known.has(job.id)).map((job) => ({ job, name: job.fileName, size: job.size }));
    this.items.push(...items);
    items.forEach((item) => this.track(item));
  }

  /** One after the other: the service counts uploads, and a pause that it asks for then holds for all that follow. */
  async add(files) {
    const items = files.map((file) => ({ file, name: file.name, size: file.size }));
    this.items.unshift(...items);
    items.forEach((item) => this.update(item, { phase: 'uploading' }));
    for (const item of items) if (this.items.includes(item)) await this.send(item);
  }

  async send(item) {
    this.update(item, { phase: 'uploading', sentence: null, retry: null });
    await this.attempt(item, () => this.send(item), async () => {
      const job = await api.upload(item.file, this.waiting(item));
      if (!this.items.includes(item)) return;
      const twin = this.items.find((other) => other !== item && other.job?.id === job.id);
      if (twin) this.remove(twin);
      item.job = job;
      this.track(item); // not awaited: the next file can go up while this one is read
    });
  }

  async track(item) {
    await this.attempt(item, () => this.track(item), async () => {
      this.show(item, item.job);
      const job = await api.follow(item.job, (news) => this.show(item, news), this.waiting(item));
      if (job.status !== 'COMPLETED') return;
      item.schedule = await api.schedule(job.id, this.waiting(item));
      if (!this.items.includes(item)) return;
      this.update(item, { phase: 'done', kind: item.schedule.kind ?? job.kind, sentence: null, retry: null });
      this.listener.read();
    });
  }

  async forget(item) {
    if (item.job) await api.forget(item.job.id, item.asked);
    this.remove(item);
  }

  remove(item) {
    this.items = this.items.filter((other) => other !== item);
    this.listener.removed(item);
    if (item.schedule) this.listener.read();
  }

  show(item, job) {
    const phases = { QUEUED: 'queued', PROCESSING: 'reading', COMPLETED: 'reading', FAILED: 'failed' };
    const problem = job.problem?.detail ?? job.problem?.title ?? job.problem;
    const sentence = job.status === 'FAILED' ? (problem ?? 'This file could not be read.') : null;
    item.job = job;
    this.update(item, { phase: phases[job.status], place: job.queuePosition, kind: job.kind, sentence, retry: null });
  }

  waiting(item) {
    return (sentence) => this.update(item, { sentence });
  }

  async attempt(item, again, work) {
    try {
      await work();
    } catch (problem) {
      if (!(problem instanceof api.Problem)) throw problem;
      this.update(item, { phase: 'failed', sentence: problem.message, retry: problem.passing ? again : null });
    }
  }

  update(item, news) {
    if (!this.items.includes(item)) return;
    Object.assign(item, news);
    this.listener.changed(item);
  }
}
