/** The product's fixed words: steps, levels, flags, dates. One place, so that a thing has one name on every screen. */

/** @type {{step: import("../types.js").Step, title: string, asks: string}[]} */
export const STEPS = [
  { step: "name", title: "Name it", asks: "which service, and what it is for" },
  { step: "pattern", title: "Pattern", asks: "how it is wired to the rest" },
  { step: "gotcha", title: "Gotcha", asks: "what breaks in production, and what then" },
  { step: "number", title: "Number", asks: "one figure that shows practice" },
  { step: "not_use", title: "Not use", asks: "what you would turn down, and why" }
];

const LEVELS = ["missing", "partial", "met"];

const FLAGS = {
  injection:
    "Part of this text speaks to the grader instead of the interviewer. It was ignored; the rest is graded as usual.",
  not_an_answer: "This does not read as an answer to the question.",
  off_topic: "This seems to be about something other than the question.",
  false_claim: "At least one statement is not true of AWS; see below.",
  verbatim_corpus: "Parts are word for word the guide's. In an interview, say it in your own words.",
  wrong_cloud: "This answers with another cloud's product; the question asks for AWS.",
  speech_noise: "This was read as speech: fillers, restarts and missing punctuation cost nothing.",
  unsupported_language: "This seems to be in a language the embedded grader cannot read.",
  reduced:
    "The embedding model could not be loaded; this grade is by words only and may miss what you said in other words."
};

/** @param {string} step */
export const stepTitle = step => STEPS.find(known => known.step === step)?.title ?? step;
/** @param {string} step 1 to 5, as printed beside the highlighted words */
export const stepNumber = step => STEPS.findIndex(known => known.step === step) + 1;
/** @param {number|null} level */
export const levelWord = level => (level === null ? "not graded" : (LEVELS[level] ?? "not graded"));
/** @param {string} flag */
export const flagSentence = flag => FLAGS[flag] ?? `The grader noted: ${flag.replaceAll("_", " ")}.`;
/** The guide ends many titles with a colon. @param {string|undefined} title */
export const titleWords = title => (title ?? "").replace(/:\s*$/, "");
/** @param {string[]} title */
export const pathOf = title => title.map(titleWords).join(" › ");
/** The path without its chapter, for narrow places. @param {string[]} title */
export const shortPath = title => pathOf(title.length > 2 ? title.slice(1) : title);

/** "2020-12" → "December 2020"; what cannot be read stays as it is. @param {string|null|undefined} since */
export function monthOf(since) {
  const [, year, month] = /^(\d{4})-(\d{2})/.exec(since ?? "") ?? [];
  if (!year) return since ?? "";
  return new Date(Date.UTC(Number(year), Number(month) - 1)).toLocaleDateString("en-GB", {
    month: "long",
    year: "numeric",
    timeZone: "UTC"
  });
}

/** The text without the date that stands before it already. @param {string} text @param {string|null|undefined} since */
export function withoutDate(text, since) {
  if (!since) return text;
  const date = `since (?:${monthOf(since)}|${since.slice(0, 4)})`;
  const bare = text.replace(new RegExp(`^${date},? `, "i"), "").replace(new RegExp(` ${date}(?=[.;,]|$)`), "");
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

/** @param {string} at */
export const dayAndTime = at =>
  new Date(at).toLocaleString("en-GB", { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });

/** @param {number} seconds 65 → "1:05" */
export const minutes = seconds => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

/** @param {number} count @param {string} noun */
export const counted = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** "a", "a and b", "a, b and c". @param {string[]} words */
export const listed = words => [words.slice(0, -1).join(", "), words.at(-1)].filter(Boolean).join(" and ");

/** @param {number} parameters 1543714304 → "1.5 billion parameters" */
export const parametersOf = parameters =>
  parameters >= 1e9
    ? `${rounded(parameters / 1e9)} billion parameters`
    : `${Math.round(parameters / 1e6)} million parameters`;

/** @param {number} bytes 986061892 → "0.99 GB" */
export const bytesOf = bytes => (bytes >= 1e8 ? `${rounded(bytes / 1e9)} GB` : `${Math.round(bytes / 1e6)} MB`);

/** @param {number} figure two digits that count, no zeros for nothing */
const rounded = figure => String(Number(figure >= 10 ? figure.toFixed(0) : figure.toPrecision(2)));

/** One sentence for the live region. @param {import("../types.js").Grade} grade */
export function gradeSentence(grade) {
  if (grade.ungraded !== null) return `Not graded. ${grade.ungraded}`;
  const marks = grade.steps.map(mark => `${stepTitle(mark.step)} ${levelWord(mark.level)}`).join(", ");
  return `${grade.total} of 10${grade.verdict ? `, ${grade.verdict}` : ""}. ${marks}.`;
}

/** How sure an answer from the guide, or from the person's own documents, is, in words. @param {number} confidence 0 to 1 */
export function confidenceSentence(confidence) {
  if (confidence >= 0.7) return "The passages speak to this directly.";
  if (confidence >= 0.4) return "The passages probably speak to this; check them.";
  return "The passages only touch on this; check them.";
}

/** The sentence the grader is asked with. @param {import("../types.js").Scenario} scenario */
export const wholeQuestion = scenario => [scenario.situation, scenario.question].filter(Boolean).join(" ");
