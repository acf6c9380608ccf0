/** Brings the next question: into the interview that runs, else to an address of its own. */
import { openPicker } from "./picker.js";
import { scenarioAddress } from "../models/address.js";
import { allScenarios, another, sameAgain } from "../models/scenarios.js";

/** @typedef {import("../models/drill.js").Drill} Drill */

/**
 * @param {Drill} drill @param {string} [scenario] absent: the product picks
 * @returns {Promise<boolean>} whether a new question stands in this interview
 */
export async function bringQuestion(drill, scenario) {
  if (drill.busy || drill.pending) return false;
  if (drill.interview) {
    if (await drill.next(scenario)) return true;
    if (drill.failure?.problem.status !== 409) return false;
  }
  const current = drill.round?.question.scenario ?? drill.scenario;
  location.hash = scenarioAddress(scenario ?? another(await allScenarios(), current).id);
  return false;
}

/** @param {Drill} drill @returns {Promise<string|undefined>} a scenario about the same service, the same one where there is no other */
export async function sameService(drill) {
  const current = drill.round?.question.scenario;
  if (!current) return undefined;
  const all = await allScenarios().catch(() => []);
  return sameAgain(all, current).id;
}

/** @param {(scenario: string) => void} chosen */
export const chooseQuestion = chosen => openPicker(scenario => chosen(scenario.id));
