/** Shows the language models of this computer and lets one be chosen; one that runs elsewhere only after a second word. */
import { announce, element } from "../views/dom.js";
import { openDialog } from "../views/dialog.js";
import { modelList, remoteQuestion } from "../views/model-list.js";
import { tickWhileShown } from "../views/pending.js";
import { problemBlock } from "../views/problem.js";
import { chooseModel, readModels } from "../models/api.js";

/** @typedef {import("../types.js").InstalledModel} InstalledModel */

/** @param {() => HTMLElement|null} back where the focus goes afterwards */
export function openModelPanel(back) {
  const body = element("div", { class: "model-panel-body" });
  openDialog({ title: "Language model", kind: "models", test: "model-panel", body, back });
  new ModelPanel(body).look();
}

class ModelPanel {
  /** @param {HTMLElement} body */
  constructor(body) {
    this.body = body;
    body.addEventListener("keydown", event => this.key(event));
  }

  look() {
    return this.#show("Looking for language models", readModels);
  }

  /** @param {InstalledModel} model */
  choose(model) {
    if (model.leaves) this.#ask(model);
    else this.#use(model, false);
  }

  /** Words would leave this computer: asked once more, with No at hand. @param {InstalledModel} model */
  #ask(model) {
    const question = remoteQuestion(model, {
      yes: () => this.#use(model, true),
      no: () => this.look()
    });
    this.body.replaceChildren(question);
    announce(question.querySelector("p")?.textContent ?? "");
    question.querySelector("button")?.focus();
  }

  /** @param {InstalledModel} model @param {boolean} mayLeave */
  async #use(model, mayLeave) {
    const sight = await this.#show(`Choosing ${model.name}`, () => chooseModel(model.name, mayLeave));
    if (sight) announce(`${sight.pick.chosen ?? "No model"} is the language model now.`);
  }

  /** @param {string} doing @param {() => Promise<import("../types.js").ModelSight>} request */
  async #show(doing, request) {
    this.#wait(doing);
    try {
      const sight = await request();
      this.body.replaceChildren(modelList(sight, { choose: model => this.choose(model), look: () => this.look() }));
      this.#first()?.focus();
      return sight;
    } catch (problem) {
      this.body.replaceChildren(problemBlock(problem, [{ label: "Show the models", act: () => this.look() }]));
      this.body.querySelector("button")?.focus();
      announce(problem.message);
      return null;
    }
  }

  /** @param {string} doing */
  #wait(doing) {
    const since = Date.now();
    const sentence = element("p", { class: "waiting", tabindex: "-1" }, doing);
    tickWhileShown(sentence, () => {
      const seconds = Math.floor((Date.now() - since) / 1000);
      sentence.textContent = seconds > 0 ? `${doing} (${seconds} s)` : doing;
    });
    this.body.replaceChildren(sentence);
    sentence.focus();
  }

  /** @returns {HTMLElement|null} */
  #first() {
    return this.body.querySelector("[data-model][aria-pressed=true]") ?? this.body.querySelector("button");
  }

  /** The arrow keys go from model to model. @param {KeyboardEvent} event */
  key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    /** @type {HTMLElement[]} */
    const models = [...this.body.querySelectorAll("[data-model]")].filter(found => found instanceof HTMLElement);
    const at = models.findIndex(model => model === document.activeElement);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    models[Math.min(Math.max(at + step, 0), models.length - 1)].focus();
  }
}
