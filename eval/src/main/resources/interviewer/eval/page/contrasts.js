import { element, section, table, number, signed, counted } from "./dom.js";
import { stack, swing } from "./charts.js";

/* What was asked for besides: another run, each signal left out, the questions in noise. */

const most = rows => Math.max(.05, ...rows.flatMap(({ difference }) =>
  [Math.abs(difference.low), Math.abs(difference.high), Math.abs(difference.value)]));

const spread = ({ low, high }) => `${signed(low)} to ${signed(high)}`;

const duel = ({ wins, ties, losses }) => {
  const all = Math.max(1, wins + ties + losses);
  return [stack([
    { fill: "win", size: wins, title: `won ${wins}` },
    { fill: "tie", size: ties, title: `tied ${ties}` },
    { fill: "loss", size: losses, title: `lost ${losses}` }], all),
  element("span", { class: "spread" }, `${wins} / ${ties} / ${losses}`)];
};

const duels = (caption, names, rows) => {
  const width = most(rows.map(([, row]) => row));
  const drawn = element("span", { class: "unseen" }, "as a drawing");
  return table(caption, ["measure", ...names, "difference", "95 % interval", drawn, "p", "won / tied / lost"],
    rows.map(([name, row, ...pair]) => [name, ...pair.map(number), signed(row.difference.value), spread(row.difference),
      swing(row.difference, width), row.p.toFixed(4), element("div", { class: "duel" }, duel(row))]), "duels");
};

/** @param open called with the id of a question */
export function against(page, open) {
  const { against: held } = page;
  if (!held) {
    return null;
  }
  const last = held.rows.at(-1).measure;
  const shown = held.differences.slice(0, 10);
  return section("against", `Against ${held.other}`,
    element("p", { class: "soft" }, `Ours less theirs over ${counted(held.questions, "question")}, of which that run `
      + `has ${held.answered}; the others count 0 there. p: paired randomisation test, ${held.draws} draws.`),
    duels("Differences to the other run", ["ours", "theirs"],
      held.rows.map(row => [row.measure, row, row.ours, row.theirs])),
    element("h3", null, `Questions that differ: ${held.differences.length}`),
    shown.length === 0
      ? element("p", null, "None.")
      : [element("p", { class: "soft" }, `The first ${shown.length}, the worst for us first, with the difference in `
          + `${last}. The list of questions can show all that are worse.`),
        element("ol", { class: "links" }, shown.map(each => element("li", null,
          element("a", { href: `#q-${encodeURIComponent(each.id)}`, onclick: event => open(each.id, event) }, each.query),
          " ", element("span", { class: "value" }, signed(each.by[last])))))]);
}

export function ablation(page) {
  const { ablation: measured } = page;
  if (!measured) {
    return null;
  }
  const names = Object.keys(measured.whole);
  const change = ({ value, difference, p }) => [element("span", { class: "value" }, number(value)), " ",
    element("span", { class: "spread" }, `${signed(difference)}${p === undefined ? "" : `, p ${p.toFixed(4)}`}`)];
  return section("ablation", "Without one signal",
    element("p", { class: "soft" }, "The same questions with one signal of the search telling nothing, neither to the "
      + "scores nor to the confidence: value, difference to all signals, and p of a paired randomisation test "
      + `(${measured.draws} draws). A signal without which nothing falls is not earning its place.`),
    table("Figures without one signal", ["without", ...names], [
      ["(all signals)", ...names.map(name => element("span", { class: "value" }, number(measured.whole[name])))],
      ...measured.rows.map(row => [row.without, ...names.map(name => change(row.changes[name]))])], "ablation"));
}

const HITS = { "Success@1": "hit@1", "Success@5": "hit@5" };

/** @param open called with the id of a question */
export function noise(page, open) {
  const { noise: measured } = page;
  if (!measured) {
    return null;
  }
  return section("noise", "Noise",
    element("p", { class: "soft" }, `The same ${counted(measured.questions, "question")} spoken and mistyped. Hit@1 may `
      + `lose five points of a hundred. p: paired randomisation test, ${measured.draws} draws.`),
    duels("Questions in noise", ["in noise", "clean"], measured.forms.flatMap(form => form.rows.map(row =>
      [`${form.noise}, ${HITS[row.measure] ?? row.measure}`, row, row.ours, row.theirs]))),
    measured.forms.map(form => [
      element("h3", null, `${form.noise}: ${form.kept ? "within" : "beyond"} the bar, `
        + `${counted(form.lost.length, "first hit")} lost`),
      form.lost.length > 0 && element("ol", { class: "links" }, form.lost.slice(0, 10).map(lost => element("li", null,
        element("a", { href: `#q-${encodeURIComponent(lost.id)}`, onclick: event => open(lost.id, event) }, lost.noisy)))),
      form.lost.length > 10 && element("p", { class: "soft" }, "The first ten; the JSON report has all.")]));
}
