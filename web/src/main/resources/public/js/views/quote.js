/** Quoted words that light their place in the answer: pointing at them or giving them the focus lights it, a press brings it into view. */
import { element } from "./dom.js";

/** @param {string} key the place's name @param {string} quote */
export const placedQuote = (key, quote) =>
  element(
    "button",
    { type: "button", class: "placed-quote", "data-marks": key, "data-find": key },
    element("q", { "data-test": "quote" }, quote)
  );
