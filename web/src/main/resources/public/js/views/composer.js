/** The answer box with its soft timer. Keeps what is typed as a draft on every key. */
import { element } from "./dom.js";
import { speaking } from "./speak.js";
import { Clock } from "../models/clock.js";
import { readDraft, writeDraft } from "../models/drafts.js";
import { minutes } from "../models/words.js";

const LIMIT = 30;
const COUNTS_DOWN = "The timer starts with your first key.";
const COUNTS_UP = "The clock counts up from your first key; there is no limit.";
const COMMAND = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl";

/**
 * @param {{draftKey: string, label: string, test: string, submit: (text: string, seconds: number) => void, beside?: Node|false|null,
 *         help?: string, limit?: number|null, tall?: boolean, send?: string}} view
 *   limit: seconds, null where the clock only counts up; beside: a further way on, next to the submit button
 */
export function composer({
  draftKey,
  label,
  test,
  submit,
  beside = null,
  help = "",
  limit = LIMIT,
  tall = false,
  send = "Submit answer"
}) {
  const draft = readDraft(draftKey);
  const clock = new Clock(limit, draft.seconds);
  const id = `answer-${draftKey}`;
  const figure = element("span", { class: "timer", "data-test": "timer", "aria-hidden": "true" });
  const hint = element("p", { class: "composer-hint", id: `${id}-hint` }, limit === null ? COUNTS_UP : COUNTS_DOWN);
  const box = element("textarea", {
    id,
    class: tall ? "answer-box tall" : "answer-box",
    rows: "5",
    spellcheck: "true",
    autocomplete: "off",
    "aria-describedby": help ? `${id}-help ${id}-hint` : `${id}-hint`,
    "data-test": test
  });
  box.value = draft.text;
  const spoken = speaking(box);
  const form = element(
    "form",
    { class: "composer", novalidate: true },
    element("div", { class: "composer-head" }, element("label", { for: id, class: "label" }, label), figure),
    help && element("p", { class: "composer-help", id: `${id}-help` }, help),
    element("div", { class: "composer-line" }),
    box,
    spoken.words,
    foot(send, spoken.control, beside, hint)
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
  form.addEventListener("keydown", event => {
    if (event.key === "Escape" && !spoken.stop()) box.blur();
    else if (event.target === box && event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  form.addEventListener("submit", event => {
    event.preventDefault();
    spoken.finish();
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

/** @param {string} send @param {...(Node|false|null)} further what stands beside the button */
const foot = (send, ...further) =>
  element(
    "div",
    { class: "composer-foot" },
    element("button", { type: "submit", class: "primary", "data-test": "submit" }, send),
    element(
      "span",
      { class: "keys", "aria-hidden": "true" },
      element("kbd", {}, COMMAND),
      " ",
      element("kbd", {}, "Enter")
    ),
    further
  );

/** @param {HTMLElement} form @param {HTMLElement} figure @param {Clock} clock */
function draw(form, figure, clock) {
  const left = clock.limit === null ? 0 : clock.limit - clock.elapsed;
  const told = clock.limit === null ? clock.elapsed : Math.abs(left);
  figure.textContent = left >= 0 ? minutes(told) : `+${minutes(told)}`;
  form.dataset.clock = clock.running ? (left >= 0 ? "running" : "over") : "idle";
  form.style.setProperty("--left", String(clock.share));
}
