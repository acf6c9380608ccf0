/**
 * The shapes that travel between the page and the server, as JSDoc types. Nothing here runs.
 *
 * @typedef {"name"|"pattern"|"gotcha"|"number"|"not_use"} Step
 * @typedef {{id: string, kind: "service"|"comparison"|"crosswalk"|"design", title: string, category: string, situation: string, question: string}} Scenario
 * @typedef {{id: string, label: string, scenario: string, answer: string}} Sample
 * @typedef {{file: string, start: number, end: number}} Place
 * @typedef {{id: string, title: string[], kind: string, text: string, source: Place}} Passage
 * @typedef {{id: string, quote: string, correction: string, since: string|null, passage: string, reference?: string|null, url?: string|null}} Correction
 * @typedef {{quote: string, start: number, end: number}} Evidence
 * @typedef {{step: Step, level: number, confirmed: boolean, evidence: Evidence|null, sources: Passage[], why: string, advice: string, example?: Example|null}} Mark
 * @typedef {{sentence: string, sources: Passage[], reference: string|null, as_of: string|null}} Example
 * @typedef {{text: string, seconds: number, sentences: (Example & {step: Step})[]}} ModelAnswer
 * @typedef {{quote: string, start: number, end: number, correction: string, since: string|null, severity: string, source: Passage|null, reference: string|null, url: string|null}} FactualError
 * @typedef {{total: number, verdict: string|null, ungraded: string|null, flags: string[], steps: Mark[], factual_errors: FactualError[],
 *            corrections: Correction[], follow_up: string|null, model_answer?: ModelAnswer|null, grader: string, millis: number}} Grade
 * @typedef {{n: number, type: "question", at: string, scenario: Scenario}} QuestionTurn
 * @typedef {{n: number, type: "answer", at: string, to: number, text: string, seconds: number}} AnswerTurn
 * @typedef {{n: number, type: "grade", at: string, question: number, answer: string, grade: Grade, review?: Review|null}} GradeTurn
 * @typedef {{id: string, role: string, job: string, services: string[], evidence: Evidence|null, why: string, sources: Passage[]}} PathPart
 * @typedef {{id: string, point: string, evidence: Evidence|null, why: string, sources: Passage[]}} Operation
 * @typedef {{path: PathPart[], operations: Operation[], services: {id: string, name: string, steps: Mark[]}[],
 *            change: {text: string, evidence: Evidence|null, why: string}|null}} Review
 * @typedef {{n: number, type: "probe", at: string, step: Step|null, text: string}} ProbeTurn
 * @typedef {{n: number, type: "clarification", at: string, to: number, text: string}} ClarificationTurn
 * @typedef {{n: number, type: "change", at: string, text: string}} ChangeTurn
 * @typedef {{step: Step|null, title?: string|null, text: string, sources: Passage[], corrections: Correction[]}} Point
 * @typedef {{n: number, type: "reveal", at: string, question: number, points: Point[], summary?: string}} RevealTurn
 * @typedef {QuestionTurn|AnswerTurn|GradeTurn|ProbeTurn|RevealTurn|ClarificationTurn|ChangeTurn} Turn
 * @typedef {{grade: number, step: Step, level: number, ours: number, reason: string, at: string}} Disagreement
 * @typedef {{step: Step, level: number, ours: number, evidence: Evidence[], tests: {id: string, asks: string, met: boolean}[], unsure: boolean, says: string, accepted?: Evidence|null, margins?: {partial: number, met: number}|null}} ReadStep
 * @typedef {{step: Step, from: number, to: number, why: string, quote: Evidence|null}} MovedMark
 * @typedef {{calibrated: boolean, answers: number, weights: Record<string, number>, says: string, changes: MovedMark[], grade: Grade|null}} Counted  grade: the final one; null when no mark moved
 * @typedef {{type: "reading", turn: number, at: string, model: string, digest: string, prompt: string, steps: ReadStep[], whole: boolean, unreadable: string|null, millis: number, counted?: Counted|null}} Reading
 * @typedef {{type: "wording", turn: number, at: string, model: string, text: string|null, refused: string|null, millis: number}} Wording
 * @typedef {Reading|Wording} Note
 * @typedef {{turn: number, kind: "reading"|"wording", state: "queued"|"loading"|"working", position: number, text: string, seconds: number}} Progress
 * @typedef {{id: string, startedAt: string, open: "answer"|"grade"|"probe"|"next", turns: Turn[], disagreements: Disagreement[], notes?: Note[]}} Interview
 * @typedef {{name: string, digest: string, parameters: number, bytes: number, leaves: boolean, chats: boolean, fits: boolean, thinks: boolean}} InstalledModel
 * @typedef {{address: string, version: string, models: InstalledModel[], pick: {chosen: string|null, detail: string, advice: string}}} ModelSight
 * @typedef {{id: string, startedAt: string, lastAt: string, questions: number, lastQuestion: string, bestTotal: number|null}} InterviewLine
 * @typedef {{name: string, state: string, detail: string}} Part
 * @typedef {{ready: boolean, search: string, grader: string, parts: Part[], corpus: {hash: string, services: number}, version: string}} Readiness
 * @typedef {{value: number, low: number, high: number}} Estimate
 * @typedef {{name: string, count: number, figures: Record<string, Estimate>}} TrustSlice
 * @typedef {{set: string, part: "all"|"train"|"held-out", count: number, sha256: string}} TrustSample
 * @typedef {{grader: string, corpus: string, cards: string, weights: string}} TrustSubject
 * @typedef {{date: string, subject: TrustSubject, answers: TrustSample, attacks: TrustSample, figures: Record<string, Estimate>,
 *            confusions: {step: Step, counts: number[][]}[], beyond: TrustSlice[], tags: TrustSlice[],
 *            kinds: {kind: string, lines: number, passed: number, unchecked: number, gained: Estimate}[], false_facts: {lines: number, gained: number, unconfirmed: number},
 *            controls: {lines: number, lost: string[]},
 *            worst: {id: string, prompt: string, answer: string, label: number, given: number,
 *                    steps: {step: Step, label: number, given: number, right_quote: string|null, given_quote: string|null}[]}[]}} TrustReport
 * @typedef {{measured: TrustReport|null, running: TrustSubject|null, differs: string[],
 *            own: {marks: number, labels: number, tooHigh: number, tooLow: number, needed: number,
 *                  steps: {step: Step, labels: number, exact: number|null, kappa: number|null}[]},
 *            calibrations: {model: string, date: string, answers: number, usable: number, embedded: number, alone: number, both: number,
 *                           counts: Step[], differs: string[]}[]}} Trust
 * @typedef {{n: number, passage: Passage}} Citation
 * @typedef {{question: string, searched: string, answer: string, basis: string, confidence: number, citations: Citation[], corrections: Correction[], millis: number}} GuideAnswer
 * @typedef {{passage: Passage, section: {title: string[], passages: Passage[]}, corrections: Correction[]}} OpenedPassage
 */
export {};
