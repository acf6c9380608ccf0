/** The list of keys. */
import { element } from "../views/dom.js";
import { openDialog } from "../views/dialog.js";

/** @type {[string[], string][]} */
const KEYS = [
  [["Ctrl or ⌘", "Enter"], "submit the answer"],
  [["Esc"], "stop listening; leave the answer box (then the single keys work); close a dialog or a sample"],
  [["N"], "next question"],
  [["/"], "ask the guide"],
  [["S"], "open the source of the mark that has the focus"],
  [["Tab"], "from mark to mark; a figure in your answer leads to its mark, a quote lights its words in your answer"],
  [["?"], "this list"]
];

export function openHelp() {
  openDialog({
    title: "Keys",
    kind: "help",
    test: "help-dialog",
    body: element(
      "dl",
      { class: "keys-list" },
      KEYS.map(([keys, does]) => [
        element(
          "dt",
          {},
          keys.map((key, i) => [i > 0 && " + ", element("kbd", {}, key)])
        ),
        element("dd", {}, does)
      ])
    )
  });
}
