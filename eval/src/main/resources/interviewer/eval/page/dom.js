/* Builds elements. Whatever comes from the report goes in as text, never as markup. */
const SVG = "http://www.w3.org/2000/svg";

export const element = (name, attributes, ...children) =>
  dressed(document.createElement(name), attributes, children);

/** The same for a drawing. */
export const shape = (name, attributes, ...children) =>
  dressed(document.createElementNS(SVG, name), attributes, children);

/** Attributes named on… are listeners; true is an attribute without a value, false, null and undefined are none. */
function dressed(made, attributes, children) {
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (key.startsWith("on")) {
      made.addEventListener(key.slice(2), value);
    } else if (value === true) {
      made.setAttribute(key, "");
    } else if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(key, value);
    }
  }
  made.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return made;
}

export const section = (id, title, ...children) =>
  element("section", { id, "aria-labelledby": `${id}-title` },
    element("h2", { id: `${id}-title` }, title), ...children);

/** A table that scrolls by itself where the window is narrow; the first column names the row, the others are figures. */
export function table(caption, head, rows, name = "") {
  return element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
    element("table", { class: name },
      element("caption", { class: "unseen" }, caption),
      element("thead", null, element("tr", null, head.map(cell => element("th", { scope: "col" }, cell)))),
      element("tbody", null, rows.map(([first, ...others]) => element("tr", null,
        element("th", { scope: "row" }, first),
        others.map(cell => element("td", null, cell)))))));
}

/** Something to open, closed at first. */
export const folded = (title, ...children) =>
  element("details", null, element("summary", null, title), ...children);

export const number = value => value.toFixed(3);

export const short = value => value.toFixed(2);

/** With its sign; nothing at all has none. */
export function signed(value) {
  const told = value.toFixed(3);
  return /^-?0\.000$/.test(told) ? "0.000" : value > 0 ? `+${told}` : told.replace("-", "−");
}

export const percent = share => `${Math.round(share * 100)} %`;

export const counted = (count, noun) => `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
