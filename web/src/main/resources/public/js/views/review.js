/** The review of a whole design: the path of a request, running it, the changed requirement, then service by service. */
import { element } from "./dom.js";
import { levelMark, levelRow } from "./level.js";
import { marksList } from "./marks.js";
import { furtherSources } from "./passages.js";
import { placedQuote } from "./quote.js";
import { CHANGE, partKey, serviceKey } from "../models/reviews.js";
import { counted, levelWord, listed, stepTitle } from "../models/words.js";

/**
 * @typedef {import("../types.js").Review} Review
 * @typedef {import("../types.js").Evidence} Evidence
 */

/** @param {Review} review */
export const reviewBlock = review =>
  element("div", { class: "review", "data-test": "review" }, [
    section(
      "review-path",
      "The path of a request",
      review.path.map(part => ({
        ...part,
        key: partKey(part.id),
        title: part.job,
        label: part.role,
        instead: part.services
      }))
    ),
    section(
      "review-operations",
      "Running it",
      review.operations.map(point => ({ ...point, key: partKey(point.id), title: point.point, label: "", instead: [] }))
    ),
    review.change && changeSection(review.change),
    servicesSection(review.services)
  ]);

/**
 * @typedef {{key: string, title: string, label: string, instead: string[], evidence: Evidence|null, why: string, sources: import("../types.js").Passage[]}} Item
 * @param {string} test @param {string} title @param {Item[]} items
 */
function section(test, title, items) {
  const covered = items.filter(item => item.evidence).length;
  return (
    items.length > 0 &&
    element(
      "section",
      { class: "review-part", "data-test": test, "aria-label": title },
      head(title, `${covered} of ${items.length}`),
      element("ul", { class: "review-items" }, items.map(itemOf))
    )
  );
}

const head = (title, count) =>
  element(
    "h2",
    { class: "part-title review-title" },
    title,
    " ",
    count && element("span", { class: "review-count" }, count)
  );

/** @param {Item} item */
const itemOf = ({ key, title, label, instead, evidence, why, sources }) =>
  element(
    "li",
    {
      class: "review-item",
      "data-note": key,
      "data-marks": key,
      "data-test": key,
      "data-covered": String(evidence !== null)
    },
    element(
      "h3",
      { class: "review-item-title" },
      element("span", {}, label && element("span", { class: "review-role" }, label, ": "), title),
      " ",
      coverage(evidence)
    ),
    evidence
      ? element("p", { class: "mark-quote" }, placedQuote(key, evidence.quote))
      : [element("p", {}, why, instead.length > 0 && ` Could be: ${instead.join(", ")}.`), furtherSources(sources)]
  );

/** @param {Evidence|null} evidence */
const coverage = evidence => levelMark(evidence ? 2 : 0, evidence ? "covered" : "missing");

/** @param {NonNullable<Review["change"]>} change */
const changeSection = ({ text, evidence, why }) =>
  element(
    "section",
    { class: "review-part", "data-test": "review-change", "aria-label": "The changed requirement" },
    head("The changed requirement", ""),
    element(
      "div",
      { class: "review-item", "data-note": CHANGE, "data-marks": CHANGE, "data-covered": String(evidence !== null) },
      element("h3", { class: "review-item-title" }, element("span", {}, text), " ", coverage(evidence)),
      evidence && element("p", { class: "mark-quote" }, placedQuote(CHANGE, evidence.quote)),
      element("p", {}, why)
    )
  );

/** @param {Review["services"]} services */
const servicesSection = services =>
  element(
    "section",
    { class: "review-part", "data-test": "review-services", "aria-label": "Service by service" },
    head("Service by service", services.length > 0 ? counted(services.length, "service") : ""),
    services.length > 0
      ? element("div", {}, services.map(serviceFold))
      : element("p", {}, "Your design names no service, so there is none to look at alone.")
  );

/** @param {Review["services"][number]} service */
function serviceFold({ id, name, steps }) {
  const levels = steps.map(mark => `${stepTitle(mark.step)} ${levelWord(mark.level)}`);
  return element(
    "details",
    { class: "fold", "data-test": `service-${id}` },
    element(
      "summary",
      {},
      element("span", { class: "fold-question" }, name),
      element("span", { class: "fold-total" }, levelRow(steps)),
      element("span", { class: "visually-hidden" }, listed(levels))
    ),
    marksList(steps, { label: `The five marks of ${name}`, keyOf: step => serviceKey(id, step) })
  );
}
