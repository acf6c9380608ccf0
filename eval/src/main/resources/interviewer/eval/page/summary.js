import { element, section, table, folded, number, percent, short, counted } from "./dom.js";
import { strip, bar, reliability, distribution, interval } from "./charts.js";

/* What was measured, how good it is, by kind, and how far the confidence can be trusted. */

const MEANINGS = {
  "context.precision@5": "of the text in the first five hits, the share that is to the point",
  "recall@2000c": "of what a full answer needs, the share in the first 2,000 characters",
  "Success@1": "questions whose first hit is right (hit@1)",
  "Success@5": "questions with a right hit among the first five (hit@5)",
  "RR": "one over the rank of the first right hit; its mean is the MRR",
  "nDCG@10": "right hits early among the first ten, against the best order",
  "AP": "mean of the precisions at the right hits",
  "AUC": "how often a question with an answer gets more confidence than one without",
  "refused@95": "of the questions without an answer, refused when 95 % of the others are kept",
  "ECE": "how far the confidence is from the share with an answer; 0 is best",
  "Brier": "mean squared error of the confidence; 0 is best",
};

export const meaning = name => MEANINGS[name] ?? "";

export function heading(page) {
  const { header } = page;
  const item = (term, ...told) => [element("dt", null, term), element("dd", null, ...told)];
  const links = [["figures", "Figures"], ["kinds", "By kind"], page.reliability && ["confidence", "Confidence"],
    page.against && ["against", "Against another run"], page.ablation && ["ablation", "Without one signal"],
    page.noise && ["noise", "Noise"], ["questions", "Questions"]].filter(Boolean);
  return [
    element("h1", null, header.title),
    element("p", { class: "lead" }, `${counted(header.count, "question")} of ${header.set}, ${header.by}.`),
    element("nav", { "aria-label": "Parts of the report" },
      links.map(([id, name]) => element("a", { href: `#${id}` }, name))),
    folded("How to repeat",
      element("p", null, "Every figure here came from this command:"),
      element("pre", { tabindex: "0" }, element("code", null, header.command)),
      element("dl", null,
        item("set", header.set, " ", element("code", null, header.set_sha256)),
        item("corpus", element("code", null, header.corpus)),
        item("intervals", `95 %, bootstrap with ${header.resamples} draws, seed ${header.seed}`),
        header.date ? item("date", header.date) : null)),
  ];
}

export function figures(page) {
  const named = new Map(page.figures.map(figure => [figure.name, figure]));
  const [first, ...others] = page.headline.map(name => named.get(name));
  const rest = page.figures.filter(figure => !page.headline.includes(figure.name));
  return section("figures", "Figures",
    first && element("div", { class: "hero", "data-test": "hero" },
      element("p", { class: "total" }, number(first.value)),
      element("div", null,
        element("h3", null, first.name),
        element("p", { class: "soft" }, meaning(first.name)),
        strip(first),
        element("p", { class: "spread" }, `95 % interval ${number(first.low)} to ${number(first.high)}`))),
    element("ul", { class: "figures" }, others.map(figure => element("li", { "data-test": "figure" },
      element("h3", null, figure.name),
      element("p", { class: "soft" }, meaning(figure.name)),
      strip(figure),
      element("p", { class: "told" }, interval(figure))))),
    rest.length > 0 && folded(`The other ${counted(rest.length, "figure")}`,
      table("All other figures", ["measure", "value", "95 % interval"],
        rest.map(figure => [figure.name, number(figure.value), `${number(figure.low)} to ${number(figure.high)}`]))),
    page.unplaced.length > 0 && element("p", { class: "warning" },
      `Without a right passage, and counted as 0: ${page.unplaced.join(", ")}.`));
}

/** @param choose called with a kind whose questions are wanted */
export function kinds(page, choose) {
  const measured = page.kinds.filter(kind => kind.measured > 0);
  const picker = element("select", { id: "kind-measure", "data-test": "kind-measure" },
    page.columns.map(name => element("option", { value: name }, name)));
  const rows = element("ul", { class: "kinds" });
  const draw = () => rows.replaceChildren(...[...measured]
    .sort((one, other) => one.values[picker.value] - other.values[picker.value])
    .map(kind => element("li", { "data-test": "kind" },
      element("button", { type: "button", class: "plain", onclick: () => choose(kind.kind) }, kind.kind),
      element("span", { class: "soft" }, String(kind.measured)),
      bar(kind.values[picker.value]),
      element("span", { class: "value" }, number(kind.values[picker.value])))));
  picker.addEventListener("change", draw);
  if (page.columns.length > 0) {
    draw();
  }
  const others = page.kinds.filter(kind => kind.measured < kind.count);
  return section("kinds", "By kind",
    page.columns.length > 0 && measured.length > 0
      ? [element("p", { class: "choice" }, element("label", { for: "kind-measure" }, "Measure"), " ", picker), rows]
      : element("p", null, "No kind has a question that could be measured."),
    others.length > 0 && folded("Not measured, or without an answer",
      table("Kinds that are not measured in full", ["kind", "questions", "measured", "mean confidence"],
        others.map(kind => [kind.kind, String(kind.count), String(kind.measured), number(kind.confidence)]))));
}

export function confidence(page) {
  const told = page.reliability;
  if (!told) {
    return null;
  }
  const of = answerable => page.questions.filter(row => row.answerable === answerable).map(row => row.confidence);
  return section("confidence", "Confidence",
    element("p", { class: "soft" }, "Whether the search knows when it has found an answer. On the dotted line, of the "
      + "questions with a confidence of .7, seven in ten have an answer. Above it the search is too modest, below it too sure."),
    element("div", { class: "pair" },
      element("figure", null, element("figcaption", null, `Share with an answer. ECE ${number(told.ece)}, Brier `
        + `${number(told.brier)}`), reliability(told)),
      element("figure", null, element("figcaption", null, "Share of the questions"),
        distribution(of(true), of(false)))),
    folded("The same as a table",
      table("Reliability", ["confidence", "questions", "with an answer", "share", "95 % interval", "mean confidence"],
        told.bins.filter(bin => bin.count > 0).map(bin => [`${short(bin.from)} to ${short(bin.to)}`, String(bin.count),
          String(bin.answerable), percent(bin.share), `${percent(bin.low)} to ${percent(bin.high)}`,
          number(bin.confidence)]))));
}
