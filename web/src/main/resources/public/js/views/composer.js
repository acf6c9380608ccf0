/** The answer box with its soft timer. Keeps what is typed as a draft on every key. */
import { element } from "./dom.js";
import { Clock } from "../models/clock.js";
import { readDraft, writeDraft } from "../models/drafts.js";
import { minutes } from "../models/words.js";

const LIMIT = 30;
const COMMAND = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl";

/**
 * @param {{draftKey: string, label: string, test: string, submit: (text: string, seconds: number) => void, beside?: Node|null}} view
 *   beside: a further way on, next to the submit button
 */
export function composer({ draftKey, label, test, submit, beside = null }) {
  const draft = readDraft(draftKey);
  const clock = new Clock(LIMIT, draft.seconds);
  const id = `answer-${draftKey}`;
  const figure = element("span", { class: "timer", "data-test": "timer", "aria-hidden": "true" });
  const hint = element("p", { class: "composer-hint", id: `${id}-hint` }, "The timer starts with your first key.");
  const box = element("textarea", {
    id,
    class: "answer-box",
    rows: "5",
    spellcheck: "true",
    autocomplete: "off",
    "aria-describedby": `${id}-hint`,
    "data-test": test
  });
  box.value = draft.text;
  const form = element(
    "form",
    { class: "composer", novalidate: true },
    element("div", { class: "composer-head" }, element("label", { for: id, class: "label" }, label), figure),
    element("div", { class: "composer-line" }),
    box,
    element(
      "div",
      { class: "composer-foot" },
      element("button", { type: "submit", class: "primary", "data-test": "submit" }, "Submit answer"),
      element(
        "span",
        { class: "keys", "aria-hidden": "true" },
        element("kbd", {}, COMMAND),
        " ",
        element("kbd", {}, "Enter")
      ),
      beside,
      hint
    )
  );

  const tick = () => {
    if (!form.isConnected) return clock.stop();
    draw(form, figure, clock);
  };
  box.addEventListener("input", () => {
    if (box.value !== "") clock.start(tick);
    hint.textContent = "";
    writeDraft(draftKey, { text: box.value, seconds: clock.elapsed });
  });
  box.addEventListener("keydown", event => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
    else if (event.key === "Escape") box.blur();
  });
  form.addEventListener("submit", event => {
    event.preventDefault();
    if (box.value.trim() === "") {
      hint.textContent = "Write something first; a single sentence is enough.";
      return box.focus();
    }
    clock.stop();
    submit(box.value, clock.elapsed);
  });
  draw(form, figure, clock);
  return form;
}

/** @param {HTMLElement} form @param {HTMLElement} figure @param {Clock} clock */
function draw(form, figure, clock) {
  const left = clock.limit - clock.elapsed;
  figure.textContent = left >= 0 ? minutes(left) : `+${minutes(-left)}`;
  form.dataset.clock = clock.running ? (left >= 0 ? "running" : "over") : "idle";
  form.style.setProperty("--left", String(clock.share));
}
