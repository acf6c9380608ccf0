/** The language models that are installed, and the one that is chosen. */
import { readModels } from "./api.js";
import { connection, modelPart } from "./connection.js";

/** What the server said of the model when its name was asked for, and that name. @type {{detail: string, name: Promise<string|null>}|null} */
let asked = null;

/** The name of the model that is in use; null where it cannot be had. Asked for once for each change of the model. @returns {Promise<string|null>} */
export function chosenModel() {
  const detail = modelPart(connection.readiness)?.detail ?? "";
  if (asked?.detail !== detail) {
    const name = readModels().then(
      sight => sight.pick.chosen,
      () => null
    );
    asked = { detail, name };
  }
  return asked.name;
}
