/**
 * What the language model notes beside the turns of one interview, as it comes in: second readings and wordings.
 * Dispatches "change" when something moved on, "noted" with the note as its detail when one came in, "broken" when the stream is given up.
 */
import { notesAddress, readInterview } from "./api.js";

const FIRST_PAUSE = 1000;
const TRIES = 4;

/**
 * @typedef {import("../types.js").Note} Note
 * @typedef {import("../types.js").Progress & {since: number}} UnderWay  since: when the model began with it, by this page's clock
 */
export class Notes extends EventTarget {
  /** @type {Map<string, Note>} the newest of each kind and turn */
  #newest = new Map();
  /** @type {Map<string, UnderWay>} */
  #underWay = new Map();
  /** @type {Map<string, string>} when the note came that is to be made anew */
  #dismissed = new Map();
  /** @type {EventSource|null} */
  #source = null;
  /** @type {import("../types.js").Interview|null} */
  #interview = null;
  /** number of turns that the stream knew when it was opened; what came to its end is opened again only for more */
  #turns = 0;
  #ready = false;
  #tries = 0;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #again;
  /** the stream broke and is given up until {@link Notes#retry} */
  broken = false;

  /** Listens when there is something new to hear. @param {import("../types.js").Interview} interview @param {boolean} ready whether a language model is */
  follow(interview, ready) {
    this.#interview = interview;
    for (const note of interview.notes ?? []) this.#keep(note);
    if (ready && !this.#ready && !this.#source) this.#turns = 0; // a model that comes back may have more to say
    this.#ready = ready;
    if (!ready || this.#source || interview.turns.length <= this.#turns) return;
    this.broken = false;
    this.#tries = 0;
    this.#open();
  }

  close() {
    this.#source?.close();
    this.#source = null;
    clearTimeout(this.#again);
  }

  /** @param {"reading"|"wording"} kind @param {number} turn @returns {any} the note, or null */
  of(kind, turn) {
    return this.#newest.get(keyOf(kind, turn)) ?? null;
  }

  /** @param {"reading"|"wording"} kind @param {number} turn @returns {UnderWay|null} */
  underWay(kind, turn) {
    return this.#underWay.get(keyOf(kind, turn)) ?? null;
  }

  /** Whether it is being listened to, so that something may still come. */
  get listening() {
    return this.#source !== null;
  }

  /** Listens again, and forgets the note that is to be made anew. @param {"reading"|"wording"} kind @param {number} turn */
  retry(kind, turn) {
    const key = keyOf(kind, turn);
    this.#dismissed.set(key, this.#newest.get(key)?.at ?? "");
    this.#newest.delete(key);
    this.close();
    this.broken = false;
    this.#tries = 0;
    this.#open();
  }

  #open() {
    const interview = this.#interview;
    if (!interview) return;
    this.close();
    this.#turns = interview.turns.length;
    const source = new EventSource(notesAddress(interview.id));
    source.addEventListener("progress", event => this.#moved(parsed(event.data)));
    source.addEventListener("note", event => this.#noted(parsed(event.data)));
    source.addEventListener("done", () => this.#done());
    source.addEventListener("error", () => this.#lost());
    this.#source = source;
    this.#changed();
  }

  /** @param {import("../types.js").Progress|null} progress */
  #moved(progress) {
    if (!progress) return;
    this.#underWay.set(keyOf(progress.kind, progress.turn), {
      ...progress,
      since: Date.now() - progress.seconds * 1000
    });
    this.#changed();
  }

  /** @param {Note|null} note */
  #noted(note) {
    if (!note || !this.#keep(note)) return;
    this.#tries = 0;
    this.#changed();
    this.dispatchEvent(new CustomEvent("noted", { detail: note }));
  }

  /** @param {Note} note @returns {boolean} whether it is newer than what is known */
  #keep(note) {
    const key = keyOf(note.type, note.turn);
    const known = this.#newest.get(key)?.at ?? this.#dismissed.get(key) ?? "";
    if (note.at <= known) return false;
    this.#newest.set(key, note);
    this.#underWay.delete(key);
    return true;
  }

  /** Turns that came while the last note was made are asked for at once; what was announced and did not come is looked for. */
  async #done() {
    this.close();
    this.#tries = 0;
    const interview = this.#interview;
    if (interview && interview.turns.length > this.#turns) return this.#open();
    if (interview && this.#underWay.size > 0) {
      const stored = await readInterview(interview.id).catch(() => null);
      for (const note of stored?.notes ?? []) this.#keep(note);
      this.#underWay.clear();
    }
    this.#changed();
  }

  /** The stream broke; the browser's own retry is replaced by ours, which comes to an end. */
  #lost() {
    this.close();
    if (++this.#tries < TRIES) {
      this.#again = setTimeout(() => this.#open(), FIRST_PAUSE * 2 ** (this.#tries - 1));
      return;
    }
    this.broken = true;
    this.#changed();
    this.dispatchEvent(new Event("broken"));
  }

  #changed() {
    this.dispatchEvent(new Event("change"));
  }
}

/** @param {string} kind @param {number} turn */
const keyOf = (kind, turn) => `${kind}-${turn}`;

/** @param {string} data */
function parsed(data) {
  try {
    return JSON.parse(data);
  } catch {
    return null; // what cannot be read is left out; the stream's end asks for what is stored
  }
}
