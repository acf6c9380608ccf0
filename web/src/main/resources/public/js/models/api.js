/**
 * Everything the page asks of the server, one function a request. Each has a deadline; each failure is a {@link Problem} whose words may be shown.
 *
 * @typedef {import("../types.js").Interview} Interview
 * @typedef {import("../types.js").Step} Step
 */

const QUICK = 15_000;
const PATIENT = 90_000;

/** A request that did not work, with the server's own words where it gave any. */
export class Problem extends Error {
  /** @param {number} status 0 when no answer came @param {string} title @param {string} detail */
  constructor(status, title, detail) {
    super(`${title}: ${detail}`);
    this.status = status;
    this.title = title;
    this.detail = detail;
  }
}

/** Tells the page that the server could not be reached; {@link import("./connection.js")} listens. */
export const reachability = new EventTarget();

/**
 * @param {string} method @param {string} path
 * @param {{body?: unknown, deadline?: number, signal?: AbortSignal, keepalive?: boolean, also?: number}} [options] also: a status besides 2xx that carries the usual body
 */
async function send(method, path, { body, deadline = QUICK, signal, keepalive, also } = {}) {
  const limit = AbortSignal.timeout(deadline);
  const headers = { Accept: "application/json, application/problem+json" };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  let response;
  let text;
  try {
    response = await fetch(path, {
      method,
      headers,
      keepalive,
      cache: "no-store",
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: signal ? AbortSignal.any([limit, signal]) : limit
    });
    text = await response.text();
  } catch (failure) {
    throw unanswered(failure, limit, deadline);
  }
  if (!response.ok && response.status !== also) throw refused(response, text);
  return parsed(text, response.status);
}

function unanswered(failure, limit, deadline) {
  if (limit.aborted)
    return new Problem(
      0,
      "No answer in time",
      `Interviewer did not answer within ${deadline / 1000} seconds. Your words are kept; try again.`
    );
  if (failure?.name === "AbortError") return new Problem(0, "Stopped", "The request was stopped.");
  reachability.dispatchEvent(new Event("unreachable"));
  return new Problem(
    0,
    "Interviewer does not answer",
    "It may have stopped. Start it again with ./interviewer; your words are kept here."
  );
}

function refused(response, text) {
  try {
    const { title, detail } = JSON.parse(text);
    return new Problem(response.status, String(title || response.statusText), String(detail || ""));
  } catch {
    return new Problem(
      response.status,
      "That did not work",
      `The server answered ${response.status} ${response.statusText}.`
    );
  }
}

function parsed(text, status) {
  if (text === "") return null;
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(
      status,
      "The answer could not be read",
      "The server sent something that is not JSON. Reload the page; if it stays, restart Interviewer."
    );
  }
}

const part = encodeURIComponent;
const interview = (id, rest = "") => `/api/interviews/${part(id)}${rest}`;

export const readReadiness = () => send("GET", "/ready", { deadline: 5000, also: 503 });
/** @returns {Promise<import("../types.js").Scenario>} */
export const readFirstScenario = () => send("GET", "/api/scenarios/first");
/** @returns {Promise<import("../types.js").Scenario[]>} */
export const readScenarios = async () => (await send("GET", "/api/scenarios")).scenarios;
/** @returns {Promise<import("../types.js").Sample[]>} */
export const readSamples = async () => (await send("GET", "/api/samples")).samples;

/** Grades a text without storing anything. @param {string} question @param {string} answer @returns {Promise<import("../types.js").Grade>} */
export const createGrade = (question, answer) =>
  send("POST", "/api/grades", { body: { question, answer, service: null }, deadline: PATIENT });

/** @returns {Promise<import("../types.js").InterviewLine[]>} */
export const readInterviews = async () => (await send("GET", "/api/interviews")).interviews;
/** @param {string} id @returns {Promise<Interview>} */
export const readInterview = id => send("GET", interview(id));
/** @param {{scenario?: string}} choice @returns {Promise<Interview>} */
export const createInterview = choice => send("POST", "/api/interviews", { body: choice });
/** @param {string} id @param {boolean} [leaving] true while the page is being left */
export const deleteInterview = (id, leaving = false) => send("DELETE", interview(id), { keepalive: leaving });

/** @param {string} id @param {{text: string, seconds: number, question: number}} answer @param {AbortSignal} [signal] @returns {Promise<Interview>} */
export const createAnswer = (id, answer, signal) =>
  send("POST", interview(id, "/answers"), { body: answer, deadline: PATIENT, signal });
/** @param {string} id @param {AbortSignal} [signal] @returns {Promise<Interview>} */
export const createGradeAgain = (id, signal) =>
  send("POST", interview(id, "/grades"), { body: {}, deadline: PATIENT, signal });
/** @param {string} id @returns {Promise<Interview>} */
export const createReveal = id => send("POST", interview(id, "/reveals"), { body: {} });
/** @param {string} id @param {{scenario?: string}} choice @returns {Promise<Interview>} */
export const createQuestion = (id, choice) => send("POST", interview(id, "/questions"), { body: choice });
/** @param {string} id @param {{grade: number, step: Step, level: number, reason: string}} disagreement @returns {Promise<Interview>} */
export const createDisagreement = (id, disagreement) =>
  send("POST", interview(id, "/disagreements"), { body: disagreement });
/** @param {string} id @param {number} grade @param {Step} step @returns {Promise<Interview>} */
export const deleteDisagreement = (id, grade, step) =>
  send("DELETE", interview(id, `/disagreements/${part(String(grade))}/${part(step)}`));

/** Asks for a second reading again. @param {string} id @param {number} grade @returns {Promise<Interview>} */
export const createReading = (id, grade) => send("POST", interview(id, "/readings"), { body: { grade } });
/** Where the language model's notes on an interview are told. @param {string} id */
export const notesAddress = id => interview(id, "/notes");
/** @returns {Promise<import("../types.js").ModelSight>} */
export const readModels = () => send("GET", "/api/models");
/** @param {string} name @param {boolean} mayLeave @returns {Promise<import("../types.js").ModelSight>} */
export const chooseModel = (name, mayLeave) => send("PUT", "/api/models/chosen", { body: { name, mayLeave } });

/** @returns {Promise<import("../types.js").Trust>} */
export const readTrust = () => send("GET", "/api/trust");

/** @param {string} id @returns {Promise<import("../types.js").OpenedPassage>} */
export const readPassage = id => send("GET", `/api/passages/${part(id)}`);
/** @param {string} question @param {{role: string, text: string}[]} history @returns {Promise<import("../types.js").GuideAnswer>} */
export const askGuide = (question, history) =>
  send("POST", "/api/questions", { body: { question, history }, deadline: PATIENT });
