import { element, section, number, signed, counted } from "./dom.js";
import { questions } from "./question.js";

/* All questions: sorted, filtered, opened. The choice stands in the address, so that it can be sent to somebody. */

const BATCH = 200;
const LINK = "q-";
const CHOICE = "questions?";
const NOWHERE = Number.MAX_SAFE_INTEGER;

const rank = row => row.hits.find(hit => hit.right)?.rank ?? NOWHERE;

/** What the right hit may be asked for; the names stand in the address. */
const RIGHT = {
  "": ["anywhere", () => true],
  "miss": ["not first", row => row.measured && rank(row) > 1],
  "deep": ["not among the first five", row => row.measured && rank(row) > 5],
  "none": ["not found", row => row.measured && rank(row) === NOWHERE],
  "without": ["no answer in the corpus", row => !row.answerable],
};

function columns(page, worse) {
  const measures = page.columns.filter(name => ["RR", "nDCG@10", "context.precision@5"].includes(name));
  const chosen = measures.length > 0 ? measures.slice(-2) : page.columns.slice(0, 2);
  const last = page.against?.rows.at(-1).measure;
  return [
    { id: "right", name: "Right at", value: row => row.measured ? rank(row) : -1,
      told: row => !row.measured ? "–" : rank(row) === NOWHERE ? "not found" : String(rank(row)) },
    ...chosen.map(name => ({ id: name, name, wide: true, value: row => row.values[name] ?? 2, upwards: true,
      told: row => name in row.values ? number(row.values[name]) : "–" })),
    { id: "confidence", name: "Confidence", value: row => row.confidence, upwards: true, wide: true,
      told: row => number(row.confidence) },
    ...last ? [{ id: "other", name: `${last} less theirs`, value: row => worse.get(row.id)?.[last] ?? 0, upwards: true,
      told: row => signed(worse.get(row.id)?.[last] ?? 0) }] : [],
  ];
}

/** The section of all questions, and what others may ask of it: to open one, or to show a kind. */
export function list(page) {
  const differences = new Map((page.against?.differences ?? []).map(each => [each.id, each.by]));
  const isWorse = row => Object.values(differences.get(row.id) ?? {}).reduce((sum, value) => sum + value, 0) < 0;
  const all = columns(page, differences);
  const view = questions(page);
  const haystack = new Map(page.questions.map(row => [row.id,
    [row.id, row.text, ...page.asked[row.id].gold_titles].join(" ").toLowerCase()]));
  const choice = { kind: "", text: "", right: "", worse: false, sort: "right", down: true };
  const opened = new Set();
  let room = BATCH;

  const fields = filters(page, choice, () => { room = BATCH; draw(); remember(); });
  const count = element("p", { class: "soft", role: "status", "data-test": "count" });
  const body = element("tbody");
  const more = element("button", { type: "button", onclick: () => { room += BATCH; draw(); } });
  const none = element("p", { class: "empty", "data-test": "empty" }, "No question has that. ",
    element("button", { type: "button", class: "plain", onclick: () => { clear(); draw(); remember(); } }, "Show all"));
  const heads = all.map(column => element("th", { scope: "col", class: column.wide ? "wide" : "" },
    element("button", { type: "button", "data-test": `sort-${column.id}`, onclick: () => sort(column) }, column.name)));
  const grid = element("table", { class: "questions" },
    element("caption", { class: "unseen" }, "Questions; the headings sort"),
    element("thead", null, element("tr", null, element("th", { scope: "col" }, "Question"), heads)), body);

  function clear() {
    Object.assign(choice, { kind: "", text: "", right: "", worse: false });
    room = BATCH;
    fields.show();
  }

  function sort(column) {
    choice.down = choice.sort === column.id ? !choice.down : !column.upwards;
    choice.sort = column.id;
    draw();
    remember();
  }

  function matching() {
    const words = choice.text.toLowerCase().split(/\s+/).filter(Boolean);
    const column = all.find(each => each.id === choice.sort) ?? all[0];
    return page.questions
      .filter(row => !choice.kind || row.kind === choice.kind)
      .filter(row => RIGHT[choice.right][1](row))
      .filter(row => !choice.worse || isWorse(row))
      .filter(row => words.every(word => haystack.get(row.id).includes(word)))
      .sort((one, other) => (column.value(one) - column.value(other)) * (choice.down ? -1 : 1));
  }

  function draw() {
    const rows = matching();
    count.textContent = rows.length === page.questions.length
      ? counted(rows.length, "question") : `${rows.length} of ${counted(page.questions.length, "question")}`;
    body.replaceChildren(...rows.slice(0, room).flatMap(row => drawn(row)));
    more.hidden = rows.length <= room;
    more.textContent = `Show ${Math.min(BATCH, rows.length - room)} more`;
    none.hidden = rows.length > 0;
    grid.hidden = rows.length === 0;
    heads.forEach((head, index) => head.setAttribute("aria-sort",
      all[index].id !== choice.sort ? "none" : choice.down ? "descending" : "ascending"));
  }

  function drawn(row) {
    const open = opened.has(row.id);
    const line = element("tr", { id: LINK + row.id, class: open ? "open" : "", "data-test": "question" },
      element("th", { scope: "row" },
        element("a", { href: `#${LINK}${encodeURIComponent(row.id)}`, "aria-expanded": String(open),
          onclick: event => toggle(row.id, event) }, row.text),
        element("span", { class: "soft" }, `${row.id} · ${row.kind}`)),
      all.map(column => element("td", { class: column.wide ? "wide" : "" }, column.told(row))));
    return open ? [line, element("tr", { class: "details" },
      element("td", { colspan: String(all.length + 1) }, view(row)))] : [line];
  }

  function toggle(id, event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    const wasOpen = opened.delete(id);
    if (!wasOpen) {
      opened.add(id);
    }
    draw();
    if (wasOpen) {
      remember();
    } else {
      address(LINK + encodeURIComponent(id));
    }
    document.getElementById(LINK + id)?.querySelector("a").focus();
  }

  /** Opens a question wherever it stands, and goes there. */
  function open(id, event) {
    event?.preventDefault();
    opened.add(id);
    if (!matching().some(row => row.id === id)) {
      clear();
    }
    room = Math.max(room, BATCH * Math.ceil((matching().findIndex(row => row.id === id) + 1) / BATCH));
    draw();
    address(LINK + encodeURIComponent(id));
    const line = document.getElementById(LINK + id);
    line?.scrollIntoView();
    line?.querySelector("a").focus({ preventScroll: true });
  }

  function show(kind) {
    clear();
    choice.kind = kind;
    fields.show();
    draw();
    remember();
    document.getElementById("questions").scrollIntoView();
  }

  function remember() {
    const told = Object.entries(choice).filter(([, value]) => value !== "" && value !== false)
      .map(([key, value]) => [key, value === true ? "1" : value]);
    address(CHOICE + new URLSearchParams(told));
  }

  /** Does what the address says: opens a question, makes a choice, or goes to a part of the page. */
  function follow(hash) {
    const id = hash.startsWith(LINK) ? decoded(hash.slice(LINK.length)) : null;
    if (id !== null && page.asked[id]) {
      open(id);
    } else if (hash.startsWith(CHOICE)) {
      const told = new URLSearchParams(hash.slice(CHOICE.length));
      Object.assign(choice, { kind: told.get("kind") ?? "", text: told.get("text") ?? "",
        right: RIGHT[told.get("right")] ? told.get("right") : "", worse: told.has("worse"),
        sort: told.get("sort") ?? "right", down: told.has("down") });
      fields.show();
      draw();
      document.getElementById("questions").scrollIntoView();
    } else {
      document.getElementById(hash)?.scrollIntoView();
    }
  }

  draw();
  return { open, show, follow, focus: fields.focus,
    section: section("questions", "Questions",
      element("p", { class: "soft" }, "The worst stand first. Each opens with what was wanted, the first five hits and the "
        + "first right one; a bar shows what a score is made of, and the words that matched best are lit."),
      fields.form, count, none, grid, more) };
}

const address = hash => history.replaceState(null, "", `#${hash}`);

const decoded = text => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

function filters(page, choice, changed) {
  const listen = (key, read) => ({ oninput: event => { choice[key] = read(event.target); changed(); } });
  const option = (value, name) => element("option", { value }, name);
  const text = element("input", { type: "search", id: "filter-text", "data-test": "filter-text", autocomplete: "off",
    placeholder: "words, id or title", ...listen("text", field => field.value) });
  const kind = element("select", { id: "filter-kind", "data-test": "filter-kind", ...listen("kind", field => field.value) },
    option("", "all kinds"), page.kinds.map(each => option(each.kind, `${each.kind} (${each.count})`)));
  const right = element("select", { id: "filter-right", "data-test": "filter-right",
    ...listen("right", field => field.value) }, Object.entries(RIGHT).map(([value, [name]]) => option(value, name)));
  const worse = element("input", { type: "checkbox", id: "filter-worse", "data-test": "filter-worse",
    ...listen("worse", field => field.checked) });
  const labelled = (name, field) => element("p", null, element("label", { for: field.id }, name), field);
  return {
    form: element("form", { class: "filters", role: "search", onsubmit: event => event.preventDefault() },
      labelled("Search", text), labelled("Kind", kind), labelled("Right hit", right),
      page.against && element("p", { class: "check" }, worse, element("label", { for: "filter-worse" },
        "only worse than the other run"))),
    show() {
      text.value = choice.text;
      kind.value = choice.kind;
      right.value = choice.right;
      worse.checked = choice.worse;
    },
    focus: () => text.focus(),
  };
}
