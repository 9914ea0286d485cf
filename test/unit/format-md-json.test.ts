import { describe, expect, test } from "vitest";
import { json } from "../../src/formats/json.js";
import { markdown } from "../../src/formats/md.js";
import { en } from "../../src/languages/en/says.js";
import { ru } from "../../src/languages/ru/says.js";
import { documented } from "../../src/report/documented.js";
import { report } from "../../src/report/report.js";
import { version } from "../../src/version.js";
import { runFolder } from "../support/examples.js";
import { runCentres } from "../support/publication.js";

const { result } = runFolder("examples/network");
const shown = documented(result);

describe("JSON", () => {
  const text = json.render({ result, locale: en })[0]?.content ?? "";
  const document = JSON.parse(text) as Record<string, unknown>;

  test("one document with the keys of every call, in their order", () => {
    expect(Object.keys(document)).toEqual([
      "formatVersion",
      "umay",
      "command",
      "inputs",
      "provenance",
      "figures",
      "issues",
      "record",
    ]);
    expect(document).toMatchObject({ formatVersion: 1, umay: version, command: "run" });
    expect(document["figures"]).toEqual(JSON.parse(JSON.stringify(shown)));
  });

  test("one figure a line, so that the blanks of deep traces do not fill the file", () => {
    const lines = text.split("\n");
    for (const figure of shown.slice(0, 20))
      expect(lines.filter((line) => line.startsWith(`    {"id":"${figure.id}","value"`))).not.toEqual([]);
    expect(lines.filter((line) => line.startsWith('    {"id":')).length).toBe(shown.length);
    expect(text.endsWith("\n}\n")).toBe(true);
  });

  test("the order of keys does not hang on how a figure was made", () => {
    const turned = {
      ...result,
      figures: result.figures.map((each) => ({
        ...Object.fromEntries(Object.entries(each).reverse()),
        ...each,
        per: Object.fromEntries(Object.entries(each.per).reverse()),
      })),
    };
    expect(json.render({ result: turned, locale: en })[0]?.content).toBe(text);
  });
});

describe("Markdown", () => {
  test("answer first, then tables, assumptions, problems and what was read", () => {
    const text = markdown(report(result, ru), ru);
    const places = [
      "# Demo network",
      "**Не хватает 17,52",
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
    expect(text).toContain("нет числа: не указано «места» \\[1\\]");
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
    // Five columns of the centres, three of the months that no money covers.
    const bars = text
      .split("\n")
      .filter((each) => each.startsWith("| Name a"))
      .map((line) => line.match(/(?<!\\)\|/g)?.length);
    expect(bars).toEqual([6, 4]);
  });
});
