/**
 * Cuts a text at the edges of its marked spans, so that spans may overlap and each piece still goes into the page as one text node.
 *
 * @typedef {{key: string, start: number, end: number}} Span
 * @typedef {{text: string, keys: string[], endsHere: string[]}} Piece
 */

/**
 * @param {string} text @param {Span[]} spans
 * @returns {Piece[]} pieces in order; joined they are the text. endsHere: spans whose last piece this is
 */
export function piecesOf(text, spans) {
  const kept = spans.filter(span => span.start >= 0 && span.start < span.end && span.end <= text.length);
  const edges = [...new Set([0, text.length, ...kept.flatMap(span => [span.start, span.end])])].sort((a, b) => a - b);
  const pieces = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const [start, end] = [edges[i], edges[i + 1]];
    pieces.push({
      text: text.slice(start, end),
      keys: kept.filter(span => span.start <= start && end <= span.end).map(span => span.key),
      endsHere: kept.filter(span => span.end === end).map(span => span.key)
    });
  }
  return pieces;
}

/**
 * The span of a quote: its offsets where they fit, else the first place where the words stand, else nothing.
 *
 * @param {string} key @param {string} text @param {{quote: string, start: number, end: number}|null} quoted
 * @returns {Span|null}
 */
export function spanOf(key, text, quoted) {
  if (!quoted?.quote) return null;
  if (text.slice(quoted.start, quoted.end) === quoted.quote) return { key, start: quoted.start, end: quoted.end };
  const found = text.indexOf(quoted.quote);
  return found < 0 ? null : { key, start: found, end: found + quoted.quote.length };
}

/** All spans of a graded answer: the steps' evidence and the wrong statements. @param {string} text @param {import("../types.js").Grade} grade @returns {Span[]} */
export function spansOf(text, grade) {
  return [
    ...grade.steps.map(mark => spanOf(mark.step, text, mark.evidence)),
    ...statementsOf(grade).flatMap((errors, i) => errors.map(error => spanOf(errorKey(i), text, error)))
  ].filter(span => span !== null);
}

/** Wrong statements, those with one and the same correction together. @param {import("../types.js").Grade} grade */
export function statementsOf(grade) {
  /** @type {Map<string, import("../types.js").FactualError[]>} */
  const statements = new Map();
  for (const error of grade.factual_errors)
    statements.set(error.correction, [...(statements.get(error.correction) ?? []), error]);
  return [...statements.values()];
}

/** @param {number} index */
export const errorKey = index => `error-${index}`;
/** The letter that ties a wrong statement to its note: a, b, c. @param {number} index */
export const errorLetter = index => String.fromCharCode(97 + (index % 26));
