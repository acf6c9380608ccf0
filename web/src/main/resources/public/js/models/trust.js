/** What is known of how far grades can be trusted, in plain sentences. No page here. */
import { counted, listed, stepTitle } from "./words.js";

/**
 * @typedef {import("../types.js").Trust} Trust
 * @typedef {import("../types.js").TrustReport} TrustReport
 * @typedef {import("../types.js").Estimate} Estimate
 */

const STEPS = ["name", "pattern", "gotcha", "number", "not_use"];
const MOST_KINDS = 3;
/** With fewer answers the figures of a part may be luck. */
const FEW = 30;

/** @param {number} share 0.0994 → 10 */
export const hundredth = share => Math.round(share * 100);
/** @param {number} value .7175 → ".72"; 1.1 → "1.10" */
export const decimal = value => value.toFixed(2).replace(/^(-?)0\./, "$1.");
/** @param {Estimate} estimate ".72 [.68, .75]"; without an interval where there is none */
export const interval = ({ value, low, high }) =>
  low === high && low === value ? decimal(value) : `${decimal(value)} [${decimal(low)}, ${decimal(high)}]`;
/** @param {Estimate} estimate "10 [8, 12]" of 100 */
export const percent = ({ value, low, high }) =>
  low === high && low === value
    ? String(hundredth(value))
    : `${hundredth(value)} [${hundredth(low)}, ${hundredth(high)}]`;
/** @param {string} name "wrong_fact" → "wrong fact" */
export const plain = name => name.replaceAll("_", " ");
/** @param {string} day "2026-11-22" → "22 November 2026" */
export const dayOf = day =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC"
  });

/** @param {TrustReport} report on which answers, by whose labels */
export function basisSentences({ date, answers, figures }) {
  const fitted =
    answers.part === "held-out"
      ? "None of them was used to make the grader."
      : "The grader was made with these very answers, which flatters the figures.";
  const twice = figures["labels.qwk"];
  const agreed = twice
    ? ` Each answer was labelled twice, the second time without sight of the first labels: the two agree with a kappa of ${decimal(twice.value)}. Both came from the same kind of model, so that this is not what two people would reach.`
    : "";
  return [
    `Measured on ${dayOf(date)}: the grader marked ${counted(answers.count, "answer")} whose right marks had been written down before. ${fitted}`,
    "These labels were written with AI help, by a written guide. They are a careful second opinion, not the truth." + agreed
  ];
}

/** @param {TrustReport} report the first says most */
export function gradingSentences({ figures, beyond }) {
  const of = name => figures[name] ?? { value: 0, low: 0, high: 0 };
  const high = of("marks.above");
  const [right, above, below] = shares([of("mean.acc").value, high.value, of("marks.below").value]);
  const [low, top] = extremes(figures);
  return [
    `Of 100 marks ${right} are the label’s, ${above} are too high and ${below} too low. With other answers ${hundredth(high.low)} to ${hundredth(high.high)} of 100 might be too high.`,
    `The total is off by ${of("total.mae").value.toFixed(1)} of 10 points on average. Better answers get higher totals: rank agreement ${decimal(of("total.spearman").value)}, where 1 is the same order.`,
    `Agreement beyond chance (kappa: 1 is perfect, 0 is chance) is ${interval(of("mean.qwk"))}, from ${decimal(low.value)} for ${stepTitle(low.step)} to ${decimal(top.value)} for ${stepTitle(top.step)}.`,
    `Of 100 credited marks ${hundredth(of("ev.coverage").value)} quote the answer word for word; ${hundredth(of("ev.located").value)} of 100 quotes lie where the label’s does.`,
    figures["repeat.same"] &&
      `Graded twice, ${hundredth(of("repeat.same").value)} of 100 answers got exactly the same grade.`,
    beyondSentence(beyond)
  ].filter(Boolean);
}

/** Rounded so that they make 100 together: what is left over goes to the largest. @param {number[]} parts @returns {number[]} */
function shares(parts) {
  const rounded = parts.map(hundredth);
  const largest = parts.indexOf(Math.max(...parts));
  rounded[largest] += 100 - rounded.reduce((sum, part) => sum + part, 0);
  return rounded;
}

/** @param {Record<string, Estimate>} figures the steps with least and most agreement */
function extremes(figures) {
  const steps = STEPS.map(step => ({ step, value: figures[`${step}.qwk`]?.value ?? 0 })).sort(
    (one, other) => one.value - other.value
  );
  return [steps[0], steps[steps.length - 1]];
}

/** @param {TrustReport["beyond"]} parts */
function beyondSentence(parts) {
  const [with_, without] = ["with", "without"].map(name => parts.find(part => part.name === name));
  if (!with_ || !without) return null;
  const high = part => hundredth(part.figures["marks.above"]?.value ?? 0);
  const right = part => hundredth(part.figures["mean.acc"]?.value ?? 0);
  const few = with_.count < FEW ? " That is few: it may be luck." : "";
  return `Where answers state facts that stand on none of our cards (${counted(with_.count, "answer")}), ${right(with_)} of 100 marks are the label’s and ${high(with_)} too high; elsewhere ${right(without)} and ${high(without)}.${few}`;
}

/** @param {TrustReport} report */
export function attackSentences({ figures, attacks, kinds, false_facts, controls }) {
  const passed = figures["attacks.passed"]?.value ?? 0;
  const gained = figures["attacks.gained"]?.value ?? 0;
  const best = kinds
    .filter(kind => kind.gained.value > 0)
    .sort((one, other) => other.gained.value - one.gained.value)
    .slice(0, MOST_KINDS)
    .map(kind => `${plain(kind.kind)} (${decimal(kind.gained.value)})`);
  return [
    `${counted(attacks.count, "answer")} try to get more than they deserve, or are honest ones in disguise: ${hundredth(passed)} of 100 get what they should. The mean gain is ${decimal(gained)} of 5 points of credit.`,
    best.length > 0 && `Most is gained by ${listed(best)}.`,
    `${false_facts.lines} of them state something untrue; ${false_facts.gained} gained by it. Of these ${false_facts.unconfirmed} had a mark shown as “I could not check this”, or a statement listed as wrong.`,
    `${controls.lines} hold honest words that must keep their marks; ${controls.lost.length} lost a level.`
  ].filter(Boolean);
}

/** @param {Trust["own"]} own */
export function ownSentences(own) {
  if (own.labels === 0)
    return [
      own.marks === 0
        ? "You have no marks yet. Under every mark you get stands “Disagree”."
        : `You have disagreed with none of ${counted(own.marks, "mark")}. Under every mark stands “Disagree”.`
    ];
  const enough = own.steps.filter(step => step.kappa !== null);
  return [
    `You disagreed with ${own.labels} of ${counted(own.marks, "mark")}: ${own.tooHigh} you found too high, ${own.tooLow} too low.`,
    enough.length === 0
      ? `Too few to say more: a step needs ${own.needed} marks of yours.`
      : `Steps with fewer than ${own.needed} marks of yours have too few to say.`,
    "You only mark what you disagree with, so this tells where the grader errs for you, not how often."
  ];
}

/** @param {Trust["calibrations"]} calibrations one sentence for each, newest first */
export function modelSentences(calibrations) {
  if (calibrations.length === 0)
    return ["No language model was calibrated on this computer. A model’s reading moves no mark."];
  return calibrations.map(
    ({ model, date, answers, counts, differs }) =>
      `${model} read ${counted(answers, "answer")} whose right marks are known, on ${dayOf(date)}. ${worth(model, counts, differs)}`
  );
}

/** @param {string} model @param {string[]} counts @param {string[]} differs */
function worth(model, counts, differs) {
  if (differs.length > 0)
    return `That was with another ${listed(differs)}, so it moves no mark until interviewer calibrate ${model} was run again.`;
  return counts.length > 0
    ? `It may move a mark by one level, for ${listed(counts.map(stepTitle))}.`
    : "It adds nothing that could be told from luck: a second opinion that moves no mark.";
}

/** What is not as it was when it was measured; null when it is. @param {Trust} trust */
export function differenceSentence({ measured, running, differs }) {
  if (!measured || !running || differs.length === 0) return null;
  const names = { grader: "grader", corpus: "guide or corrections", cards: "service cards", weights: "weights" };
  return `These figures are not those of what grades for you now: it has other ${listed(differs.map(part => names[part] ?? part))}. Measured for ${measured.subject.grader}; you run ${running.grader}.`;
}
