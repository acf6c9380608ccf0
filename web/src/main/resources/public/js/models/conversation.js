/** The questions asked of the guide on this page, newest last; earlier turns go along so that "and its limits?" is understood. */
import { askGuide } from "./api.js";

const REMEMBERED = 3;

/** @typedef {{question: string, since: number, reply: import("../types.js").GuideAnswer|null, problem: import("./api.js").Problem|null}} Exchange */
export class Conversation extends EventTarget {
  /** @type {Exchange[]} */
  exchanges = [];

  get waiting() {
    return this.exchanges.some(exchange => !exchange.reply && !exchange.problem);
  }

  /** @param {string} question */
  async ask(question) {
    const history = this.#history();
    const exchange = { question, since: Date.now(), reply: null, problem: null };
    this.exchanges.push(exchange);
    await this.#answer(exchange, history);
  }

  /** @param {Exchange} exchange */
  async retry(exchange) {
    exchange.problem = null;
    exchange.since = Date.now();
    await this.#answer(exchange, this.#history());
  }

  async #answer(exchange, history) {
    this.dispatchEvent(new Event("change"));
    try {
      exchange.reply = await askGuide(exchange.question, history);
    } catch (problem) {
      exchange.problem = problem;
    }
    this.dispatchEvent(new Event("change"));
  }

  #history() {
    return this.exchanges
      .filter(exchange => exchange.reply)
      .slice(-REMEMBERED)
      .flatMap(({ question, reply }) => [
        { role: "user", text: question },
        { role: "assistant", text: reply?.answer ?? "" }
      ]);
  }
}
