// Runs before the first paint, so that a chosen theme does not flash. The rest of the theme lives in controllers/theme.js.
(function () {
  try {
    const chosen = localStorage.getItem("interviewer.theme");
    if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  } catch {
    // No storage (private window): the system's theme stays.
  }
})();
