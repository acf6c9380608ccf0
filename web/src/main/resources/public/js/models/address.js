/**
 * The page's addresses, all behind the hash so that a reload finds the place again.
 *
 * @typedef {{page: "drill", scenario?: string, interview?: string}|{page: "ask", question: string}|{page: "past"}|{page: "trust"}} Address
 */

/** @param {string} hash @returns {Address} */
export function readAddress(hash) {
  const [path, query = ""] = hash.replace(/^#\/?/, "").split("?");
  const [head, id] = path.split("/").map(decoded);
  if (head === "interviews") return id ? { page: "drill", interview: id } : { page: "past" };
  if (head === "scenarios" && id) return { page: "drill", scenario: id };
  if (head === "trust") return { page: "trust" };
  if (head === "ask") return { page: "ask", question: new URLSearchParams(query).get("question") ?? "" };
  return { page: "drill" };
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** @param {string} id */
export const interviewAddress = id => `#/interviews/${encodeURIComponent(id)}`;
/** @param {string} id */
export const scenarioAddress = id => `#/scenarios/${encodeURIComponent(id)}`;
/** @param {string} question */
export const askAddress = question => `#/ask?${new URLSearchParams({ question })}`;
