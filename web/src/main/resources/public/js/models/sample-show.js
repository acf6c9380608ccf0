/**
 * Sample answers to the question that stands, graded on request and stored nowhere.
 * Dispatches "change" when what is on show changed, "graded" when a grade came in.
 */
import { createGrade, readSamples } from "./api.js";

/**
 * @typedef {import("../types.js").Sample} Sample
 * @typedef {{sample: Sample, grade: import("../types.js").Grade|null, problem: import("./api.js").Problem|null}} Shown
 */
export class SampleShow extends EventTarget {
  /** @type {Sample[]} */
  samples = [];
  /** @type {Shown|null} */
  shown = null;

  /** Without samples the page works as well: a failure leaves the list empty. @param {string} scenario */
  async find(scenario) {
    const all = await readSamples().catch(() => []);
    this.samples = all.filter(sample => sample.scenario === scenario);
  }

  /** @param {Sample} sample @param {string} question */
  async show(sample, question) {
    /** @type {Shown} */
    const shown = { sample, grade: null, problem: null };
    this.shown = shown;
    this.dispatchEvent(new Event("change"));
    try {
      shown.grade = await createGrade(question, sample.answer);
    } catch (problem) {
      shown.problem = problem;
    }
    if (this.shown !== shown) return;
    this.dispatchEvent(new Event("change"));
    if (shown.grade) this.dispatchEvent(new Event("graded"));
  }

  hide() {
    this.shown = null;
    this.dispatchEvent(new Event("change"));
  }
}
