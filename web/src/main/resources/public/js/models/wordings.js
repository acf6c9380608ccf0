/**
 * Decides for each turn whose words are shown, the plain ones or the language model's. Words never change under somebody who has begun to
 * answer them: then the plain ones stay for this visit, until the person wants the others.
 *
 * @typedef {{text: string, model: string, whose: "plain"|"model", streaming: boolean}} Worded  text: the model's words, as far as they are there
 */
export class Wordings {
  /** @type {Map<number, "plain"|"model">} */
  #whose = new Map();

  /** What was stored before this visit is shown as it was answered. @param {import("../types.js").Interview} interview */
  accept({ notes = [], turns }) {
    for (const { type, turn, at } of notes) {
      const tooLate = turns.some(answer => answer.type === "answer" && answer.to === turn && answer.at < at);
      if (type === "wording") this.#whose.set(turn, tooLate ? "plain" : "model");
    }
  }

  /** @param {number} turn */
  toggle(turn) {
    this.#whose.set(turn, this.#whose.get(turn) === "model" ? "plain" : "model");
  }

  /**
   * @param {import("./notes.js").Notes} notes @param {number} turn @param {boolean} begun whether the answer to it is begun or given
   * @returns {Worded|null} null where there are only the plain words
   */
  of(notes, turn, begun) {
    /** @type {import("../types.js").Wording|null} */
    const note = notes.of("wording", turn);
    const text = note ? note.text : (notes.underWay("wording", turn)?.text ?? "");
    if (!text) return null;
    const streaming = note === null;
    if (begun && (streaming || !this.#whose.has(turn))) this.#whose.set(turn, "plain");
    const whose = this.#whose.get(turn) ?? "model";
    this.#whose.set(turn, whose);
    if (streaming && (whose === "plain" || notes.broken)) return null;
    return { text, model: note?.model ?? "", whose, streaming };
  }
}

/**
 * A question in one piece, as what is given and what is asked: the last sentence asks.
 *
 * @param {string} text @param {boolean} streaming the last sentence may not be there yet
 * @returns {{given: string, asked: string}}
 */
export function givenAndAsked(text, streaming) {
  const sentences = text.trim().split(/(?<=[.?!])\s+/);
  if (sentences.length === 1 && streaming) return { given: text, asked: "" };
  return { given: sentences.slice(0, -1).join(" "), asked: sentences.at(-1) ?? "" };
}
