/** "Speak" beside an answer box: the words come into the box and can be changed like typed ones; what may still change stands grey below. */
import { announce, button, element } from "./dom.js";
import { tickWhileShown } from "./pending.js";
import { BrowserRecogniser } from "../models/speech.js";
import { minutes } from "../models/words.js";

const LANGUAGE = "en-US";

/**
 * @param {HTMLTextAreaElement} box @param {import("../models/speech.js").Speech} [speech]
 * @returns {{control: HTMLElement, words: HTMLElement, stop: () => boolean, finish: () => void}} control: the button; words: what is being
 *   heard, and how it stands; stop: whether it was listening; finish: puts what is grey into the box and hears no more
 */
export function speaking(box, speech = new BrowserRecogniser()) {
  const control = button("Speak", () => press(), { class: "secondary speak", "data-test": "speak" });
  const interim = element("p", { class: "interim", "aria-hidden": "true", "data-test": "interim" });
  const sentence = element("span", { class: "speak-state", "data-test": "speak-state" });
  const offer = button("Have the browser download it", () => speech.install(LANGUAGE), {
    "data-test": "speak-install"
  });
  const words = element(
    "div",
    { class: "spoken" },
    interim,
    element("p", { class: "speak-line" }, sentence, " ", offer)
  );
  let since = 0;
  let problem = "";

  const busy = () => ["starting", "listening"].includes(speech.state().name);
  const press = async () => {
    if (busy()) return speech.stop();
    problem = "";
    await speech.prepare(LANGUAGE);
    if (control.isConnected) speech.start(LANGUAGE);
  };
  const draw = () => {
    const { name } = speech.state();
    control.textContent = busy() ? "Stop" : "Speak";
    control.disabled = name === "installing";
    words.dataset.state = name;
    offer.hidden = name !== "downloadable";
    sentence.textContent = problem || stateSentence(speech.state(), since);
  };
  const say = () => {
    draw();
    if (sentence.textContent) announce(sentence.textContent);
  };
  const hear = (kind, act) =>
    speech.addEventListener(kind, event => act(/** @type {CustomEvent<string>} */ (event).detail));
  speech.addEventListener("state", () => {
    if (speech.state().name === "listening") since = Date.now();
    say();
  });
  hear("interim", heard => {
    interim.textContent = heard;
  });
  hear("text", heard => insert(box, heard));
  hear("problem", told => {
    problem = told;
    say();
  });
  hear("end", () => box.isConnected && box.focus());
  draw();
  tickWhileShown(
    words,
    () => speech.state().name === "listening" && draw(),
    () => speech.cancel()
  );
  return {
    control,
    words,
    stop: () => {
      const was = busy();
      speech.stop();
      return was;
    },
    finish: () => {
      if (busy() && interim.textContent) insert(box, interim.textContent);
      speech.cancel();
    }
  };
}

/** @param {import("../models/speech.js").SpeechState} state @param {number} since */
function stateSentence({ name, detail }, since) {
  if (name === "starting") return "Opening the microphone";
  if (name !== "listening") return detail;
  const time = minutes(Math.floor((Date.now() - since) / 1000));
  return `Listening (${time}). Your voice stays on this computer and is not kept. Esc stops.`;
}

/** Words come in at the cursor, with a space where one is due, as if typed. @param {HTMLTextAreaElement} box @param {string} words */
function insert(box, words) {
  const before = box.value.slice(0, box.selectionStart);
  const after = box.value.slice(box.selectionEnd);
  const begin = before && !/\s$/.test(before) ? " " : "";
  const end = after && !/^\s/.test(after) ? " " : "";
  box.setRangeText(begin + words + end, box.selectionStart, box.selectionEnd, "end");
  box.dispatchEvent(new Event("input", { bubbles: true }));
}
