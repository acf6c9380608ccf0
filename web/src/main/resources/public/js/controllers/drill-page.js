/** The drill on the page: listens to the person and to the {@link Drill}, draws, and moves the focus to what is new. */
import { announce, element, focusOn, show } from "../views/dom.js";
import { earlierRound, showDisagreements } from "../views/folds.js";
import { problemBlock } from "../views/problem.js";
import { showOpening } from "../views/opening.js";
import { showDesign } from "../views/design-round.js";
import { showRound } from "../views/round.js";
import { askAddress, interviewAddress } from "../models/address.js";
import { isDesign } from "../models/design.js";
import { Drill } from "../models/drill.js";
import { lastGrade, roundsOf } from "../models/rounds.js";
import { reviewSentence } from "../models/reviews.js";
import { designScenarios } from "../models/scenarios.js";
import { gradeSentence } from "../models/words.js";
import { listenForNotes } from "./model-notes.js";
import { bringQuestion, chooseQuestion, sameService } from "./question-choice.js";

/** @param {HTMLElement} main @param {{interview?: string, scenario?: string}} address @returns {{close: () => void, next: () => void}} */
export function openDrill(main, address) {
  const page = new DrillPage(main, new Drill());
  page.open(address);
  return { close: () => page.close(), next: () => page.next() };
}

class DrillPage {
  #listening = new AbortController();

  /** @param {HTMLElement} main @param {Drill} drill */
  constructor(main, drill) {
    this.drill = drill;
    this.opening = element("div", { class: "opening" });
    this.earlier = element("section", { class: "earlier", "aria-label": "Earlier questions" });
    this.current = element("div", { class: "round" });
    this.trouble = element("div", { class: "trouble" });
    main.replaceChildren(this.earlier, this.opening, this.current, this.trouble);
    const listen = (kind, act) => drill.addEventListener(kind, act, { signal: this.#listening.signal });
    listen("change", () => this.draw());
    listen("moved", () => history.pushState(null, "", interviewAddress(drill.interview?.id ?? "")));
    listen("landed", () => this.landed());
    drill.samples.addEventListener("change", () => this.#sampleChanged(), { signal: this.#listening.signal });
    drill.samples.addEventListener("graded", () => this.#sampleGraded(), { signal: this.#listening.signal });
    listenForNotes(drill, main, this.#listening.signal);
    document.addEventListener("keydown", event => this.escape(event), { signal: this.#listening.signal });
  }

  close() {
    this.#listening.abort();
  }

  async open(address) {
    await this.drill.open(address);
    if (this.#listening.signal.aborted) return;
    const { round } = this.drill;
    const waits = !round || round.open === "answer";
    focusOn(waits ? document.querySelector(".answer-box") : this.current.querySelector("h1"), true);
    if (round?.open === "grade") await this.drill.gradeAgain();
  }

  draw() {
    const { drill } = this;
    const rounds = drill.interview ? roundsOf(drill.interview) : [];
    const round = rounds.at(-1);
    const ways = {
      another: () => this.next(),
      choose: () => chooseQuestion(scenario => this.next(scenario)),
      next: () => this.next(),
      same: () => this.same(),
      reveal: () => this.reveal(),
      designs: designScenarios,
      ask: question => {
        location.hash = askAddress(question);
      }
    };
    show(
      this.earlier,
      rounds
        .slice(0, -1)
        .map(earlier => ({ key: `round-${earlier.number}`, value: earlier, build: () => earlierRound(earlier, drill) }))
    );
    this.earlier.hidden = rounds.length < 2;
    this.opening.hidden = Boolean(round) || !drill.scenario;
    if (round) {
      this.opening.replaceChildren();
      const showIt = isDesign(round.question.scenario) ? showDesign : showRound;
      showIt(this.current, drill, round, ways);
      document.title = `${round.question.scenario.question} – Interviewer`;
    } else if (drill.scenario) {
      showOpening(this.opening, drill, drill.scenario, ways);
      document.title = `${drill.scenario.question} – Interviewer`;
    }
    this.#drawFoldedDisagreements();
    this.#drawTrouble();
    // What had the focus may have made way for the answer on its way.
    if (drill.pending && document.activeElement === document.body) focusOn(document.querySelector(".pending"), true);
  }

  /** Open folds show disagreements too; they follow the interview. */
  #drawFoldedDisagreements() {
    const { drill } = this;
    for (const turn of drill.interview?.turns ?? []) {
      if (turn.type !== "grade") continue;
      for (const graded of document.querySelectorAll(`details .graded[data-turn="${turn.n}"]`)) {
        showDisagreements(/** @type {HTMLElement} */ (graded), drill, turn);
      }
    }
  }

  #drawTrouble() {
    const { failure, busy, interview, scenario } = this.drill;
    const opening = busy === "open" && !interview && !scenario;
    show(this.trouble, [
      opening && { key: "opening", build: () => element("p", { class: "waiting late" }, "Opening the question") },
      failure && {
        key: "failure",
        value: [failure.problem.title, failure.problem.detail],
        build: () =>
          problemBlock(failure.problem, [
            ...(failure.problem.status === 404 ? [] : [{ label: "Retry", act: failure.retry }]),
            ...(interview || scenario
              ? []
              : [
                  {
                    label: "Start with a new question",
                    act: () => {
                      location.hash = "#/";
                    }
                  }
                ])
          ])
      }
    ]);
    if (failure) announce(failure.problem.message);
  }

  #sampleChanged() {
    const head = this.opening.querySelector(".sample-head");
    if (!head) return focusOn(this.opening.querySelector(".answer-box"));
    focusOn(head.querySelector("button"), true);
    head.scrollIntoView({ block: "nearest" });
  }

  #sampleGraded() {
    const { shown } = this.drill.samples;
    if (shown?.grade) announce(`${shown.sample.label}, not saved. ${gradeSentence(shown.grade)}`);
    focusOn(this.opening.querySelector("[data-heading]"), true);
  }

  landed() {
    const { round } = this.drill;
    const grade = round && lastGrade(round);
    if (!round || round.open === "grade") return;
    if (!grade) return this.#asked(round);
    announce(gradeSentence(grade.grade) + (grade.review ? ` ${reviewSentence(grade.review)}` : ""));
    const heading = this.current.querySelector(":scope > .graded [data-heading]");
    heading?.scrollIntoView({ block: "start" });
    const over = round.open === "next" && !grade.review;
    focusOn(over ? this.current.querySelector("[data-test=next]") : heading, true);
  }

  /** The interviewer said something in a design interview. @param {import("../models/rounds.js").Round} round */
  #asked({ put }) {
    if (put.type === "question") return;
    announce(put.text);
    this.current.querySelector(".talk:last-of-type")?.scrollIntoView({ block: "start" });
    focusOn(this.current.querySelector(".answer-box"), true);
  }

  async reveal() {
    if (!(await this.drill.reveal())) return;
    if (lastGrade(/** @type {any} */ (this.drill.round))?.review) return this.landed();
    this.current.querySelector(".reveal")?.scrollIntoView({ block: "start" });
    focusOn(this.current.querySelector("[data-test=next]"), true);
    announce("What a strong answer would have said");
  }

  /** @param {string} [scenario] */
  async next(scenario) {
    try {
      if (!(await bringQuestion(this.drill, scenario))) return;
      window.scrollTo({ top: this.current.offsetTop - 24 });
      focusOn(this.current.querySelector(".answer-box"), true);
      announce(this.drill.round?.question.scenario.question ?? "");
    } catch (problem) {
      announce(problem.message);
      this.trouble.replaceChildren(problemBlock(problem, [{ label: "Retry", act: () => this.next(scenario) }]));
    }
  }

  async same() {
    await this.next(await sameService(this.drill));
  }

  /** @param {KeyboardEvent} event */
  escape(event) {
    if (event.key !== "Escape" || !this.drill.samples.shown || document.querySelector("dialog[open]")) return;
    this.drill.samples.hide();
  }
}
