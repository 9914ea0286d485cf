import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { json } from "../../src/formats/json.js";
import { markdown } from "../../src/formats/md.js";
import { en } from "../../src/made/says/en.js";
import { ru } from "../../src/made/says/ru.js";
import type { Figure, FigureInput } from "../../src/formula/figure.js";
import type { WrittenFigure } from "../../src/model/written-figure.js";
import type { Selection } from "../../src/model/selection.js";
import { documentText } from "../../src/report/document-text.js";
import { type Document, toDocument } from "../../src/report/document.js";
import type { FigureId } from "../../src/result/register.js";
import type { Result } from "../../src/result/result.js";
import { report } from "../../src/report/report.js";
import { version } from "../../src/version.js";
import { runFolder } from "../support/examples.js";
import { runCentres } from "../support/publication.js";
import { documentOf, writtenText } from "../support/document-of.js";

const { result } = runFolder("examples/network");
const written = (selection: Selection, of: Result = result): string =>
  writtenText(json.render({ result: { ...of, selection }, locale: en })[0]?.content);

describe("JSON", () => {
  const text = written("shown");
  const all = written("all");

  test("one document with the keys of every call, in their order", () => {
    const document = JSON.parse(text) as Record<string, unknown>;
    expect(Object.keys(document)).toEqual([
      "formatVersion",
      "umay",
      "command",
      "inputs",
      "provenance",
      "selection",
      "headline",
      "figures",
      "formulas",
      "sources",
      "files",
      "issues",
      "record",
    ]);
    expect(document).toMatchObject({ formatVersion: 2, umay: version, command: "run", selection: "shown" });
  });

  // Derived: what is read back is what was written, but for the lists of parts. Seen red with a total without its unit,
  // and with keys of a row that are not taken away.
  test("holds each figure whole, when all are asked for", () => {
    expect(documentOf(all).figures).toEqual([...result.figures].map(withoutParts));
  });

  // What a program that reads the document looks for: seen red with figures in rows.
  test("lists each figure with its id, what it is about, and its value", () => {
    const { figures } = JSON.parse(text) as Document;
    const total = result.figures.find(({ id, per }) => id === "hard-gap" && Object.keys(per).join() === "fiscalYear");
    expect(figures.find(({ id, per }) => id === "hard-gap" && Object.keys(per).join() === "fiscalYear")).toMatchObject({
      ...{ id: "hard-gap", per: { fiscalYear: "2025" }, value: total?.value },
    });
  });

  // Seen red with an input that takes whatever value stands beside it.
  test("an input that says another value than the figure of its row keeps its own", () => {
    const figure = (id: string, value: string, inputs: Figure["inputs"] = {}): Figure => ({
      ...{ id, value, unit: "KGS", per: { centre: "a" }, formula: id, inputs, sources: [], notes: {} },
    });
    const need = { value: "2", unit: "KGS", from: { figure: "need", per: { centre: "a" } } };
    const figures = [figure("need", "1"), figure("gap", "2", { need })];
    expect(documentOf(documentText(toDocument({ inputs: [], figures }, en, "run"))).figures).toEqual(figures);
  });

  test("holds each source and what belongs to a formula once", () => {
    const { formulas, sources } = JSON.parse(all) as Pick<Document, "formulas" | "sources">;
    expect(new Set(sources?.map((each) => JSON.stringify(each))).size).toBe(sources?.length);
    expect(formulas?.["net-gap"]).toEqual({
      rule: "needed by standard − secured",
      unit: "KGS",
      inputs: { requirement: "KGS", "secured-funding": "KGS" },
      source: 0,
    });
  });

  // Seen red with every input written whole.
  test("is no larger than it must be", () => {
    // Derived: a figure took 252 bytes when each was first written once.
    expect(Buffer.byteLength(all) / documentOf(all).figures.length).toBeLessThan(260);
    expect(Buffer.byteLength(text)).toBeLessThan(500_000);
  });

  // Seen red with a report that tells of not calculated that it reads.
  test("holds the figures of the report, if no others are asked for", () => {
    const values = new Set(documentOf(text).figures.map((each) => each.value));
    const page = report(result, en);
    const tables = [page.centres, page.regions, page.sources, ...page.money, ...page.plan, ...page.supply];
    // The report itself divides by what is secured, and subtracts what is secured from what is promised too.
    const own = new Set(["share-of-secured", "promised"]);
    const printed = tables.flatMap((each) =>
      (each?.rows ?? []).flatMap(({ cells }) =>
        cells.flatMap(({ value }, at) => (own.has(each?.columns[at]?.id ?? "") ? [] : (value ?? []))),
      ),
    );
    expect(printed.length).toBeGreaterThan(100);
    expect(printed.filter((value) => !values.has(value))).toEqual([]);
  });

  test("holds the figures of some ids, when they are asked for", () => {
    const { figures } = documentOf(written(["hard-gap", "line-amount"]));
    expect(figures).toEqual(
      [...result.figures].filter(({ id }) => id === "hard-gap" || id === "line-amount").map(withoutParts),
    );
  });

  test("one figure a line, so that the blanks of deep traces do not fill the file", () => {
    const lines = text.split("\n");
    const { figures } = JSON.parse(text) as Document;
    expect(lines.filter((line) => line.startsWith('{"id":"')).length).toBe(figures.length);
    expect(text.endsWith("\n}\n")).toBe(true);
  });

  test("the order of keys does not hang on how a figure was made", () => {
    const figures = result.figures.map((each) => ({
      ...Object.fromEntries(Object.entries(each).reverse()),
      ...each,
      per: Object.fromEntries(Object.entries(each.per).reverse()),
    }));
    expect(written("all", { ...result, figures })).toBe(all);
  });
});

/** A figure as a document can hold it: a total counts its parts. */
function withoutParts(figure: Figure): Figure {
  const inputs = Object.entries(figure.inputs).map(([name, { value, unit, from }]): [string, FigureInput] => {
    if ("per" in from || !("count" in from)) return [name, { value, unit, from }];
    const { count } = from;
    return [name, { value, unit, from: "figure" in from ? { figure: from.figure, count } : { cells: [], count } }];
  });
  return { ...figure, inputs: Object.fromEntries(inputs) };
}

describe("Markdown", () => {
  test("answer first, then tables, assumptions, problems and what was read", () => {
    const text = markdown(report(result, ru), ru);
    const places = [
      "# Demo network",
      "**Не хватает не менее 15,22",
      "## Центры",
      "## Чьи деньги",
      "## Места",
      "## Принятые значения",
      "## Что не вошло",
      "## Прочитано",
    ];
    const found = places.map((each) => text.indexOf(each));
    expect(found).not.toContain(-1);
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(text).toContain("для внутреннего пользования");
    expect(text).toContain("не рассчитано (не указано «места») \\[1\\]");
  });

  test("text from files has no effect: no cell, heading, link or element begins in a name", () => {
    const page = report(
      runCentres([
        {
          id: "a|b",
          region: "<b>North</b>",
          secret: false,
          services: [{ service: "shelter", cost: 5 }],
          money: { "[x](http://y) *z*": 1 },
        },
      ]),
      en,
    );
    const text = markdown(page, en);
    expect(text).toContain("Name a\\|b, &lt;b&gt;North&lt;/b&gt;");
    expect(text).toContain("\\[x\\](http://y) \\*z\\*");
    // Five columns of the centres; the name, the count of months that no money covers and how long it lasts: as it is
    // every month, which they are is not said.
    const bars = text
      .split("\n")
      .filter((each) => each.startsWith("| Name a"))
      .map((line) => line.match(/(?<!\\)\|/g)?.length);
    expect(bars).toEqual([6, 4]);
    expect(text).toContain("Centres not covered, the same in each month: 1.");
  });
});

// Golden: the page shows a row as it is written. Seen red with another value.
test("the page of the JSON document shows a row of the example network", () => {
  const page = readFileSync(join(import.meta.dirname, "../../docs/json.md"), "utf8");
  const shown = JSON.parse(/```json\n([^]*?)```/.exec(page)?.[1] ?? "") as WrittenFigure[];
  const { figures } = JSON.parse(written(shown.map(({ id }) => id as FigureId))) as Document;
  expect(figures).toEqual(expect.arrayContaining(shown));
});
