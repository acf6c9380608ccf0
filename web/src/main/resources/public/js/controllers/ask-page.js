/** Ask the guide: a question, an answer made of its passages, the passages themselves. */
import { announce, button, element, show } from "../views/dom.js";
import { exchangeBlock } from "../views/exchange.js";
import { askAddress } from "../models/address.js";
import { Conversation } from "../models/conversation.js";

const SUGGESTIONS = [
  "Why Aurora over RDS?",
  "When would you not use DynamoDB?",
  "What happens when a Lambda fails on an SQS message?",
  "How do uploads reach S3 without passing the API?"
];
/** Lives as long as the page, so that going to a drill and back loses nothing. */
const conversation = new Conversation();

/** @param {HTMLElement} main @param {string} question asked at once when there is one @returns {{close: () => void, focus: () => void}} */
export function openAsk(main, question) {
  document.title = "Ask the guide – Interviewer";
  const listening = new AbortController();
  const field = element("input", {
    type: "text",
    id: "ask-field",
    class: "ask-field",
    autocomplete: "off",
    placeholder: "A question about AWS services",
    "data-test": "ask-input"
  });
  const submit = element("button", { type: "submit", class: "primary", "data-test": "ask-submit" }, "Ask");
  const form = element("form", { class: "ask-form", novalidate: true }, field, submit);
  const suggestions = element("div", {});
  const newest = element("div", { class: "ask-newest" });
  const earlier = element(
    "section",
    { class: "ask-earlier", "aria-labelledby": "earlier-title" },
    element("h2", { class: "label", id: "earlier-title" }, "Earlier on this page")
  );
  const older = element("div", {});
  earlier.append(older);
  main.replaceChildren(
    element(
      "section",
      { class: "ask" },
      element("h1", { class: "page-title" }, element("label", { for: "ask-field" }, "Ask the guide")),
      form,
      suggestions,
      newest,
      earlier
    )
  );

  const ask = text => {
    field.value = text;
    history.pushState(null, "", askAddress(text));
    conversation.ask(text);
  };
  const draw = () => {
    const [last, ...before] = [...conversation.exchanges].reverse();
    submit.disabled = conversation.waiting;
    const block = (exchange, folded) => ({
      key: `exchange-${conversation.exchanges.indexOf(exchange)}`,
      value: [exchange.reply !== null, exchange.problem?.detail ?? null, folded],
      build: () => exchangeBlock(exchange, { folded, retry: () => conversation.retry(exchange) })
    });
    show(suggestions, [!last && { key: "suggestions", build: () => suggestionBlock(ask) }]);
    show(newest, [last && block(last, false)]);
    show(
      older,
      before.map(exchange => block(exchange, true))
    );
    earlier.hidden = before.length === 0;
  };
  form.addEventListener("submit", event => {
    event.preventDefault();
    if (field.value.trim() && !conversation.waiting) ask(field.value.trim());
  });
  conversation.addEventListener("change", draw, { signal: listening.signal });
  conversation.addEventListener("change", () => sayLast(), { signal: listening.signal });

  const known = conversation.exchanges.some(exchange => exchange.question === question);
  field.value = question;
  if (question && !known) conversation.ask(question);
  else draw();
  field.focus();
  return {
    close: () => listening.abort(),
    focus: () => {
      field.focus();
      field.select();
    }
  };
}

function sayLast() {
  const last = conversation.exchanges.at(-1);
  if (last?.reply) announce(last.reply.answer);
  else if (last?.problem) announce(last.problem.message);
}

const suggestionBlock = ask =>
  element(
    "section",
    { class: "suggestions", "aria-labelledby": "suggestions-title" },
    element("h2", { class: "label", id: "suggestions-title" }, "For example"),
    element(
      "ul",
      {},
      SUGGESTIONS.map(text =>
        element(
          "li",
          {},
          button(text, () => ask(text), { "data-test": "suggestion" })
        )
      )
    )
  );
