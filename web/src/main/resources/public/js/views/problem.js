/** A failure in the page: what went wrong in the server's words, and the way on. */
import { button, element } from "./dom.js";

/** @param {import("../models/api.js").Problem|Error} problem @param {{label: string, act: () => void}[]} [ways] */
export function problemBlock(problem, ways = []) {
  const title = "title" in problem ? problem.title : "Something went wrong";
  const detail = "detail" in problem ? problem.detail : problem.message;
  return element(
    "div",
    { class: "problem", role: "group", "aria-label": "Problem", "data-test": "error" },
    element("p", {}, element("strong", {}, title), detail ? `. ${detail}`.replace(/^\. \s*/, ". ") : null),
    ways.length > 0 &&
      element(
        "p",
        { class: "problem-ways" },
        ways.map(way => button(way.label, way.act, { class: "secondary" }))
      )
  );
}
