/** The theme: the system's, or light or dark by hand; kept in this browser. */
const KEY = "interviewer.theme";
const ORDER = ["system", "light", "dark"];

/** @param {HTMLElement} toggle */
export function listenForTheme(toggle) {
  const current = () => document.documentElement.dataset.theme ?? "system";
  const label = () => {
    toggle.textContent = `Theme: ${current()}`;
  };
  toggle.addEventListener("click", () => {
    set(ORDER[(ORDER.indexOf(current()) + 1) % ORDER.length]);
    label();
  });
  label();
}

/** @param {string} theme */
function set(theme) {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Not kept: private window. It holds until the page is closed.
  }
}
