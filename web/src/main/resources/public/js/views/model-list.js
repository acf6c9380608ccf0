/** The installed language models: which is in use and why, which may be chosen. */
import { button, element } from "./dom.js";
import { bytesOf, parametersOf } from "../models/words.js";

/**
 * @typedef {import("../types.js").InstalledModel} InstalledModel
 * @param {import("../types.js").ModelSight} sight
 * @param {{choose: (model: InstalledModel) => void, look: () => void}} ways
 */
export function modelList({ address, version, models, pick }, { choose, look }) {
  const chatting = models.filter(model => model.chats);
  return element(
    "div",
    { class: "models" },
    element("p", { "data-test": "model-pick" }, pick.detail, pick.advice && [" ", element("strong", {}, pick.advice)]),
    chatting.length > 0 &&
      element(
        "ul",
        { class: "model-list", "aria-label": "Language models" },
        chatting.map(model => element("li", {}, option(model, model.name === pick.chosen, choose)))
      ),
    element(
      "p",
      { class: "models-foot" },
      button("Look again", look, { "data-test": "model-look" }),
      element("span", {}, `Ollama ${version ? `${version} ` : ""}at ${address}`)
    ),
    element(
      "p",
      { class: "models-foot" },
      "A language model reads your answers a second time and words questions. It moves no mark before interviewer calibrate has measured it; everything works without one."
    )
  );
}

/** @param {InstalledModel} model @param {boolean} chosen @param {(model: InstalledModel) => void} choose */
const option = (model, chosen, choose) =>
  element(
    "button",
    {
      type: "button",
      class: "model-option",
      "aria-pressed": String(chosen),
      "data-model": model.name,
      "data-test": "model-option",
      onclick: () => choose(model)
    },
    element("span", { class: "model-name" }, model.name, chosen && element("span", { class: "model-used" }, " in use")),
    " ",
    element(
      "span",
      { class: "model-facts" },
      [
        model.parameters > 0 && parametersOf(model.parameters),
        !model.leaves && model.bytes > 0 && bytesOf(model.bytes),
        model.leaves ? "leaves this computer" : "runs on this computer",
        !model.leaves && !model.fits && "too large for the free memory"
      ]
        .filter(Boolean)
        .join(" · ")
    )
  );

/** @param {InstalledModel} model @param {{yes: () => void, no: () => void}} ways */
export const remoteQuestion = ({ name }, { yes, no }) =>
  element(
    "div",
    { class: "models", role: "group", "aria-label": "Leaves this computer" },
    element(
      "p",
      {},
      `${name} does not run on this computer. Your answers would be sent to whoever runs it. Use it until Interviewer stops?`
    ),
    element(
      "p",
      { class: "problem-ways" },
      button("No, keep my answers here", no, { class: "secondary", "data-test": "model-remote-no" }),
      button("Yes, send them", yes, { class: "secondary", "data-test": "model-remote-yes" })
    )
  );
