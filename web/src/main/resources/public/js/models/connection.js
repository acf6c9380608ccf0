/**
 * What the server says of itself, live: listens to /api/status, reconnects by itself, and knows when the server is gone.
 * Dispatches "change" whenever {@link Connection#readiness} or {@link Connection#online} changed.
 */
import { reachability, readReadiness } from "./api.js";

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 10_000;

class Connection extends EventTarget {
  /** @type {import("../types.js").Readiness|null} */
  readiness = null;
  online = true;
  #pause = FIRST_PAUSE;
  /** @type {EventSource|null} */
  #source = null;
  #checking = false;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #again;

  /** Browsers grant a host six connections for all its pages; one that nobody looks at keeps none. */
  open() {
    reachability.addEventListener("unreachable", () => this.#check());
    document.addEventListener("visibilitychange", () => (document.hidden ? this.#close() : this.#listen()));
    this.#listen();
  }

  #close() {
    this.#source?.close();
    this.#source = null;
  }

  #listen() {
    this.#close();
    if (document.hidden) return;
    const source = new EventSource("/api/status");
    source.addEventListener("status", event => this.#heard(event.data));
    source.addEventListener("error", () => this.#lost());
    this.#source = source;
  }

  #heard(data) {
    this.#pause = FIRST_PAUSE;
    try {
      this.#change(JSON.parse(data), true);
    } catch {
      // A status that cannot be read changes nothing; the next one may.
    }
  }

  /** The stream broke. The browser's own retry is replaced by ours, so that the pause is known and the state is told. */
  #lost() {
    this.#close();
    this.#check();
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.#listen(), this.#pause);
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
  }

  async #check() {
    if (this.#checking) return;
    this.#checking = true;
    try {
      this.#change(await readReadiness(), true);
    } catch (problem) {
      this.#change(this.readiness, problem.status !== 0);
    } finally {
      this.#checking = false;
    }
  }

  #change(readiness, online) {
    if (online === this.online && JSON.stringify(readiness) === JSON.stringify(this.readiness)) return;
    this.readiness = readiness;
    this.online = online;
    this.dispatchEvent(new Event("change"));
  }
}

/** The page's one connection. */
export const connection = new Connection();

/** What the server says of the language model. @param {import("../types.js").Readiness|null} readiness */
export const modelPart = readiness => readiness?.parts.find(part => part.name === "language model") ?? null;

/** What grades and what is missing, as one line. @param {import("../types.js").Readiness} readiness */
export function statusLine(readiness) {
  const { grader, search, parts } = readiness;
  const model = modelPart(readiness);
  const storage = parts.find(part => part.name === "storage");
  return [
    {
      embedded: "Graded by the embedded grader",
      waiting: "The embedding model is loading",
      reduced: "Graded by words only: no embedding model"
    }[grader] ?? `Grader: ${grader}`,
    { ready: `language model: ${model?.detail}`, loading: "the language model is loading" }[model?.state ?? ""] ??
      "no language model",
    search === "hybrid" ? "search by words and meaning" : "search by words",
    ...(storage?.state === "failed" ? ["answers cannot be stored"] : [])
  ].join(" · ");
}
