/** The stages of a whole design interview, read from its round. Pure. */

/** @typedef {import("./rounds.js").Round} Round */

export const STAGES = ["Ask and design", "One probe", "A changed requirement", "Feedback"];

/** @param {Round} round @returns {number} index into {@link STAGES} */
export function stageOf(round) {
  if (round.grades.length > 0) return 3;
  return { probe: 1, change: 2 }[round.put.type] ?? 0;
}

/** @param {import("../types.js").Scenario} scenario */
export const isDesign = scenario => scenario.kind === "design";

/** How an answer in the talk is called. @param {Round} round @param {import("../types.js").AnswerTurn} answer */
export function answerLabel(round, answer) {
  const put = round.talk.find(turn => turn.n === answer.to);
  if (put?.type === "probe") return "Your answer";
  if (put?.type === "change") return "Your answer to the change";
  const reply = round.talk.find(turn => turn.type === "clarification" && turn.to === answer.n);
  return reply ? "You asked" : "Your design";
}

/** What the answer box says. @param {Round|null} round null before the interview exists */
export function boxOf(round) {
  const first = !round || round.open === "answer";
  return first
    ? {
        label: round && round.talk.length > 0 ? "Your next question, or your design" : "Your questions, or your design",
        help: "Ask what you need to know, or give your design. Both in plain sentences.",
        test: "answer",
        send: "Send",
        tall: true,
        limit: null
      }
    : {
        label: round.put.type === "change" ? "Your answer to the change" : "Your answer",
        help: "",
        test: "probe-answer",
        send: "Submit answer",
        tall: false,
        limit: null
      };
}
