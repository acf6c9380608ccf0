import { element, shape, number, percent, short, counted } from "./dom.js";

/* Drawings. Each stands beside the numbers that it shows, so it is hidden from those who listen, or says them in its label. */

const across = share => `${(Math.min(1, Math.max(0, share)) * 100).toFixed(2)}%`;

/** The middle 95 % as a line from 0 to 1, the value as a dot on it. */
export const strip = ({ value, low, high }) =>
  shape("svg", { class: "strip", height: 16, "aria-hidden": "true" },
    shape("line", { class: "axis", x1: 0, x2: "100%", y1: 8, y2: 8 }),
    shape("line", { class: "range", x1: across(low), x2: across(high), y1: 8, y2: 8 }),
    shape("circle", { class: "point", cx: across(value), cy: 8, r: 4 }));

/** The same for a difference, -most..most, with a line at no difference. */
export const swing = ({ value, low, high }, most) => {
  const at = difference => across((difference / most + 1) / 2);
  return shape("svg", { class: "strip", height: 16, "aria-hidden": "true" },
    shape("line", { class: "axis", x1: 0, x2: "100%", y1: 8, y2: 8 }),
    shape("line", { class: "axis", x1: "50%", x2: "50%", y1: 1, y2: 15 }),
    shape("line", { class: "range", x1: at(low), x2: at(high), y1: 8, y2: 8 }),
    shape("circle", { class: "point", cx: at(value), cy: 8, r: 4 }));
};

export const bar = share =>
  shape("svg", { class: "bar", height: 10, "aria-hidden": "true" },
    shape("rect", { class: "track", width: "100%", height: 10 }),
    shape("rect", { class: "fill", width: across(share), height: 10 }));

/**
 * Parts side by side, with a gap of the paper between two.
 *
 * @param parts {fill, size, title}; the fill is one of those that {@link patterns} makes
 * @param most what the whole width stands for
 */
export function stack(parts, most, height = 12) {
  let from = 0;
  const drawn = parts.filter(part => part.size > 0).map(part => {
    const piece = shape("rect", { class: `piece fill-${part.fill}`, x: across(from / most),
      width: across(part.size / most), height }, shape("title", null, part.title));
    from += part.size;
    return piece;
  });
  return shape("svg", { class: "stack", height, "aria-hidden": "true" }, drawn);
}

/** Fills that can be told apart without colours; drawn once, used by all stacks. */
export const patterns = () => {
  const hatch = (id, turn, name) => shape("pattern", { id, width: 5, height: 5, patternUnits: "userSpaceOnUse",
    patternTransform: `rotate(${turn})` },
    shape("rect", { class: "hatch-ground", width: 5, height: 5 }),
    shape("line", { class: name, x1: 0, x2: 0, y1: 0, y2: 5 }));
  return shape("svg", { class: "unseen", "aria-hidden": "true", width: 0, height: 0 },
    shape("defs", null, hatch("hatch", 45, "hatch-line"), hatch("back-hatch", -45, "back-hatch-line")));
};

const FRAME = { left: 34, top: 10, width: 300, height: 240 };

const plotted = (label, name, height, ...children) =>
  shape("svg", { class: `plot ${name}`, viewBox: `0 0 ${FRAME.left + FRAME.width + 16} ${height}`, role: "img",
    "aria-label": label }, children);

const x = share => FRAME.left + share * FRAME.width;
const y = share => FRAME.top + (1 - share) * FRAME.height;
const text = (at, name, words, across = "middle") =>
  shape("text", { x: at[0], y: at[1], class: name, "text-anchor": across }, words);

/** How often the corpus answers, by how sure the search is: a dot a bin, larger where more questions are, with its interval. */
export function reliability({ bins }) {
  const filled = bins.filter(bin => bin.count > 0);
  const most = Math.max(...filled.map(bin => bin.count));
  const ticks = [0, .2, .4, .6, .8, 1];
  return plotted("Reliability diagram: share with an answer by confidence. The table below has its figures.",
    "reliability", 292,
    ticks.map(tick => [
      shape("line", { class: "grid", x1: x(0), x2: x(1), y1: y(tick), y2: y(tick) }),
      text([x(0) - 6, y(tick) + 4], "tick", tick.toFixed(1), "end"),
      text([x(tick), y(0) + 16], "tick", tick.toFixed(1))]),
    shape("line", { class: "ideal", x1: x(0), y1: y(0), x2: x(1), y2: y(1) }),
    filled.map(bin => shape("g", null,
      shape("title", null, `confidence ${short(bin.from)} to ${short(bin.to)}: ${bin.answerable} of `
        + `${counted(bin.count, "question")} with an answer`),
      shape("line", { class: "whisker", x1: x(bin.confidence), x2: x(bin.confidence), y1: y(bin.low), y2: y(bin.high) }),
      shape("circle", { class: "point", cx: x(bin.confidence), cy: y(bin.share),
        r: 3 + 6 * Math.sqrt(bin.count / most) }))),
    text([x(.5), y(0) + 36], "label", "confidence"));
}

const BINS = 20;

const histogram = values => {
  const counts = Array(BINS).fill(0);
  values.forEach(value => counts[Math.min(BINS - 1, Math.floor(value * BINS))]++);
  return counts.map(count => count / Math.max(1, values.length));
};

/** Shares of the questions by confidence: with an answer upwards, without one downwards. */
export function distribution(answerable, others) {
  const up = histogram(answerable);
  const down = histogram(others);
  const most = Math.max(...up, ...down, .05);
  const middle = FRAME.top + FRAME.height / 2;
  const size = share => share / most * (FRAME.height / 2 - 18);
  const wide = FRAME.width / BINS - 2;
  return plotted(`Confidence of ${counted(answerable.length, "question")} with an answer, upwards, and of `
      + `${others.length} without one, downwards.`, "distribution", 292,
    up.map((share, bin) => shape("rect", { class: "with", x: x(bin / BINS) + 1, width: wide, y: middle - size(share),
      height: size(share) }, shape("title", null, `${told(bin)}: ${percent(share)} of those with an answer`))),
    down.map((share, bin) => shape("rect", { class: "without", x: x(bin / BINS) + 1, width: wide, y: middle,
      height: size(share) }, shape("title", null, `${told(bin)}: ${percent(share)} of those without one`))),
    shape("line", { class: "axis", x1: x(0), x2: x(1), y1: middle, y2: middle }),
    text([x(0), FRAME.top + 8], "label", `with an answer (${answerable.length})`, "start"),
    text([x(0), y(0) - 2], "label", `without one (${others.length})`, "start"),
    [0, .2, .4, .6, .8, 1].map(tick => text([x(tick), y(0) + 16], "tick", tick.toFixed(1))),
    text([x(.5), y(0) + 36], "label", "confidence"));
}

const told = bin => `confidence ${short(bin / BINS)} to ${short((bin + 1) / BINS)}`;

/** A value with its interval in words. */
export const interval = figure => [element("span", { class: "value" }, number(figure.value)), " ",
  element("span", { class: "spread" }, `${number(figure.low)} to ${number(figure.high)}`)];
