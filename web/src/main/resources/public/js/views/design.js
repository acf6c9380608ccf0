/** What a whole design interview shows besides a question: the map of its stages, the talk so far, the way in from the first page. */
import { element } from "./dom.js";
import { scenarioAddress } from "../models/address.js";
import { STAGES, answerLabel } from "../models/design.js";

/**
 * @typedef {import("../models/rounds.js").Round} Round
 * @typedef {import("../types.js").Scenario} Scenario
 */

/** @param {number} present index of the stage that stands */
export const stagesLine = present =>
  element(
    "ol",
    { class: "stages", "aria-label": "Stages of the interview", "data-test": "stages" },
    STAGES.map((stage, i) =>
      element("li", { "aria-current": i === present && "step", "data-past": i < present && "true" }, stage)
    )
  );

/** One turn of the talk, as a block for show(). @param {Round} round @param {Round["talk"][number]} turn */
export const talkOf = (round, turn) => ({
  key: `talk-${turn.n}`,
  value: turn,
  build: () => (turn.type === "answer" ? ownWords(answerLabel(round, turn), turn.text) : interviewersWords(turn))
});

const ownWords = (label, text) =>
  element(
    "section",
    { class: "talk talk-own", "aria-label": label },
    element("p", { class: "label" }, label),
    element("p", { class: "answer-text" }, text)
  );

/** @param {Exclude<Round["talk"][number], import("../types.js").AnswerTurn>} turn */
const interviewersWords = turn =>
  element(
    "section",
    { class: "talk talk-asked", "aria-label": "The interviewer" },
    element(
      "p",
      { class: "label" },
      { clarification: "The interviewer", probe: "One more question", change: "Something has changed" }[turn.type]
    ),
    element(
      "div",
      { "data-wording": turn.type !== "clarification" && turn.n },
      element("p", { class: "probe-text", "data-words": true, "data-test": turn.type }, turn.text)
    )
  );

/** What is listened for in a design, as a quiet note in the margin. */
export const designNote = () =>
  element(
    "section",
    { class: "steps-note", "aria-labelledby": "steps-title" },
    element("h2", { class: "label", id: "steps-title" }, "What the interviewer listens for"),
    element(
      "ol",
      {},
      [
        ["The path of a request", "what takes it in, keeps it, carries it on and answers it"],
        ["Running it", "how it is built, guarded and watched"],
        ["A changed requirement", "what you touch, and what you leave"],
        ["Each service you name", "the five steps: name, pattern, gotcha, number, not use"]
      ].map(([title, asks]) => element("li", {}, element("strong", {}, title), " ", asks))
    )
  );

/** The quiet way to a whole design interview; nothing where there is none. @param {Promise<Scenario[]>} designs */
export function designEntry(designs) {
  const list = element("ul", {});
  const entry = element(
    "section",
    { class: "design-entry", "aria-labelledby": "design-entry-title", hidden: true },
    element("h2", { class: "label", id: "design-entry-title" }, "A whole design interview"),
    list
  );
  designs.then(found => {
    list.append(...found.map(entryItem));
    entry.hidden = found.length === 0;
  });
  return entry;
}

/** @param {Scenario} scenario */
const entryItem = ({ id, question }) =>
  element("li", {}, element("a", { href: scenarioAddress(id), "data-test": "design-entry" }, question));
