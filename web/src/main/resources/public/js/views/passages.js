/** The guide's words: a passage with its path, its stale words struck, its dated corrections beside them. */
import { element } from "./dom.js";
import { monthOf, pathOf, shortPath } from "../models/words.js";
import { piecesOf, spanOf } from "../models/spans.js";

/**
 * @typedef {import("../types.js").Passage} Passage
 * @typedef {import("../types.js").Correction} Correction
 */

/** @param {Passage} passage @param {Correction[]} corrections @returns {Correction[]} */
export const correctionsOf = (passage, corrections) =>
  corrections.filter(correction => correction.passage === passage.id);

/** The text as nodes, stale words struck. @param {string} text @param {Correction[]} corrections */
export function passageWords(text, corrections) {
  const spans = corrections
    .map(correction => spanOf(correction.id, text, { quote: correction.quote, start: -1, end: -1 }))
    .filter(span => span !== null);
  return piecesOf(text, spans).map(piece =>
    piece.keys.length === 0
      ? piece.text
      : element("s", { class: "stale" }, element("span", { class: "visually-hidden" }, "[out of date:] "), piece.text)
  );
}

/** A dated note. @param {Correction} correction */
export function correctionNote(correction) {
  return element(
    "p",
    { class: "correction", "data-test": "correction" },
    element("strong", {}, correction.since ? `Since ${monthOf(correction.since)}: ` : "Corrected: "),
    correction.correction,
    " ",
    referenceLink(correction.reference, correction.url)
  );
}

/** A link only to an https address; else plain text. @param {string|null|undefined} reference @param {string|null|undefined} url */
export function referenceLink(reference, url) {
  if (!reference && !url) return null;
  const label = reference || url;
  if (!/^https:\/\//.test(url ?? "")) return element("cite", { class: "reference" }, label);
  return element(
    "a",
    { class: "reference", href: url, target: "_blank", rel: "noopener noreferrer" },
    label,
    element("span", { class: "visually-hidden" }, " (opens in a new tab)")
  );
}

/** The button that opens the source drawer; the page listens for data-passage. @param {Passage} passage */
export const sourceButton = passage =>
  element(
    "button",
    {
      type: "button",
      class: "source-path",
      "data-passage": passage.id,
      "data-test": "source-open",
      "aria-label": `Source: ${shortPath(passage.title)}`,
      title: pathOf(passage.title)
    },
    shortPath(passage.title)
  );

/** Further sources, each path once. @param {Passage[]} passages @param {Passage} [shown] the one that is quoted already */
export function furtherSources(passages, shown) {
  const seen = new Set(shown ? [pathOf(shown.title)] : []);
  const further = passages.filter(passage => !seen.has(pathOf(passage.title)) && seen.add(pathOf(passage.title)));
  return (
    further.length > 0 &&
    element(
      "p",
      { class: "more-sources" },
      further.map(passage => [sourceButton(passage), " "])
    )
  );
}

/**
 * A quoted passage with the path to its source, corrections below.
 *
 * @param {Passage} passage @param {Correction[]} corrections all that came along; only the passage's own are shown
 */
export function quotedPassage(passage, corrections) {
  const own = correctionsOf(passage, corrections);
  return element(
    "figure",
    { class: "passage" },
    element("blockquote", {}, element("p", {}, passageWords(passage.text, own))),
    element("figcaption", {}, sourceButton(passage)),
    own.map(correctionNote)
  );
}
