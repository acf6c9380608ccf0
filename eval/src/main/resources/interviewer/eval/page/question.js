import { element, number, signed, counted, folded, table } from "./dom.js";
import { stack } from "./charts.js";

/* One question opened: what is wanted, what was found, and how each hit came by its score. */

/** So many right passages are named. */
const NAMED = 12;

/** A fill for each signal, in the order in which the report first names them. */
function fills(page) {
  const signals = new Set(page.questions.flatMap(row => row.hits).flatMap(hit => hit.explanation.parts)
    .map(part => part.signal));
  return new Map([...signals].map((signal, index) => [signal, index % 5]));
}

const addend = part => part.value * part.weight;

const parts = (hit, colours) => hit.explanation.parts.map(part => ({
  fill: colours.get(part.signal), size: Math.max(0, addend(part)), signal: part.signal,
  title: `${part.signal} ${number(part.value)} × ${number(part.weight)}` }));

/** Makes the view of a question. */
export function questions(page) {
  const colours = fills(page);
  const differences = new Map((page.against?.differences ?? []).map(each => [each.id, each.by]));
  return row => {
    const most = Math.max(...row.hits.map(hit => hit.score), 1e-9);
    const first = row.hits[0];
    const right = row.hits.find(hit => hit.right);
    return element("div", { class: "opened", "data-test": "opened" },
      wanted(page.asked[row.id], row),
      element("p", { class: "verdict" }, verdict(row, right)),
      row.hits.length === 0
        ? element("p", null, "Nothing was found.")
        : element("ol", { class: "hits" }, row.hits.map(hit => found(hit, page.texts, colours, most))),
      right && right !== first && element("p", { class: "soft" },
        `What the right hit lacks to the first: ${lacking(first, right)}.`),
      values(row, differences.get(row.id)));
  };
}

function wanted(asked, row) {
  return [
    asked.searched !== row.text && element("p", { class: "soft" }, `Searched as: ${asked.searched}`),
    asked.gold_titles.length > 0 && element("p", null, element("span", { class: "soft" }, "Wanted: "),
      asked.gold_titles.join(" / ")),
    asked.answer_spans.map(span => element("blockquote", null, span)),
    asked.relevant.length > 0 && element("p", { class: "soft" }, `${counted(asked.relevant.length, "right passage")}: `
      + asked.relevant.slice(0, NAMED).join(", ") + (asked.relevant.length > NAMED ? " …" : "")),
  ];
}

function verdict(row, right) {
  if (!row.answerable) {
    return `The corpus has no answer; the confidence is ${number(row.confidence)}.`;
  }
  if (!row.measured) {
    return "The question does not say which passages are right.";
  }
  return right ? `The first right hit stands at rank ${right.rank}.` : "Nothing that was found is right.";
}

function found(hit, texts, colours, most) {
  const text = texts[hit.explanation.unit];
  return element("li", { class: hit.right ? "hit right" : "hit", "data-test": "hit" },
    element("p", { class: "place" },
      element("span", { class: "rank" }, String(hit.rank)), " ",
      element("span", { class: "path" }, text?.path ?? hit.passage), " ",
      hit.right && element("strong", null, "● right")),
    element("div", { class: "score" },
      stack(parts(hit, colours), most),
      element("p", { class: "parts" }, element("span", { class: "value" }, number(hit.score)), " = ",
        parts(hit, colours).filter(part => part.size > 0).map((part, index) => [index > 0 && " + ",
          element("span", { class: "part", title: part.title },
            element("i", { class: `key key-${part.fill}`, "aria-hidden": "true" }), `${part.signal} ${number(part.size)}`)]))),
    text && element("p", { class: "words" }, text.before, text.unit && element("mark", null, text.unit), text.after));
}

/** The addends of the first score less those of the right one, the greatest first. */
function lacking(first, right) {
  const lacks = new Map(first.explanation.parts.map(part => [part.signal, addend(part)]));
  right.explanation.parts.forEach(part => lacks.set(part.signal, (lacks.get(part.signal) ?? 0) - addend(part)));
  return [...lacks].filter(([, lack]) => Math.abs(lack) >= .0005).sort((one, other) => other[1] - one[1]).map(([signal, lack]) => `${signal} ${signed(lack)}`)
    .join(", ");
}

function values(row, by) {
  const all = Object.entries(row.values);
  return [
    by && element("p", { class: "soft" }, `Less the other run: ${Object.entries(by)
      .map(([name, value]) => `${name} ${signed(value)}`).join(", ")}.`),
    all.length > 0 && folded("All measures of this question",
      table("Measures of this question", ["measure", "value"], all.map(([name, value]) => [name, number(value)]))),
  ];
}
