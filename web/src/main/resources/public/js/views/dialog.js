/** A modal dialog: Esc, its button or a press beside it closes it, and the focus goes back to where it was. */
import { button, element } from "./dom.js";

let count = 0;

/**
 * @param {{title: string, kind: string, body: unknown, test?: string, back?: () => HTMLElement|null}} view
 *   back: where the focus goes when what had it has been drawn anew meanwhile
 * @returns {HTMLDialogElement}
 */
export function openDialog({ title, kind, body, test, back }) {
  const id = `dialog-${++count}`;
  const before = document.activeElement;
  const dialog = element(
    "dialog",
    { class: `dialog dialog-${kind}`, "aria-labelledby": id, "data-test": test },
    element(
      "div",
      { class: "dialog-head" },
      element("h2", { id, class: "dialog-title" }, title),
      button("Close", () => dialog.close(), { "data-test": "close" })
    ),
    element("div", { class: "dialog-body" }, body)
  );
  dialog.addEventListener("click", event => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    const opener = before?.isConnected ? before : back?.();
    if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
