import { behind } from "../support/behind.js";
import { BEHIND } from "../../src/formula/figures.js";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { formats } from "../../src/formats/index.js";
import type { Rendering } from "../../src/formats/format.js";
import { locales } from "../../src/languages/index.js";
import { provenance } from "../../src/report/provenance.js";
import { report } from "../../src/report/report.js";
import { toDocument } from "../../src/report/document.js";
import type { Result } from "../../src/result/result.js";
import { publish } from "../../src/disclosure/publish.js";
import { runCentres } from "../support/publication.js";
import { languagesFor } from "../support/samples.js";
import { writtenText } from "../support/document-of.js";

const result = runCentres(
  ["a", "b", "c"].map((id) => ({
    id,
    region: "North",
    secret: id === "c",
    services: [{ service: "shelter", cost: 10 }],
    money: { Fund: 4 },
  })),
);
const published = publish(result);

// What a program can do that knows no types: no mark comes with what it makes.
const forged: readonly (readonly [string, Result])[] = [
  ["what run gives", result],
  ["what run gives, called published", { ...result, ...{ for: "public" } }],
  [
    "a copy of a publication with all figures",
    { ...result, ...published, figures: result.figures, [BEHIND]: behind(result) },
  ],
  ["a copy of a publication", { ...published }],
  ["a thing made after a publication", Object.create(published, { figures: { value: result.figures } }) as Result],
];

describe.each(languagesFor(locales, 0))("$name", (locale) => {
  const [inside, outside] = ["mode.internal", "mode.publication"].map((key) => locale.phrases[key] ?? key) as [
    string,
    string,
  ];

  test.each(forged)("%s is stamped for internal use in every output", async (_, shown) => {
    const print = report as unknown as (of: Result, locale: unknown, options: object) => ReturnType<typeof report>;
    expect(print(shown, locale, { working: false }).mode).toBe("internal");
    expect(print(shown, locale, { working: false }).modeWords).toContain(inside);
    expect(provenance(shown).mode).toBe("internal");
    expect(toDocument(shown, locale, "run").provenance?.mode).toBe("internal");
    // A workbook takes its time, and its stamp from the same words.
    for (const format of formats.filter(({ id }) => id !== "xlsx" || locale.code === "en")) {
      // The report of the true publication beside the wrong result.
      const rendering = { result: shown, report: report(published, locale), locale, working: false } as Rendering;
      for (const { name, content } of await format.render(rendering)) {
        if (name !== "datapackage.json") expect(name).toContain("-internal.");
        const text = content instanceof Uint8Array ? textOf(content) : writtenText(content);
        expect([name, text.includes(outside)]).toEqual([name, false]);
        expect([name, text.includes('"mode":"publication"')]).toEqual([name, false]);
      }
    }
  });

  test("a publication as it was made is for publication", async () => {
    expect(report(published, locale).modeWords).toContain(outside);
    const names: string[] = [];
    for (const format of formats)
      names.push(...(await format.render({ result: published, locale })).map(({ name }) => name));
    // A request is for internal use alone.
    expect(names.map((name) => name.replace(/.*-2025-/, ""))).toEqual([
      "report.html",
      "card.svg",
      "workbook.xlsx",
      "report.md",
      "figures.csv",
      "datapackage.json",
      "figures.json",
    ]);
  });
});

/** Every text of a workbook. */
const textOf = (bytes: Uint8Array): string =>
  Object.values(unzipSync(bytes))
    .map((each) => strFromU8(each))
    .join("\n");
