/**
 * The shapes that travel between the page and the server, as JSDoc types. Nothing here runs.
 *
 * @typedef {"name"|"pattern"|"gotcha"|"number"|"not_use"} Step
 * @typedef {{id: string, kind: "service"|"comparison"|"crosswalk", title: string, category: string, situation: string, question: string}} Scenario
 * @typedef {{id: string, label: string, scenario: string, answer: string}} Sample
 * @typedef {{file: string, start: number, end: number}} Place
 * @typedef {{id: string, title: string[], kind: string, text: string, source: Place}} Passage
 * @typedef {{id: string, quote: string, correction: string, since: string|null, passage: string, reference?: string|null, url?: string|null}} Correction
 * @typedef {{quote: string, start: number, end: number}} Evidence
 * @typedef {{step: Step, level: number, confirmed: boolean, evidence: Evidence|null, sources: Passage[], why: string, advice: string}} Mark
 * @typedef {{quote: string, start: number, end: number, correction: string, since: string|null, severity: string, source: Passage|null, reference: string|null, url: string|null}} FactualError
 * @typedef {{total: number, verdict: string|null, ungraded: string|null, flags: string[], steps: Mark[], factual_errors: FactualError[],
 *            corrections: Correction[], follow_up: string|null, grader: string, millis: number}} Grade
 * @typedef {{n: number, type: "question", at: string, scenario: Scenario}} QuestionTurn
 * @typedef {{n: number, type: "answer", at: string, to: number, text: string, seconds: number}} AnswerTurn
 * @typedef {{n: number, type: "grade", at: string, question: number, answer: string, grade: Grade}} GradeTurn
 * @typedef {{n: number, type: "probe", at: string, step: Step, text: string}} ProbeTurn
 * @typedef {{step: Step, text: string, sources: Passage[], corrections: Correction[]}} Point
 * @typedef {{n: number, type: "reveal", at: string, question: number, points: Point[]}} RevealTurn
 * @typedef {QuestionTurn|AnswerTurn|GradeTurn|ProbeTurn|RevealTurn} Turn
 * @typedef {{grade: number, step: Step, level: number, ours: number, reason: string, at: string}} Disagreement
 * @typedef {{id: string, startedAt: string, open: "answer"|"grade"|"probe"|"next", turns: Turn[], disagreements: Disagreement[]}} Interview
 * @typedef {{id: string, startedAt: string, lastAt: string, questions: number, lastQuestion: string, bestTotal: number|null}} InterviewLine
 * @typedef {{name: string, state: string, detail: string}} Part
 * @typedef {{ready: boolean, search: string, grader: string, parts: Part[], corpus: {hash: string, services: number}, version: string}} Readiness
 * @typedef {{n: number, passage: Passage}} Citation
 * @typedef {{question: string, answer: string, basis: string, confidence: number, citations: Citation[], corrections: Correction[], millis: number}} GuideAnswer
 * @typedef {{passage: Passage, section: {title: string[], passages: Passage[]}, corrections: Correction[]}} OpenedPassage
 */
export {};
