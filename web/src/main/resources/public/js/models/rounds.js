/**
 * Reads an interview as rounds: one question with all that followed it. Pure; the page draws what it returns.
 *
 * @typedef {import("../types.js").Interview} Interview
 * @typedef {{number: number, question: import("../types.js").QuestionTurn, answers: import("../types.js").AnswerTurn[],
 *            grades: import("../types.js").GradeTurn[], probe: import("../types.js").ProbeTurn|null,
 *            reveal: import("../types.js").RevealTurn|null, open: Interview["open"]}} Round
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
      break;
    case "grade":
      round.grades.push(turn);
      break;
    case "probe":
      round.probe = turn;
      break;
    case "reveal":
      round.reveal = turn;
      break;
  }
}

/** The turn that the next answer is for. @param {Round} round @returns {number|null} */
export function answerable(round) {
  if (round.open === "answer") return round.question.n;
  if (round.open === "probe") return round.probe?.n ?? null;
  return null;
}

/** @param {Round} round @returns {import("../types.js").GradeTurn|null} */
export const lastGrade = round => round.grades.at(-1) ?? null;

/** The answer's text while it has no grade. @param {Round} round */
export const ungradedText = round =>
  round.answers
    .slice(round.grades.length)
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
