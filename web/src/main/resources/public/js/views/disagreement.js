/** "Disagree" on one mark: one's own level and reason, kept beside ours, and taken back again. */
import { button, element } from "./dom.js";
import { levelWord, stepTitle } from "../models/words.js";

let count = 0;

/**
 * @typedef {{save: (level: number, reason: string) => void, undo: () => void}} Ways
 * @param {import("../types.js").Mark} mark @param {import("../types.js").Disagreement|null} stored @param {Ways} ways
 */
export const disagreementBlock = (mark, stored, ways) => (stored ? storedBlock(stored, ways) : openBlock(mark, ways));

/** @param {import("../types.js").Disagreement} stored @param {Ways} ways */
function storedBlock(stored, { undo }) {
  return element(
    "div",
    { class: "disagreement stored", "data-test": "disagreement" },
    element(
      "p",
      {},
      element("strong", {}, `You say ${levelWord(stored.level)}`),
      `, we say ${levelWord(stored.ours)}. `,
      stored.reason && element("q", {}, stored.reason)
    ),
    button("Take back", undo, {
      "data-test": "disagree-undo",
      "aria-label": `Take back your disagreement on ${stepTitle(stored.step)}`
    })
  );
}

/** @param {import("../types.js").Mark} mark @param {Ways} ways */
function openBlock(mark, { save }) {
  const title = stepTitle(mark.step);
  const block = element("div", { class: "disagreement" });
  const opener = button("Disagree", () => (block.children.length > 1 ? shut() : open()), {
    "aria-expanded": "false",
    "data-test": `disagree-${mark.step}`,
    "aria-label": `Disagree with ${title}`
  });
  const open = () => {
    const form = formOf(mark, title, save, shut);
    block.append(form);
    opener.setAttribute("aria-expanded", "true");
    form.querySelector("input:checked")?.focus();
  };
  const shut = () => {
    block.querySelector("form")?.remove();
    opener.setAttribute("aria-expanded", "false");
    opener.focus();
  };
  block.append(opener);
  return block;
}

function formOf(mark, title, save, cancel) {
  const name = `disagree-${mark.step}-${++count}`;
  const reason = element("textarea", {
    class: "reason",
    rows: "2",
    id: `${name}-reason`,
    "data-test": "disagree-reason"
  });
  const form = element(
    "form",
    { class: "disagree-form", novalidate: true },
    element(
      "fieldset",
      {},
      element("legend", {}, `What is ${title} worth?`),
      [0, 1, 2].map(level =>
        element(
          "label",
          { class: "choice" },
          element("input", {
            type: "radio",
            name,
            value: level,
            checked: level === mark.level,
            "data-test": `disagree-level-${level}`
          }),
          ` ${level} ${levelWord(level)}`
        )
      )
    ),
    element("label", { for: reason.id }, "Why? (optional)"),
    reason,
    element(
      "p",
      { class: "disagree-ways" },
      element("button", { type: "submit", class: "secondary", "data-test": "disagree-save" }, "Save"),
      button("Cancel", cancel)
    )
  );
  form.addEventListener("submit", event => {
    event.preventDefault();
    const chosen = form.querySelector("input:checked");
    if (chosen instanceof HTMLInputElement) save(Number(chosen.value), reason.value.trim());
  });
  form.addEventListener("keydown", event => {
    if (event.key === "Escape") cancel();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  return form;
}
