/** Opens the source of any quoted passage: every element with data-passage leads to its whole section. */
import { announce, element } from "../views/dom.js";
import { openDialog } from "../views/dialog.js";
import { correctionNote, correctionsOf, isOwn, passageWords } from "../views/passages.js";
import { problemBlock } from "../views/problem.js";
import { readPassage } from "../models/api.js";
import { pathOf, titleWords } from "../models/words.js";

export function listenForSources() {
  document.addEventListener("click", event => {
    const source = event.target instanceof Element ? event.target.closest("[data-passage]") : null;
    if (source instanceof HTMLElement) openSource(source.dataset.passage ?? "");
  });
}

/** @param {string} id */
async function openSource(id) {
  const body = element("div", { class: "source-body" }, element("p", { class: "waiting late" }, "Opening the source"));
  const dialog = openDialog({ title: "Source", kind: "drawer", test: "source-drawer", body });
  await fill(dialog, body, id);
}

async function fill(dialog, body, id) {
  try {
    const opened = await readPassage(id);
    dialog.querySelector(".dialog-title").textContent = titleWords(opened.section.title.at(-1)) || "Source";
    body.replaceChildren(...sectionNodes(opened));
    const marked = body.querySelector("[data-test=marked-passage]");
    marked?.scrollIntoView({ block: "center" });
    announce(`${isOwn(opened.passage) ? "Your document" : "The guide"}, ${pathOf(opened.passage.title)}. The passage is marked.`);
  } catch (problem) {
    body.replaceChildren(problemBlock(problem, [{ label: "Retry", act: () => fill(dialog, body, id) }]));
  }
}

/** @param {import("../types.js").OpenedPassage} opened */
function sectionNodes({ passage, section, corrections }) {
  let part = section.title.at(-1);
  return [
    element("p", { class: "source-place" }, pathOf(section.title)),
    isOwn(passage) && element("p", { class: "source-place", "data-test": "source-file" }, passage.source.file),
    ...section.passages.flatMap(each => {
      const heading =
        each.title.length > section.title.length && each.title.at(-1) !== part
          ? element("h3", { class: "label" }, titleWords(each.title.at(-1)))
          : "";
      part = each.title.at(-1);
      return [heading, passageBlock(each, each.id === passage.id, corrections)];
    })
  ].filter(Boolean);
}

/** @param {import("../types.js").Passage} passage @param {boolean} marked @param {import("../types.js").Correction[]} corrections */
function passageBlock(passage, marked, corrections) {
  const own = correctionsOf(passage, corrections);
  return element(
    "div",
    { class: marked ? "source-passage marked" : "source-passage" },
    element(
      "p",
      marked ? { "data-test": "marked-passage", "aria-current": "true" } : {},
      passageWords(passage.text, own)
    ),
    own.map(correctionNote)
  );
}
