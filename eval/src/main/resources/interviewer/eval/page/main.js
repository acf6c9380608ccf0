import { patterns } from "./charts.js";
import { heading, figures, kinds, confidence } from "./summary.js";
import { against, ablation, noise } from "./contrasts.js";
import { list } from "./list.js";

const page = JSON.parse(document.getElementById("data").textContent);
const questionList = list(page);

document.getElementById("head").append(...heading(page));
document.getElementById("report").append(...[
  patterns(),
  figures(page),
  kinds(page, questionList.show),
  confidence(page),
  against(page, questionList.open),
  ablation(page),
  noise(page, questionList.open),
  questionList.section,
].filter(Boolean));

const follow = () => questionList.follow(location.hash.slice(1));
addEventListener("hashchange", follow);
follow();

addEventListener("keydown", event => {
  if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.target.closest("input, select, textarea")) {
    event.preventDefault();
    questionList.focus();
  }
});
