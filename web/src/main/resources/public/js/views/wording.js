/** Puts the model's words in the place of the plain ones, and the plain ones back; a line under them says whose they are. */
import { button, element, focusOn, show } from "./dom.js";
import { givenAndAsked } from "../models/wordings.js";

/**
 * @typedef {import("../models/wordings.js").Worded} Worded
 * @typedef {{words: string, situation: string|null}} Plain
 */

/** What stood in a place at first. @type {WeakMap<HTMLElement, Plain>} */
const plains = new WeakMap();

/**
 * @param {HTMLElement} place has the words in an element with data-words, a question's situation in one before it
 * @param {Worded|null} worded @param {() => void} toggle
 */
export function showWording(place, worded, toggle) {
  const words = place.querySelector("[data-words]");
  const situation = place.querySelector(".situation");
  if (!words) return;
  const plain = plains.get(place) ?? { words: words.textContent ?? "", situation: situation?.textContent ?? null };
  plains.set(place, plain);
  keepHeight(place, worded?.streaming ?? false);
  const text = worded?.whose === "model" ? inParts(worded, plain) : plain;
  put(words, text.words);
  if (situation) put(situation, text.situation ?? "");
  showLine(place, worded, toggle);
}

/** @param {Worded} worded @param {Plain} plain @returns {Plain} */
function inParts({ text, streaming }, plain) {
  if (plain.situation === null) return { words: text, situation: null };
  const { given, asked } = givenAndAsked(text, streaming);
  return { words: asked, situation: given && `${given} ` };
}

/** @param {Element} node @param {string} text */
function put(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/** What follows does not jump while words come in. @param {HTMLElement} place @param {boolean} streaming */
function keepHeight(place, streaming) {
  if (streaming === (place.ariaBusy === "true")) return;
  place.style.minBlockSize = streaming ? `${place.offsetHeight}px` : "";
  place.ariaBusy = streaming ? "true" : null;
}

/** @param {HTMLElement} place @param {Worded|null} worded @param {() => void} toggle */
function showLine(place, worded, toggle) {
  if (place.dataset.quiet !== undefined) return;
  const held = place.contains(document.activeElement) && document.activeElement?.closest(".wording");
  if (!place.querySelector(":scope > .wording-slot")) place.append(element("div", { class: "wording-slot" }));
  const slot = /** @type {Element} */ (place.querySelector(":scope > .wording-slot"));
  show(slot, [
    worded && {
      key: "wording",
      value: [worded.model, worded.whose, worded.streaming],
      build: () => line(worded, toggle)
    }
  ]);
  if (held) focusOn(slot.querySelector("button"), true);
}

/** @param {Worded} worded @param {() => void} toggle */
const line = ({ model, whose, streaming }, toggle) =>
  element(
    "p",
    { class: "wording", "data-test": "wording", "data-whose": whose },
    streaming
      ? "The language model is wording this"
      : [
          whose === "model" ? `Worded by ${model}` : "In Interviewer's plain words",
          " ",
          button(whose === "model" ? "Plain words" : "In the model's words", toggle, { "data-test": "wording-toggle" })
        ]
  );
