/** Chooses a question by keyboard: a search field over a list, grouped by kind. */
import { element } from "../views/dom.js";
import { openDialog } from "../views/dialog.js";
import { problemBlock } from "../views/problem.js";
import { KINDS, allScenarios, matching } from "../models/scenarios.js";

/** @typedef {import("../types.js").Scenario} Scenario */

/** @param {(scenario: Scenario) => void} chosen */
export async function openPicker(chosen) {
  const field = element("input", {
    type: "text",
    class: "picker-field",
    id: "picker-field",
    role: "combobox",
    autocomplete: "off",
    "aria-expanded": "true",
    "aria-controls": "picker-list",
    "aria-autocomplete": "list",
    placeholder: "Design, service, comparison, Cloudflare",
    "data-test": "picker-field"
  });
  const list = element("div", {
    class: "picker-list",
    id: "picker-list",
    role: "listbox",
    "aria-label": "Questions",
    tabindex: "-1"
  });
  const dialog = openDialog({
    title: "Choose a question",
    kind: "picker",
    body: [element("label", { class: "visually-hidden", for: "picker-field" }, "Search the questions"), field, list]
  });
  field.focus();
  try {
    new Picker(field, list, await allScenarios(), scenario => {
      dialog.close();
      chosen(scenario);
    });
  } catch (problem) {
    list.replaceChildren(problemBlock(problem));
  }
}

class Picker {
  /** @type {Scenario[]} */
  found = [];
  active = 0;

  /** @param {HTMLInputElement} field @param {HTMLElement} list @param {Scenario[]} scenarios @param {(scenario: Scenario) => void} choose */
  constructor(field, list, scenarios, choose) {
    this.field = field;
    this.list = list;
    this.scenarios = scenarios;
    this.choose = choose;
    field.addEventListener("input", () => this.search());
    field.addEventListener("keydown", event => this.key(event));
    list.addEventListener("click", event => {
      const option = event.target instanceof Element ? event.target.closest("[data-index]") : null;
      if (option instanceof HTMLElement) this.choose(this.found[Number(option.dataset.index)]);
    });
    this.search();
  }

  search() {
    this.found = matching(this.scenarios, this.field.value);
    this.active = 0;
    this.list.replaceChildren(
      ...(this.found.length > 0
        ? this.groups()
        : [element("p", { class: "picker-none" }, "No question has these words.")])
    );
    this.mark();
  }

  groups() {
    return KINDS.map(({ kind, title }) => {
      const options = this.found.flatMap((scenario, i) => (scenario.kind === kind ? [this.option(scenario, i)] : []));
      return options.length === 0
        ? ""
        : element(
            "div",
            { role: "group", "aria-label": title },
            element("p", { class: "label", "aria-hidden": "true" }, title),
            options
          );
    }).filter(Boolean);
  }

  option(scenario, i) {
    const again = this.found[i - 1]?.title === scenario.title;
    return element(
      "div",
      {
        role: "option",
        class: "picker-option",
        id: `picker-option-${i}`,
        "data-index": i,
        "aria-selected": "false",
        "data-test": "picker-option"
      },
      element("span", { class: again ? "picker-title again" : "picker-title" }, scenario.title),
      " ",
      element("span", { class: "picker-question" }, scenario.question)
    );
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const last = this.found.length - 1;
    const to = {
      ArrowDown: Math.min(this.active + 1, last),
      ArrowUp: Math.max(this.active - 1, 0),
      PageDown: Math.min(this.active + 8, last),
      PageUp: Math.max(this.active - 8, 0)
    }[event.key];
    if (event.key === "Enter" && this.found[this.active]) this.choose(this.found[this.active]);
    else if (to !== undefined) this.active = to;
    else return;
    event.preventDefault();
    this.mark();
  }

  mark() {
    this.list.querySelector("[aria-selected=true]")?.setAttribute("aria-selected", "false");
    const option = this.list.querySelector(`#picker-option-${this.active}`);
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.field.setAttribute("aria-activedescendant", option.id);
    else this.field.removeAttribute("aria-activedescendant");
  }
}
