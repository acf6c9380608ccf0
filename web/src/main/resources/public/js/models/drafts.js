/**
 * Keeps what was typed and not yet stored, in this browser: a key per question. Without storage it lasts as long as the page.
 *
 * @typedef {{text: string, seconds: number}} Draft
 */
const PREFIX = "interviewer.draft.";
const EMPTY = Object.freeze({ text: "", seconds: 0 });
/** @type {Map<string, Draft>} */
const memory = new Map();

/** @param {string} scenario */
export const scenarioKey = scenario => `scenario.${scenario}`;
/** @param {string} interview @param {number} turn */
export const turnKey = (interview, turn) => `interview.${interview}.${turn}`;

/** @param {string} key @returns {Draft} */
export function readDraft(key) {
  const held = memory.get(key);
  if (held) return held;
  try {
    const stored = JSON.parse(localStorage.getItem(PREFIX + key) ?? "null");
    return typeof stored?.text === "string" ? { text: stored.text, seconds: Number(stored.seconds) || 0 } : EMPTY;
  } catch {
    return EMPTY;
  }
}

/** @param {string} key @param {Draft} draft */
export function writeDraft(key, draft) {
  if (draft.text === "") return deleteDraft(key);
  memory.set(key, draft);
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(draft));
  } catch {
    // Storage full or forbidden: the copy in memory stays.
  }
}

/** @param {string} key */
export function deleteDraft(key) {
  memory.delete(key);
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // Nothing was stored then.
  }
}
