import { describe, expect, test } from "vitest";
import { publish } from "../../src/disclosure/publish.js";
import { html } from "../../src/formats/html.js";
import { md } from "../../src/formats/md.js";
import { request } from "../../src/formats/request.js";
import { ru } from "../../src/made/says/ru.js";
import { estimate } from "../../src/report/estimate.js";
import { estimateScope } from "../../src/report/estimate-grid.js";
import { report } from "../../src/report/report.js";
import { reportOf } from "../../src/report/report-of.js";
import type { Result } from "../../src/result/result.js";
import { workbook } from "../../src/workbook/workbook.js";
import { run } from "../support/run.js";
import { terminal } from "../../src/terminal/terminal.js";
import { writtenText } from "../support/document-of.js";
import { runFolder } from "../support/examples.js";

const REQUEST = { to: "Министерство", date: "2025-11-01" };
const BEGINNING = 1500;

/** The network of the examples with a text replaced in one of its files, and with a request. */
function changed(file: string, from: string, to: string): Result {
  const { analysis, files } = runFolder("examples/network");
  const text = new TextDecoder().decode(files[file]);
  expect(text).toContain(from);
  const spoilt = { ...files, [file]: new TextEncoder().encode(text.replaceAll(from, to)) };
  return run({ ...analysis, language: "ru", request: REQUEST }, spoilt, { estimate: true });
}

/** What is read of a page or a sheet, without the titles of a page that no reader sees. */
const plain = (text: string): string =>
  text.replace(/<(title|style|svg)[\s\S]*?<\/\1>|<[^>]*>/g, " ").replace(/\s+/gu, " ");

/** What the documents of a result begin with; the first sheet of a book is its answer. */
function beginnings(result: Result): [format: string, text: string][] {
  const rendering = { result, locale: ru };
  const [sheet] = workbook(result, reportOf(result, ru), ru)?.sheets() ?? [];
  const cells = [...(sheet?.rows ?? [])].flat().flatMap((cell) => (cell && "text" in cell ? cell.text : []));
  const asked = request.render(rendering)[0];
  const made = estimate(result, ru);
  const screen = { width: 80, utf8: true, colour: false, all: false };
  const texts: [string, string][] = [
    ["html", plain(writtenText(html.render(rendering)[0]?.content))],
    ["md", plain(writtenText(md.render(rendering)[0]?.content))],
    ["terminal", plain(terminal(report(result, ru), ru, screen).join(" "))],
    ["xlsx", plain(cells.join(" "))],
    ...(asked ? [["request", plain(writtenText(asked.content))] as [string, string]] : []),
    ...(made ? [["estimate", [made.terms[0]?.words, ...estimateScope(made, ru)].join(" ")] as [string, string]] : []),
  ];
  return texts.map(([format, text]) => [format, text.slice(0, BEGINNING)]);
}

const OPEN = ["html", "md", "terminal", "xlsx", "request", "estimate"];
const HIDING = ["html", "md", "terminal", "xlsx"];

/** Formats whose document does not begin with the words. */
const without = (texts: readonly [string, string][], words: string): string[] =>
  texts.flatMap(([format, text]) => (text.includes(words) ? [] : [format]));

const NORMS = "по расчётным нормам (не утверждены)";

// Derived: one row of one table is spoilt; nothing else of the picture is unknown because of refused rows.
describe("a document of a run that refused a row", () => {
  // Seen red: the request and the estimate said nothing of refused rows, the workbook nothing but “draft”; of money that
  // may be anybody's every centre was named, and that 0 others have a figure.
  test("begins with it: money that names no centre took all money", () => {
    const result = changed(
      "funding.csv",
      "\n,,,Donor 2,donor,cash,committed,,1500000",
      "\n,,,Donor 2,donor,cash,committed,,15q",
    );
    const texts = beginnings(result);
    expect(texts.map(([format]) => format)).toEqual(OPEN);
    expect(without(texts, "Картина неполная: 1 строка не принята.")).toEqual([]);
    expect(without(texts, "деньги не рассчитаны ни по одному центру")).toEqual([]);
  });

  test("begins with it: a centre is named, and how many others have their figures", () => {
    const texts = beginnings(
      changed("centres.csv", "Centre A1,Region A,municipal,,1,10", "Centre A1,Region A,municipal,,1,10q"),
    );
    expect(texts.map(([format]) => format)).toEqual(OPEN);
    expect(without(texts, "Картина неполная: не рассчитано по 2 центрам из 7, 1 строка не принята.")).toEqual([]);
    expect(without(texts, "не рассчитаны центры: Centre A1; рассчитано 5 центров.")).toEqual([]);
  });
});

describe("norms that nobody approved", () => {
  // Seen red: only a sentence about a need without money said so, and of a publication none.
  test("stand in the first lines of every document, of a publication too", () => {
    const { analysis, files } = runFolder("examples/network");
    const result = run({ ...analysis, language: "ru", request: REQUEST }, files, { estimate: true });
    expect(without(beginnings(result), NORMS)).toEqual([]);
    const published = beginnings(publish(result));
    expect(published.map(([format]) => format)).toEqual(HIDING);
    expect(without(published, NORMS)).toEqual([]);
    const asked = beginnings(publish(result, { for: "addressee" }));
    expect([asked.map(([format]) => format), without(asked, NORMS)]).toEqual([OPEN, []]);
  });

  // Seen red with every source taken for an assumption.
  test("are not told where every line is published", () => {
    const texts = beginnings(changed("cost-standards.csv", ";assumption", ";Resolution 12"));
    expect(without(texts, NORMS)).toEqual(OPEN);
  });
});
