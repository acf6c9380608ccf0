/** Short notices at the edge of the page, with at most one way to act on them. */
import { announce, button, element } from "../views/dom.js";

/**
 * @param {{text: string, seconds: number, action?: {label: string, act: () => void}, expired?: () => void}} notice
 *   expired: called once when the time is over or the page is being left, not after the action
 * @returns {() => void} ends it now as if the time were over
 */
export function showNotice({ text, seconds, action, expired }) {
  let over = false;
  const end = then => {
    if (over) return;
    over = true;
    clearTimeout(timer);
    shown.remove();
    then?.();
  };
  const shown = element(
    "div",
    { class: "notice", "data-test": "notice" },
    element("p", {}, text),
    action && button(action.label, () => end(action.act), { "data-test": "undo" })
  );
  const timer = setTimeout(() => end(expired), seconds * 1000);
  document.getElementById("notices")?.append(shown);
  announce(action ? `${text} ${action.label} is available for ${seconds} seconds.` : text);
  return () => end(expired);
}
