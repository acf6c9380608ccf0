/** What a review of a whole design says, in words and places. */
import { spanOf } from "./spans.js";

/**
 * @typedef {import("../types.js").Review} Review
 */

/** The places in the answer that a review quotes. @param {string} text @param {Review|null} review */
export const reviewSpans = (text, review) =>
  review
    ? [
        ...review.path.map(part => spanOf(partKey(part.id), text, part.evidence)),
        ...review.operations.map(point => spanOf(partKey(point.id), text, point.evidence)),
        spanOf(CHANGE, text, review.change?.evidence ?? null),
        ...review.services.flatMap(({ id, steps }) =>
          steps.map(mark => spanOf(serviceKey(id, mark.step), text, mark.evidence))
        )
      ].filter(span => span !== null)
    : [];

/** One sentence for the live region. @param {Review} review */
export function reviewSentence({ path, operations }) {
  const covered = list => `${list.filter(item => item.evidence).length} of ${list.length}`;
  return `Of the path of a request ${covered(path)} parts are there, of running it ${covered(operations)} points.`;
}

export const CHANGE = "review-change";
/** @param {string} id */
export const partKey = id => `review-${id}`;
/** @param {string} service @param {string} step */
export const serviceKey = (service, step) => `service-${service}-${step}`;
