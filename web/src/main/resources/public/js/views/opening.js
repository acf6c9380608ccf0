/** The page before an interview exists: the question, the answer box, a sample on request, the guide to ask. */
import { button, element, show } from "./dom.js";
import { composer } from "./composer.js";
import { designEntry, designNote, stagesLine } from "./design.js";
import { gradedAnswer } from "./graded.js";
import { pendingOf, tickWhileShown } from "./pending.js";
import { problemBlock } from "./problem.js";
import { questionBlock, stepsNote } from "./question.js";
import { boxOf, isDesign } from "../models/design.js";
import { wholeQuestion } from "../models/words.js";

const FIRST_QUESTION = "Why Aurora over RDS?";

/**
 * @typedef {import("../models/drill.js").Drill} Drill
 * @typedef {{another: () => void, choose: () => void, ask: (question: string) => void, designs: () => Promise<import("../types.js").Scenario[]>}} Ways
 * @param {HTMLElement} container @param {Drill} drill @param {import("../types.js").Scenario} scenario @param {Ways} ways
 */
export function showOpening(container, drill, scenario, ways) {
  const { pending } = drill;
  const { shown } = drill.samples;
  const design = isDesign(scenario);
  container.dataset.showing = shown ? "sample" : "question";
  show(container, [
    {
      key: "question",
      value: [scenario, !pending],
      build: () => questionBlock({ scenario, number: 1, finished: false, open: !pending, ...ways })
    },
    design && { key: "stages", build: () => stagesLine(0) },
    !shown &&
      !pending && {
        key: "composer",
        build: () =>
          composer({
            draftKey: drill.draftKey,
            ...(design ? boxOf(null) : { label: "Your answer", test: "answer" }),
            submit: (text, seconds) => drill.submit(text, seconds)
          })
      },
    pendingOf(drill),
    shown && {
      key: "sample",
      value: [shown.sample.id, shown.grade, shown.problem?.detail ?? null],
      build: () => sampleBlock(drill, shown, scenario)
    },
    !shown && { key: "steps", build: design ? designNote : stepsNote },
    drill.samples.samples.length > 0 &&
      !shown?.grade &&
      !pending && { key: "samples", value: shown?.sample.id ?? "", build: () => samplesBlock(drill, scenario) },
    !shown && !pending && { key: "ask", build: () => askBlock(ways.ask) },
    !shown && !pending && !design && { key: "designs", build: () => designEntry(ways.designs()) }
  ]);
}

/** @param {Drill} drill @param {import("../types.js").Scenario} scenario */
function samplesBlock(drill, scenario) {
  const current = drill.samples.shown?.sample.id;
  return element(
    "section",
    { class: "samples", "aria-labelledby": "samples-title" },
    element(
      "h2",
      { class: "label", id: "samples-title" },
      current ? "Another sample answer" : "Show me with a sample answer"
    ),
    element(
      "p",
      { class: "sample-choice" },
      drill.samples.samples.map(sample =>
        button(sample.label, () => drill.samples.show(sample, wholeQuestion(scenario)), {
          class: "secondary",
          "data-test": `sample-${sample.id}`,
          "aria-pressed": String(sample.id === current)
        })
      )
    )
  );
}

/** @param {Drill} drill @param {import("../models/sample-show.js").Shown} shown @param {import("../types.js").Scenario} scenario */
function sampleBlock(drill, shown, scenario) {
  const { sample, grade, problem } = shown;
  return element(
    "section",
    { class: "sample", "aria-label": "Sample answer" },
    element(
      "div",
      { class: "sample-head" },
      element("p", { class: "label", "data-test": "sample-label" }, "Sample answer – not saved"),
      button("Back to my own answer", () => drill.samples.hide(), { "data-test": "sample-back" })
    ),
    grade
      ? gradedSample(drill, shown, scenario)
      : [
          element("p", { class: "answer-text" }, sample.answer),
          problem
            ? problemBlock(problem, [
                { label: "Retry", act: () => drill.samples.show(sample, wholeQuestion(scenario)) }
              ])
            : waiting()
        ]
  );
}

/** What follows a sample: the interviewer's next question, then the other samples and the way back. */
function gradedSample(drill, { sample, grade }, scenario) {
  const graded = gradedAnswer({ text: sample.answer, grade, heading: sample.label });
  graded.querySelector(".graded-after")?.append(
    ...[
      grade.follow_up &&
        element(
          "section",
          { class: "probe" },
          element("h2", { class: "part-title" }, "The interviewer would ask next"),
          element("p", { class: "probe-text" }, grade.follow_up)
        ),
      samplesBlock(drill, scenario),
      element(
        "p",
        {},
        button("Now in my own words", () => drill.samples.hide(), { class: "primary" })
      )
    ].filter(Boolean)
  );
  return graded;
}

function waiting() {
  const since = Date.now();
  const sentence = element("p", { class: "waiting" }, "Reading the sample");
  tickWhileShown(sentence, () => {
    sentence.textContent = `Reading the sample (${Math.floor((Date.now() - since) / 1000)} s)`;
  });
  return sentence;
}

/** @param {(question: string) => void} ask */
function askBlock(ask) {
  const field = element("input", {
    type: "text",
    id: "opening-ask",
    class: "ask-field",
    value: FIRST_QUESTION,
    autocomplete: "off",
    "data-test": "ask-input"
  });
  const form = element(
    "form",
    {
      class: "ask-form",
      novalidate: true,
      onsubmit: event => {
        event.preventDefault();
        if (field.value.trim()) ask(field.value.trim());
      }
    },
    field,
    element("button", { type: "submit", class: "secondary", "data-test": "ask-submit" }, "Ask")
  );
  return element(
    "section",
    { class: "opening-ask" },
    element("h2", {}, element("label", { class: "label", for: "opening-ask" }, "Ask the guide")),
    form
  );
}
