/**
 * Builds elements. Text always becomes a text node: there is no way here to put in HTML.
 */

/**
 * @param {string} tag
 * @param {Record<string, unknown>} [properties] "class", "data-…", "aria-…" and other attributes; "on…" listeners; null, false and undefined are left out
 * @param {...unknown} children nodes, strings, numbers, lists of them; null, false and undefined are left out
 * @returns {any} the element
 */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on") && typeof value === "function")
      made.addEventListener(name.slice(2), /** @type {any} */ (value));
    else made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...nodes(children));
  return made;
}

/** @param {unknown[]} children @returns {(Node|string)[]} */
function nodes(children) {
  return children
    .flat(Infinity)
    .filter(child => child !== null && child !== undefined && child !== false)
    .map(child => (child instanceof Node ? child : String(child)));
}

/** @param {string} label @param {() => void} act @param {Record<string, unknown>} [properties] */
export const button = (label, act, properties = {}) =>
  element("button", { type: "button", class: "quiet", onclick: act, ...properties }, label);

const versions = new WeakMap();

/**
 * Makes the container show these blocks in this order, building only those whose value changed. What stays keeps its focus and its typed text.
 *
 * @param {Element} container
 * @param {({key: string, value?: unknown, build: () => HTMLElement}|null|undefined|false|0|"")[]} blocks
 */
export function show(container, blocks) {
  const before = new Map([...container.children].map(child => [/** @type {HTMLElement} */ (child).dataset.key, child]));
  const wanted = /** @type {{key: string, value?: unknown, build: () => HTMLElement}[]} */ (blocks.filter(Boolean));
  const after = wanted.map(({ key, value = null, build }) => {
    const version = JSON.stringify(value);
    const standing = before.get(key);
    if (standing && versions.get(standing) === version) return standing;
    const made = build();
    made.dataset.key = key;
    versions.set(made, version);
    return made;
  });
  for (const child of [...container.children]) if (!after.includes(child)) child.remove();
  after.forEach((child, i) => {
    if (container.children[i] !== child) container.insertBefore(child, container.children[i] ?? null);
  });
}

/** Says something through the page's one live region. @param {string} text */
export function announce(text) {
  const live = document.getElementById("live");
  if (!live) return;
  live.textContent = "";
  setTimeout(() => {
    live.textContent = text;
  }, 60);
}

/** Moves the focus, and the view unless told to stay. @param {Element|null|undefined} target @param {boolean} [stay] */
export function focusOn(target, stay = false) {
  if (target instanceof HTMLElement) target.focus({ preventScroll: stay });
}
