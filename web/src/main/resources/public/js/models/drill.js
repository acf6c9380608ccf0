/**
 * One drill as the page knows it: the question that stands, the interview once it exists, an answer on its way.
 * Verbs talk to the server and dispatch "change"; "moved" tells that the interview got its address; "landed" that a result came in.
 */
import * as api from "./api.js";
import { deleteDraft, scenarioKey, turnKey, writeDraft } from "./drafts.js";
import { answerable, roundsOf } from "./rounds.js";
import { SampleShow } from "./sample-show.js";
import { findScenario } from "./scenarios.js";

/**
 * @typedef {{text: string, seconds: number, since: number, problem: api.Problem|null, abort: AbortController, again: boolean}} Pending
 */
export class Drill extends EventTarget {
  /** @type {import("../types.js").Scenario|null} the question before an interview exists */
  scenario = null;
  /** @type {import("../types.js").Interview|null} */
  interview = null;
  /** @type {Pending|null} */
  pending = null;
  samples = new SampleShow();
  /** @type {{problem: api.Problem, retry: () => void}|null} */
  failure = null;
  /** what is under way besides an answer: "next", "reveal" … */
  busy = "";

  constructor() {
    super();
    this.samples.addEventListener("change", () => this.#changed());
  }

  /** @param {{interview?: string, scenario?: string}} address */
  open(address) {
    return this.#run("open", async () => {
      if (address.interview) {
        this.interview = await api.readInterview(address.interview);
        return;
      }
      this.scenario = address.scenario ? await findScenario(address.scenario) : await api.readFirstScenario();
      await this.samples.find(this.scenario.id);
    });
  }

  /** The round that stands, or null before the interview exists. */
  get round() {
    return this.interview ? (roundsOf(this.interview).at(-1) ?? null) : null;
  }

  get #id() {
    return this.interview?.id ?? "";
  }

  /** Where the draft of the open question is kept. */
  get draftKey() {
    const turn = this.round && answerable(this.round);
    return this.interview ? turnKey(this.#id, turn ?? 0) : scenarioKey(this.scenario?.id ?? "");
  }

  /** @param {string} text @param {number} seconds */
  async submit(text, seconds) {
    if (this.pending) return;
    await this.#deliver(text, seconds);
  }

  /** Sends the pending answer again; the server knows a text it already has. */
  async retry() {
    const held = this.pending;
    if (!held) return;
    held.abort.abort();
    this.pending = null;
    await (held.again ? this.gradeAgain() : this.#deliver(held.text, held.seconds));
  }

  /** Puts a failed answer back into the answer box. */
  edit() {
    this.pending?.abort.abort();
    this.pending = null;
    this.#changed();
  }

  async #deliver(text, seconds) {
    const pending = this.#wait(text, seconds, false);
    try {
      if (!this.interview) await this.#begin(text, seconds);
      const key = this.draftKey;
      const question = this.round ? answerable(this.round) : null;
      if (question === null)
        throw new api.Problem(
          0,
          "This question is closed",
          "It was answered in another window. Reload the page to see it."
        );
      this.#land(pending, await api.createAnswer(this.#id, { text, seconds, question }, pending.abort.signal));
      deleteDraft(key);
    } catch (problem) {
      this.#fail(pending, problem);
    }
  }

  /** The interview begins with its first answer; the draft moves to its new home first. */
  async #begin(text, seconds) {
    const before = this.draftKey;
    this.interview = await api.createInterview({ scenario: this.scenario?.id });
    writeDraft(this.draftKey, { text, seconds });
    deleteDraft(before);
    this.dispatchEvent(new Event("moved"));
  }

  async gradeAgain() {
    const pending = this.#wait("", 0, true);
    try {
      this.#land(pending, await api.createGradeAgain(this.#id, pending.abort.signal));
    } catch (problem) {
      this.#fail(pending, problem);
    }
  }

  #wait(text, seconds, again) {
    /** @type {Pending} */
    const pending = { text, seconds, since: Date.now(), problem: null, abort: new AbortController(), again };
    this.pending = pending;
    this.failure = null;
    this.#changed();
    return pending;
  }

  #land(pending, interview) {
    this.interview = interview;
    if (this.pending === pending) this.pending = null;
    this.#changed();
    this.dispatchEvent(new Event("landed"));
  }

  #fail(pending, problem) {
    if (this.pending !== pending) return;
    pending.problem = problem;
    this.#changed();
  }

  /** What is stored, read again: another window may have answered. */
  refresh() {
    this.edit();
    return this.#act("open", () => api.readInterview(this.#id));
  }

  reveal() {
    return this.#act("reveal", () => api.createReveal(this.#id));
  }

  /** @param {string} [scenario] absent: the product picks */
  next(scenario) {
    return this.#act("next", () => api.createQuestion(this.#id, scenario ? { scenario } : {}));
  }

  /** @param {{grade: number, step: import("../types.js").Step, level: number, reason: string}} disagreement */
  disagree(disagreement) {
    return this.#act("disagree", () => api.createDisagreement(this.#id, disagreement));
  }

  /** @param {number} grade @param {import("../types.js").Step} step */
  agree(grade, step) {
    return this.#act("agree", () => api.deleteDisagreement(this.#id, grade, step));
  }

  /** @param {number} grade */
  readAgain(grade) {
    return this.#act("reading", () => api.createReading(this.#id, grade));
  }

  /** @param {string} name @param {() => Promise<import("../types.js").Interview>} request */
  #act(name, request) {
    return this.#run(name, async () => {
      this.interview = await request();
    });
  }

  /** @param {string} name @param {() => Promise<void>} work @returns {Promise<boolean>} whether it worked */
  async #run(name, work) {
    this.busy = name;
    this.failure = null;
    this.#changed();
    try {
      await work();
      return true;
    } catch (problem) {
      this.failure = { problem, retry: () => this.#run(name, work) };
      return false;
    } finally {
      this.busy = "";
      this.#changed();
    }
  }

  #changed() {
    this.dispatchEvent(new Event("change"));
  }
}
