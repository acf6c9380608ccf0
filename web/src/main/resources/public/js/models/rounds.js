/**
 * Reads an interview as rounds: one question with all that followed it. Pure; the page draws what it returns.
 *
 * @typedef {import("../types.js").Interview} Interview
 * @typedef {{number: number, question: import("../types.js").QuestionTurn, answers: import("../types.js").AnswerTurn[],
 *            grades: import("../types.js").GradeTurn[], probe: import("../types.js").ProbeTurn|null,
 *            reveal: import("../types.js").RevealTurn|null, open: Interview["open"],
 *            talk: (import("../types.js").AnswerTurn|PutTurn)[], put: import("../types.js").QuestionTurn|PutTurn}} Round
 *   talk: what both sides said after the question, without the feedback; put: what the interviewer said last
 * @typedef {import("../types.js").ProbeTurn|import("../types.js").ClarificationTurn|import("../types.js").ChangeTurn} PutTurn
 */

/** @param {Interview} interview @returns {Round[]} oldest first; only the last can be open for anything but "next" */
export function roundsOf(interview) {
  /** @type {Round[]} */
  const rounds = [];
  for (const turn of interview.turns) {
    const round = rounds.at(-1);
    if (turn.type === "question") {
      rounds.push({
        number: rounds.length + 1,
        question: turn,
        answers: [],
        grades: [],
        probe: null,
        reveal: null,
        talk: [],
        put: turn,
        open: "next"
      });
    } else if (round) {
      place(turn, round);
    }
  }
  const last = rounds.at(-1);
  if (last) last.open = interview.open;
  return rounds;
}

/** @param {import("../types.js").Turn} turn @param {Round} round */
function place(turn, round) {
  switch (turn.type) {
    case "answer":
      round.answers.push(turn);
      round.talk.push(turn);
      break;
    case "grade":
      round.grades.push(turn);
      break;
    case "probe":
      round.probe = turn;
      round.talk.push(turn);
      round.put = turn;
      break;
    case "clarification":
    case "change":
      round.talk.push(turn);
      round.put = turn;
      break;
    case "reveal":
      round.reveal = turn;
      break;
  }
}

/** The turn that the next answer is for. @param {Round} round @returns {number|null} */
export const answerable = round => (round.open === "answer" || round.open === "probe" ? round.put.n : null);

/** @param {Round} round @returns {import("../types.js").GradeTurn|null} */
export const lastGrade = round => round.grades.at(-1) ?? null;

/** The newest answer's text while it has no grade. @param {Round} round */
export const ungradedText = round =>
  round.answers
    .filter(answer => answer.n > round.put.n)
    .map(answer => answer.text)
    .join("\n\n");

/** What changed from the first grade to the second. @param {Round} round @returns {Map<string, number>} level before, by step */
export function levelsBefore(round) {
  const earlier = round.grades.length > 1 ? round.grades[round.grades.length - 2] : null;
  return new Map((earlier?.grade.steps ?? []).map(mark => [mark.step, mark.level]));
}

/** @param {Interview} interview @param {number} grade @param {string} step */
export const disagreementOn = (interview, grade, step) =>
  interview.disagreements.find(found => found.grade === grade && found.step === step) ?? null;
