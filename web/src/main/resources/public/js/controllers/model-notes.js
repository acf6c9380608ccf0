/** Follows the language model's notes on the interview that is open: draws them in, says once aloud what came in. */
import { announce, focusOn } from "../views/dom.js";
import { showReading, showUnsure } from "../views/reading.js";
import { showWording } from "../views/wording.js";
import { chosenModel } from "../models/language-models.js";
import { connection, modelPart } from "../models/connection.js";
import { readDraft } from "../models/drafts.js";
import { Notes } from "../models/notes.js";
import { failureSentence, readingSentence } from "../models/readings.js";
import { answerable, roundsOf } from "../models/rounds.js";
import { Wordings } from "../models/wordings.js";

/** @param {import("../models/drill.js").Drill} drill @param {HTMLElement} main @param {AbortSignal} signal ends it */
export function listenForNotes(drill, main, signal) {
  new ModelNotes(drill, main, signal);
}

class ModelNotes {
  notes = new Notes();
  wordings = new Wordings();
  #followed = false;
  /** @type {string|null} */
  model = null;

  /** @param {import("../models/drill.js").Drill} drill @param {HTMLElement} main @param {AbortSignal} signal */
  constructor(drill, main, signal) {
    this.drill = drill;
    this.main = main;
    drill.addEventListener("change", () => this.follow(), { signal });
    connection.addEventListener("change", () => this.follow(), { signal });
    this.notes.addEventListener("change", () => this.draw());
    this.notes.addEventListener("noted", event => this.say(/** @type {CustomEvent} */ (event).detail));
    this.notes.addEventListener("broken", () => this.#sayBroken());
    main.addEventListener("input", () => this.draw(), { signal });
    // A fold is filled when it opens, after this.
    main.addEventListener("toggle", () => setTimeout(() => this.draw()), { signal, capture: true });
    signal.addEventListener("abort", () => this.notes.close());
  }

  follow() {
    const ready = modelPart(connection.readiness)?.state === "ready";
    const { interview } = this.drill;
    if (interview && !this.#followed) this.wordings.accept(interview);
    this.#followed ||= interview !== null;
    if (interview) this.notes.follow(interview, ready);
    if (this.notes.listening) this.#learnName();
    this.draw();
  }

  async #learnName() {
    const name = await chosenModel();
    if (name === this.model) return;
    this.model = name;
    this.draw();
  }

  draw() {
    this.#drawReadings();
    for (const place of this.main.querySelectorAll("[data-wording]")) this.#drawWording(place);
  }

  /** @param {any} place */
  #drawWording(place) {
    const turn = Number(place.dataset.wording);
    const toggle = () => {
      this.wordings.toggle(turn);
      this.draw();
    };
    showWording(place, this.wordings.of(this.notes, turn, this.#isBegun(turn)), toggle);
  }

  /** Whether the answer to a turn is begun or given; a reveal waits for none. @param {number} turn */
  #isBegun(turn) {
    const { interview, round, draftKey, pending } = this.drill;
    if (interview?.turns[turn - 1]?.type === "reveal") return false;
    const open = round && answerable(round) === turn && !pending;
    return !open || readDraft(draftKey).text !== "";
  }

  #drawReadings() {
    const source = { notes: this.notes, model: this.model, retry: grade => this.retry(grade) };
    for (const turn of this.drill.interview?.turns ?? []) {
      if (turn.type !== "grade") continue;
      for (const graded of this.main.querySelectorAll(`.graded[data-turn="${turn.n}"]`))
        showReading(/** @type {HTMLElement} */ (graded), turn, source);
      for (const row of this.main.querySelectorAll(`.level-row[data-turn="${turn.n}"]`))
        showUnsure(row, this.notes, turn);
    }
  }

  /** @param {import("../types.js").Note} note */
  say(note) {
    if (note.type !== "reading") return;
    const rounds = roundsOf(/** @type {any} */ (this.drill.interview));
    const round = rounds.find(({ grades }) => grades.some(grade => grade.n === note.turn));
    const before = round && round !== rounds.at(-1) ? `Question ${round.number}. ` : "";
    announce(before + (note.unreadable ? failureSentence(note.unreadable) : readingSentence(note)));
  }

  #sayBroken() {
    const told = this.main.querySelector('.reading[data-state="failed"] p')?.textContent;
    if (told) announce(told);
  }

  /** A reading that failed is asked for again; one whose stream broke is only listened for. @param {number} grade */
  async retry(grade) {
    const failed = this.notes.of("reading", grade)?.unreadable;
    if (failed && !(await this.drill.readAgain(grade))) return;
    this.notes.retry("reading", grade);
    focusOn(this.main.querySelector(`.graded[data-turn="${grade}"] .reading`), true);
  }
}
