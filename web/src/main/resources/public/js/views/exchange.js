/** One question to the guide with its answer: the words with their figures, the passages they come from, how sure it is. */
import { element } from "./dom.js";
import { tickWhileShown } from "./pending.js";
import { correctionNote, isAbout, isOwn, passageWords, quotedPassage } from "./passages.js";
import { problemBlock } from "./problem.js";
import { confidenceSentence, pathOf } from "../models/words.js";

const BASES = {
  extracted: reply => `Quoted from ${quotedFrom(reply.citations)}; no language model wrote this.`,
  composed: () => "Written by the local language model from these passages."
};

/** @param {import("../types.js").GuideAnswer["citations"]} citations */
function quotedFrom(citations) {
  const own = citations.filter(({ passage }) => isOwn(passage)).length;
  if (own === 0) return "the guide";
  return own === citations.length ? "your documents" : "the guide and your documents";
}

/** @param {import("../models/conversation.js").Exchange} exchange @param {{folded: boolean, retry: () => void}} ways */
export function exchangeBlock(exchange, { folded, retry }) {
  const content = [
    exchange.problem
      ? problemBlock(exchange.problem, [{ label: "Retry", act: retry }])
      : exchange.reply
        ? replyNodes(exchange.reply)
        : waiting(exchange.since)
  ];
  return folded
    ? element(
        "details",
        { class: "fold exchange" },
        element("summary", {}, element("span", { class: "fold-question" }, exchange.question)),
        content
      )
    : element(
        "article",
        {
          class: "exchange",
          "data-test": exchange.reply ? "ask-answer" : "ask-waiting",
          "data-state": exchange.reply ? "answered" : exchange.problem ? "failed" : "waiting"
        },
        element("h2", { class: "exchange-question" }, exchange.question),
        content
      );
}

/** @param {number} since */
function waiting(since) {
  const sentence = element("p", { class: "waiting" }, "Looking in the guide");
  tickWhileShown(sentence, () => {
    sentence.textContent = `Looking in the guide (${Math.floor((Date.now() - since) / 1000)} s)`;
  });
  return sentence;
}

/** @param {import("../types.js").GuideAnswer} reply */
function replyNodes(reply) {
  const absent = reply.basis === "not-in-corpus";
  const loose = reply.corrections.filter(
    correction => !reply.citations.some(citation => isAbout(correction, citation.passage))
  );
  const cited = citedWords(reply.answer);
  return [
    element(
      "div",
      { class: "exchange-words" },
      reply.searched !== reply.question &&
        element("p", { class: "exchange-searched", "data-test": "ask-searched" }, `Searched as: ${reply.searched}`),
      element("p", { class: absent ? "exchange-answer absent" : "exchange-answer" }, answerNodes(reply)),
      element(
        "p",
        { class: "exchange-basis" },
        absent
          ? "Not in the guide: no passage answers this, so none is made up."
          : [
              confidenceSentence(reply.confidence),
              " ",
              BASES[reply.basis]?.(reply) ?? "",
              reply.corrections.length > 0 &&
                " What is struck is out of date; what is true now stands with its passage."
            ]
      ),
      loose.map(correctionNote)
    ),
    reply.citations.length > 0 &&
      element(
        "ol",
        { class: "citations", "aria-label": absent ? "Nearest passages" : "Passages" },
        reply.citations.map(({ n, passage }) =>
          element(
            "li",
            { class: "citation-note" },
            element("span", { class: "mark-figure", "aria-hidden": "true" }, n),
            quotedPassage(passage, reply.corrections, cited.get(n))
          )
        )
      )
  ];
}

/** A sentence taken out of a quotation keeps one of its two marks; alone it goes. @param {string} words */
const withoutOrphan = words => (words.split('"').length % 2 === 1 ? words : words.replace(/^(\s*)"|"(\s*)$/, "$1$2"));

/** What stands before each [1], by its number. @param {string} answer @returns {Map<number, string[]>} */
function citedWords(answer) {
  const cited = new Map();
  for (const [, words, n] of answer.matchAll(/([^[\]]+)\[(\d+)\]/g))
    cited.set(Number(n), [...(cited.get(Number(n)) ?? []), words.trim()]);
  return cited;
}

/** The answer with stale words struck and each [1] as a button that opens its source. @param {import("../types.js").GuideAnswer} reply */
function answerNodes(reply) {
  return reply.answer.split(/(\[\d+\])/).map(piece => {
    const n = Number(/^\[(\d+)\]$/.exec(piece)?.[1]);
    const citation = reply.citations.find(found => found.n === n);
    return citation
      ? element(
          "button",
          {
            type: "button",
            class: "citation",
            "data-passage": citation.passage.id,
            "data-test": "citation",
            "aria-label": `Source ${n}: ${pathOf(citation.passage.title)}`
          },
          piece
        )
      : passageWords(withoutOrphan(piece), reply.corrections);
  });
}
