/** The soft timer of an answer: idle until the first key, counts to its limit and quietly past it. Knows no page. */
export class Clock {
  #startedAt = 0;
  #before;
  /** @type {ReturnType<typeof setInterval>|undefined} */
  #ticking;

  /** @param {number|null} limit seconds; null where there is none @param {number} [elapsed] seconds already used (a draft found again) */
  constructor(limit, elapsed = 0) {
    this.limit = limit;
    this.#before = elapsed;
  }

  get running() {
    return this.#ticking !== undefined;
  }

  /** @returns {number} whole seconds */
  get elapsed() {
    return Math.floor(this.#before + (this.running ? (Date.now() - this.#startedAt) / 1000 : 0));
  }

  /** @returns {number} what is left of the limit, 1 to 0 */
  get share() {
    return this.limit === null ? 1 : Math.max(0, 1 - this.elapsed / this.limit);
  }

  /** Starts once; later calls change nothing. @param {() => void} tick called each second */
  start(tick) {
    if (this.running) return;
    this.#startedAt = Date.now();
    this.#ticking = setInterval(tick, 1000);
  }

  stop() {
    this.#before = this.elapsed;
    clearInterval(this.#ticking);
    this.#ticking = undefined;
  }
}
