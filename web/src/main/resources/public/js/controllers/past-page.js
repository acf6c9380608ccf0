/** Past interviews: resume one, delete one and take it back within six seconds. */
import { announce, button, element } from "../views/dom.js";
import { problemBlock } from "../views/problem.js";
import { deleteInterview, readInterviews } from "../models/api.js";
import { interviewAddress } from "../models/address.js";
import { counted, dayAndTime } from "../models/words.js";
import { showNotice } from "./notices.js";

const UNDO_SECONDS = 6;
/** Deletions that may still be taken back: id to "do it now". @type {Map<string, () => void>} */
const leaving = new Map();

/** @param {HTMLElement} main @returns {{close: () => void}} */
export function openPast(main) {
  document.title = "Past interviews – Interviewer";
  const list = element("div", {}, element("p", { class: "waiting late" }, "Looking for your interviews"));
  const heading = element("h1", { class: "page-title", tabindex: "-1" }, "Past interviews");
  main.replaceChildren(element("section", { class: "past", "data-test": "past" }, heading, list));
  heading.focus({ preventScroll: true });
  fill(list);
  return { close: () => {} };
}

/** Carries out what is waiting when the page is left. */
export function finishDeletions() {
  for (const now of [...leaving.values()]) now();
}

async function fill(list) {
  try {
    const lines = (await readInterviews()).filter(line => !leaving.has(line.id));
    if (lines.length === 0) return list.replaceChildren(empty());
    list.replaceChildren(
      element(
        "ul",
        { class: "past-list" },
        lines.map(line => row(line, list))
      ),
      exportLink()
    );
  } catch (problem) {
    list.replaceChildren(problemBlock(problem, [{ label: "Retry", act: () => fill(list) }]));
  }
}

const exportLink = () =>
  element(
    "p",
    { class: "past-export" },
    element(
      "a",
      { href: "/api/disagreements", download: "disagreements.jsonl", "data-test": "export" },
      "Export my disagreements"
    )
  );

const empty = () =>
  element(
    "p",
    { class: "empty", "data-test": "past-empty" },
    "No interview yet. One begins with your first answer. ",
    element("a", { href: "#/" }, "To the question")
  );

/** @param {import("../types.js").InterviewLine} line @param {HTMLElement} list */
function row(line, list) {
  const best =
    line.bestTotal === null || line.bestTotal === undefined ? "not graded yet" : `best ${line.bestTotal} of 10`;
  return element(
    "li",
    { class: "past-row", "data-test": "past-row" },
    element(
      "a",
      { class: "past-question", href: interviewAddress(line.id), "data-test": "past-resume" },
      line.lastQuestion || "An interview without a question"
    ),
    element(
      "p",
      { class: "past-facts" },
      element("time", { datetime: line.lastAt }, dayAndTime(line.lastAt)),
      ` · ${counted(line.questions, "question")} · ${best}`
    ),
    button("Delete", () => remove(line, list), {
      "data-test": "past-delete",
      "aria-label": `Delete the interview of ${dayAndTime(line.lastAt)}`
    })
  );
}

/** @param {import("../types.js").InterviewLine} line @param {HTMLElement} list */
function remove(line, list) {
  const expired = async () => {
    leaving.delete(line.id);
    try {
      await deleteInterview(line.id, true);
    } catch (problem) {
      announce(problem.message);
      showNotice({ text: `Not deleted: ${problem.detail}`, seconds: 10 });
      if (list.isConnected) fill(list);
    }
  };
  leaving.set(
    line.id,
    showNotice({
      text: "Interview deleted.",
      seconds: UNDO_SECONDS,
      expired,
      action: {
        label: "Undo",
        act: () => {
          leaving.delete(line.id);
          fill(list);
        }
      }
    })
  );
  fill(list).then(() => {
    /** @type {any} */ (document.querySelector(".past h1"))?.focus();
  });
}
