/**
 * The port to spoken answers: speech in, words out, on this computer or not at all.
 *
 * @typedef {"asking"|"ready"|"downloadable"|"installing"|"starting"|"listening"|"missing"} SpeechStateName
 * @typedef {{name: SpeechStateName, detail: string}} SpeechState  detail: one sentence for people; empty where the name says it all
 * @typedef {EventTarget & {state: () => SpeechState, prepare: (language: string) => Promise<void>, install: (language: string) => Promise<void>,
 *           start: (language: string) => void, stop: () => void, cancel: () => void}} Speech
 *   prepare: finds out what works; install: has the browser fetch what it lacks, only after the person said so; stop: what was said
 *   up to now still comes as text; cancel: it does not.
 *   Dispatches "state"; "interim" and "text" with the words as their detail, "interim" for what may still change; "problem" with one
 *   sentence for people; "end" when nothing is heard any more
 */

const NO_MICROPHONE = "No microphone was found. Connect one, then press Speak again.";
const FORBIDDEN =
  "The browser may not use the microphone. Allow it for this page in the browser's settings, then press Speak again.";
/** By the recogniser's code, or the name of what it throws. */
const PROBLEMS = {
  NotAllowedError: FORBIDDEN,
  NotFoundError: NO_MICROPHONE,
  "not-allowed": FORBIDDEN,
  "service-not-allowed": "The browser does not allow speech recognition on this page.",
  "audio-capture": NO_MICROPHONE,
  "no-speech": "Nothing was heard. Check that the microphone is not muted, then press Speak again.",
  network: "The browser wanted the network for this, so it was stopped. Nothing was sent by Interviewer.",
  "language-not-supported": "The browser cannot recognise English on this computer yet.",
  "phrases-not-supported": "The browser's recogniser refused to start."
};

/** What a browser's error means for a person. @param {string} code */
export const speechProblem = code =>
  PROBLEMS[code] ?? "Listening stopped. Press Speak to go on; what was heard is in the box.";

const NO_RECOGNISER =
  "This browser cannot turn speech into text on this computer. Typing works the same; Chrome or Edge on a desktop may have it.";
const NOT_HERE = "This browser recognises speech only by sending it elsewhere, so Interviewer does not use it.";
const NOT_SECURE =
  "Browsers open the microphone only for pages of this computer. Open Interviewer at http://localhost instead of a name or another machine.";
const DOWNLOAD =
  "The browser can do this on this computer once it has its English speech recognition. The browser downloads that itself, from its maker; your voice stays here.";
const NOT_INSTALLED = "The browser did not install its speech recognition. It may be out of space or offline.";

/** The recogniser of the browser, used only where it works on this computer. @implements {Speech} */
export class BrowserRecogniser extends EventTarget {
  /** @type {any} */
  #running = null;
  /** @type {SpeechState} */
  #state = { name: "asking", detail: "" };

  /** @param {any} [browser] where the browser's recogniser is found */
  constructor(browser = window) {
    super();
    this.browser = browser;
  }

  state() {
    return this.#state;
  }

  /** @param {string} language */
  async prepare(language) {
    const { isSecureContext, navigator, SpeechRecognition } = this.browser;
    if (!isSecureContext) return this.#be("missing", NOT_SECURE);
    if (!SpeechRecognition || !("processLocally" in SpeechRecognition.prototype) || !SpeechRecognition.available)
      return this.#be("missing", SpeechRecognition || this.browser.webkitSpeechRecognition ? NOT_HERE : NO_RECOGNISER);
    if (!(await hasMicrophone(navigator))) return this.#be("missing", NO_MICROPHONE);
    const found = await SpeechRecognition.available(here(language)).catch(() => "unavailable");
    if (found === "available") this.#be("ready", "");
    else if (found === "downloadable" || found === "downloading") this.#be("downloadable", DOWNLOAD);
    else this.#be("missing", NOT_HERE);
  }

  /** @param {string} language */
  async install(language) {
    this.#be("installing", "The browser is fetching its speech recognition");
    const done = await this.browser.SpeechRecognition.install(here(language)).catch(() => false);
    if (done) await this.prepare(language);
    else this.#be("downloadable", NOT_INSTALLED);
  }

  /** @param {string} language */
  start(language) {
    if (this.#running || this.#state.name !== "ready") return;
    const recogniser = new this.browser.SpeechRecognition();
    recogniser.lang = language;
    recogniser.continuous = true;
    recogniser.interimResults = true;
    recogniser.processLocally = true;
    if (recogniser.processLocally !== true) return this.#be("missing", NOT_HERE);
    const mine = act => event => this.#running === recogniser && act(event);
    recogniser.addEventListener(
      "start",
      mine(() => this.#be("listening", ""))
    );
    recogniser.addEventListener(
      "result",
      mine(event => this.#heard(event))
    );
    recogniser.addEventListener(
      "error",
      mine(event => this.#failed(event.error))
    );
    recogniser.addEventListener(
      "end",
      mine(() => this.#ended())
    );
    this.#running = recogniser;
    this.#be("starting", "");
    try {
      recogniser.start();
    } catch (failure) {
      this.#failed(failure.name);
      this.#ended();
    }
  }

  stop() {
    this.#running?.stop();
  }

  cancel() {
    this.#running?.abort();
    if (this.#running) this.#ended();
  }

  /** @param {any} event */
  #heard({ results, resultIndex }) {
    const fresh = [...results].slice(resultIndex);
    const words = part =>
      part
        .map(result => result[0].transcript.trim())
        .filter(Boolean)
        .join(" ");
    const final = words(fresh.filter(result => result.isFinal));
    if (final) this.#tell("text", final);
    this.#tell("interim", words(fresh.filter(result => !result.isFinal)));
  }

  /** @param {string} code */
  #failed(code) {
    if (code !== "aborted") this.#tell("problem", speechProblem(code));
  }

  #ended() {
    this.#running = null;
    this.#tell("interim", "");
    this.#be("ready", "");
    this.#tell("end", "");
  }

  /** @param {SpeechStateName} name @param {string} detail */
  #be(name, detail) {
    this.#state = { name, detail };
    this.dispatchEvent(new Event("state"));
  }

  /** @param {string} kind @param {string} words */
  #tell(kind, words) {
    this.dispatchEvent(new CustomEvent(kind, { detail: words }));
  }
}

const here = language => ({ langs: [language], processLocally: true });

/** Where the browser does not tell, the recogniser's own error will. @param {Navigator} navigator */
async function hasMicrophone({ mediaDevices }) {
  if (!mediaDevices?.enumerateDevices) return true;
  const devices = await mediaDevices.enumerateDevices().catch(() => []);
  return devices.length === 0 || devices.some(device => device.kind === "audioinput");
}
