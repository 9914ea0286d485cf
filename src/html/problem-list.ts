// What was left out and why, as HTML: each problem with its number, the row that is meant and the answers that are
// offered.
import type { Option } from "../formula/issue.js";
import { type Locale, say } from "../formula/locale.js";
import { answerLines, optionWords } from "../report/page.js";
import type { Frame, Problem } from "../report/problems.js";
import { escape } from "./escape.js";

export function problemList(problems: readonly Problem[], locale: Locale): string {
  if (problems.length === 0) return `<p>${escape(say(locale, "problems.none"))}</p>`;
  return `<ol class="problems">${problems.map((each, at) => problemText(each, at + 1, locale)).join("\n")}</ol>`;
}

function problemText({ number, text, alike, frame, options = [], ...rest }: Problem, place: number, locale: Locale) {
  const value = number ?? place;
  const same = alike.length > 0 ? ` ${say(locale, "alike", { count: alike.length, rows: alike.join(", ") })}` : "";
  const facts = (["received", "expected"] as const).flatMap((each) =>
    rest[each] === undefined ? [] : say(locale, `problem.${each}`, { value: rest[each] }),
  );
  const more = facts.length === 0 ? "" : `<br><span class="quiet">${escape(facts.join(" "))}</span>`;
  return `<li id="problem-${value}" value="${value}">${escape(text + same)}${more}${frame ? frameText(frame) : ""}${optionList(options, locale)}</li>`;
}

function optionList(options: readonly Option[], locale: Locale): string {
  if (options.length === 0) return "";
  const items = options.map((option) => {
    const lines = answerLines(option).map((line) => ` <code>${escape(line)}</code>`);
    return `<li>${escape(optionWords(option, locale))}${lines.join("")}</li>`;
  });
  return `<ul>${items.join("")}</ul>`;
}

const frameText = ({ row, text, from, length }: Frame): string =>
  `<pre>${row} | ${escape(text.slice(0, from))}<mark>${escape(text.slice(from, from + length))}</mark>${escape(text.slice(from + length))}</pre>`;
