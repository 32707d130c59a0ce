/** What went wrong, as a value that components put into words in the student's language. */
export class Problem extends Error {
  /**
   * @param {string} type the last part of the problem's URI, such as `not-a-pdf`; `unreachable` where no answer came
   * @param {{status?: number, detail?: string, vanishing?: Object[], wait?: ?number}} more `wait` are the seconds to wait
   */
  constructor(type, { status = 0, detail = '', vanishing = [], wait = null } = {}) {
    super(detail || type);
    Object.assign(this, { type, status, detail, vanishing, wait });
  }

  /** Whether the same call may succeed later. */
  get passing() {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }
}
