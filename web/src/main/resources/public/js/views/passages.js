/** The guide's words: a passage with its path, its stale words struck, its dated corrections beside them. */
import { element } from "./dom.js";
import { monthOf, pathOf, shortPath, withoutDate } from "../models/words.js";
import { piecesOf, spanOf } from "../models/spans.js";

/**
 * @typedef {import("../types.js").Passage} Passage
 * @typedef {import("../types.js").Correction} Correction
 */

/** Whether it comes from a document that the person has imported. @param {Passage} passage */
export const isOwn = passage => passage.kind === "own-document";

/** Whether it corrects that passage, or one unit of it where the passage is a whole block. @param {Correction} correction @param {Passage} passage */
export const isAbout = (correction, passage) =>
  correction.passage === passage.id || correction.passage.startsWith(`${passage.id}.`);

/** @param {Passage} passage @param {Correction[]} corrections @returns {Correction[]} */
export const correctionsOf = (passage, corrections) => corrections.filter(correction => isAbout(correction, passage));

/** The text as nodes: stale words struck, cited ones marked. @param {string} text @param {Correction[]} corrections @param {string[]} [cited] */
export function passageWords(text, corrections, cited = []) {
  const found = (key, quote) => spanOf(key, text, { quote, start: -1, end: -1 });
  const spans = [
    ...corrections.map(correction => found(`stale-${correction.id}`, correction.quote)),
    ...cited.map((quote, i) => found(`cited-${i}`, quote))
  ].filter(span => span !== null);
  return piecesOf(text, spans).map(({ text: words, keys }) => {
    const stale = keys.some(key => key.startsWith("stale-")) ? staleWords(words) : words;
    return keys.some(key => key.startsWith("cited-")) ? element("mark", { class: "cited" }, stale) : stale;
  });
}

const staleWords = words =>
  element("s", { class: "stale" }, element("span", { class: "visually-hidden" }, "[out of date:] "), words);

/** A dated note. @param {Correction} correction */
export function correctionNote(correction) {
  return element(
    "p",
    { class: "correction", "data-test": "correction" },
    element("strong", {}, correction.since ? `Since ${monthOf(correction.since)}: ` : "Corrected: "),
    withoutDate(correction.correction, correction.since),
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
 * @param {string[]} [cited] the words of it that an answer took
 */
export function quotedPassage(passage, corrections, cited) {
  const own = correctionsOf(passage, corrections);
  return element(
    "figure",
    { class: "passage" },
    element("blockquote", {}, element("p", {}, passageWords(passage.text, own, cited))),
    element("figcaption", {}, sourceButton(passage)),
    own.map(correctionNote)
  );
}
