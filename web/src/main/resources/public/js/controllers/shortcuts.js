/** Single keys for the whole page; silent while a field or a dialog has the focus. */
import { openHelp } from "./help.js";

/** @param {() => {next?: () => void, focus?: () => void}} page the page that is open */
export function listenForShortcuts(page) {
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isBusy(event.target)) return;
    const act = { n: () => page().next?.(), "/": ask, s: openSourceOfMark, "?": openHelp }[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  });

  function ask() {
    if (location.hash.startsWith("#/ask")) page().focus?.();
    else location.hash = "#/ask";
  }
}

/** @param {EventTarget|null} target */
function isBusy(target) {
  const inField = target instanceof HTMLElement && target.matches("textarea, select, input:not([type=radio])");
  return inField || document.querySelector("dialog[open]") !== null;
}

function openSourceOfMark() {
  const note =
    document.activeElement?.closest("[data-note]") ?? document.querySelector("[data-note].lit, .citation-note:hover");
  const source = note?.querySelector("[data-passage]");
  if (source instanceof HTMLElement) source.click();
}
