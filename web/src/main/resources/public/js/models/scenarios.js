/** The list of questions to choose from, fetched once a page. */
import { isDesign } from "./design.js";
import { Problem, readScenarios } from "./api.js";

/** @typedef {import("../types.js").Scenario} Scenario */
/** @type {Promise<Scenario[]>|null} */
let fetched = null;

/** @returns {Promise<Scenario[]>} */
export function allScenarios() {
  fetched ??= readScenarios().catch(problem => {
    fetched = null;
    throw problem;
  });
  return fetched;
}

/** @param {string} id @returns {Promise<Scenario>} */
export async function findScenario(id) {
  const found = (await allScenarios()).find(scenario => scenario.id === id);
  if (!found) throw new Problem(404, "No such question", `There is no question “${id}”. Choose another one.`);
  return found;
}

/** @type {{kind: string, title: string}[]} */
export const KINDS = [
  { kind: "design", title: "Design interviews" },
  { kind: "service", title: "Services" },
  { kind: "comparison", title: "Comparisons" },
  { kind: "crosswalk", title: "From Cloudflare to AWS" }
];

/** @param {Scenario[]} scenarios @param {string} words all must occur, in any order @returns {Scenario[]} in the order of the kinds */
export function matching(scenarios, words) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = scenario => {
    const text = [scenario.title, scenario.category, scenario.kind, scenario.situation, scenario.question]
      .join(" ")
      .toLowerCase();
    return wanted.every(word => text.includes(word));
  };
  return KINDS.flatMap(({ kind }) => scenarios.filter(scenario => scenario.kind === kind && fits(scenario)));
}

/** The prompts of whole design interviews; none where the list cannot be had. @returns {Promise<Scenario[]>} */
export const designScenarios = () =>
  allScenarios().then(
    all => all.filter(isDesign),
    () => []
  );

/** Some question about something else than the one that stands. @param {Scenario[]} scenarios @param {Scenario|null} current */
export function another(scenarios, current) {
  const others = scenarios.filter(scenario => scenario.title !== current?.title);
  const services = others.filter(scenario => scenario.kind === "service");
  const list = services.length > 0 ? services : others;
  return list[Math.floor(Math.random() * list.length)] ?? scenarios[0];
}

/** A question about the same thing, another one where there is one. @param {Scenario[]} scenarios @param {Scenario} current */
export function sameAgain(scenarios, current) {
  const same = scenarios.filter(scenario => scenario.kind === current.kind && scenario.title === current.title);
  return same[(same.findIndex(scenario => scenario.id === current.id) + 1) % same.length] ?? current;
}
