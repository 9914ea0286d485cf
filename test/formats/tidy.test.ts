import { createHash } from "node:crypto";
import Papa from "papaparse";
import { Schema } from "tableschema";
import { describe, expect, it } from "vitest";
import { csv, documented } from "../../src/formats/csv.js";
import { TIDY, csvText } from "../../src/formats/csv-text.js";
import type { OutputFile } from "../../src/formats/format.js";
import { en } from "../../src/made/says/en.js";
import { ru } from "../../src/made/says/ru.js";
import { publish } from "../../src/disclosure/publish.js";
import { runFolder } from "../support/examples.js";
import { writtenText } from "../support/document-of.js";

const { result } = runFolder("examples/network");
const written = (tidy: boolean, locale = ru): readonly OutputFile<string>[] => {
  const shown = publish(result);
  return csv.render({ result: shown, locale, tidy }).map((each) => ({ ...each, content: writtenText(each.content) }));
};

type Described = {
  readonly profile: string;
  readonly name: string;
  readonly sources: readonly { readonly title: string }[];
  readonly provenance: { readonly analysis: { readonly file: string } };
  readonly resources: readonly {
    readonly path: string;
    readonly bytes: number;
    readonly hash: string;
    readonly dialect: { readonly delimiter: string };
    readonly schema: { readonly fields: readonly { readonly name: string; readonly type: string }[] };
  }[];
};

describe("CSV for programs", () => {
  // Derived: every text comes back as it was, spreadsheet formulas too.
  it("keeps every text as it is", () => {
    const row = ["=1+1", "-x", "@a", "'q", "a,b", 'say "no"', " blank ", "line\nbreak", ""];
    const text = csvText([row, [{ number: "-1234.5" }]], ru.marks, TIDY);
    expect(text.startsWith("\uFEFF")).toBe(false);
    const { data } = Papa.parse<string[]>(text, { delimiter: "," });
    expect(data[0]).toEqual(row);
    expect(data[1]).toEqual(["-1234.5"]);
  });

  it("is the same in every language but for labels", () => {
    const rows = (locale: typeof en): string[][] =>
      Papa.parse<string[]>(written(true, locale)[0]?.content ?? "", { delimiter: "," }).data.map((row) =>
        row.filter((_, at) => at !== 1),
      );
    expect(rows(en).length).toBeGreaterThan(100);
    expect(rows(ru)).toEqual(rows(en));
  });
});

describe.each([true, false])("the description of the CSV files, tidy: %s", (tidy) => {
  const files = written(tidy);
  const text = files.find((each) => each.name === "datapackage.json")?.content ?? "";
  const described = JSON.parse(text) as Described;
  const [figures] = described.resources;
  const file = files.find((each) => each.name === figures?.path);

  // Cross: node:crypto.
  it("names each file with its size and hash", () => {
    expect(described.resources.map((each) => each.path)).toEqual(files.slice(0, -1).map((each) => each.name));
    const content = Buffer.from(file?.content ?? "");
    expect(figures?.bytes).toBe(content.length);
    expect(figures?.hash).toBe(`sha256:${createHash("sha256").update(content).digest("hex")}`);
  });

  // Seen red with a size that only the writing of the table finds.
  it("is the same where the table was not written yet, and twice", () => {
    const again = csv.render({ result: publish(result), locale: ru, tidy });
    const description = again.find((each) => each.name === "datapackage.json")?.content;
    expect([writtenText(description), writtenText(description)]).toEqual([text, text]);
    expect(writtenText(again[0]?.content)).toBe(file?.content);
    expect(writtenText(again[0]?.content)).toBe(file?.content);
  });

  // Cross: tableschema reads every row by the schema; words that stand for no figure are missing values.
  it("says how the figures are read", async () => {
    const { data } = Papa.parse<string[]>((file?.content ?? "").replace(/^\uFEFF/, "").trimEnd(), {
      delimiter: figures?.dialect.delimiter ?? "",
    });
    const schema = await Promise.resolve(Schema.load(figures?.schema ?? {}));
    expect(schema.valid).toBe(true);
    expect(data[0]).toEqual(figures?.schema.fields.map((each) => each.name));
    const values = data.slice(1).map((row) => (schema.castRow(row) as unknown[])[2]);
    expect(values.every((each) => each === null || typeof each === "number")).toBe(true);
    expect(values.filter((each) => each === null).length).toBe(
      documented(publish(result)).filter((each) => each.value === null).length,
    );
  });

  it("tells what the figures were made from, and no licence and no time", () => {
    expect(described.profile).toBe("tabular-data-package");
    expect(described.name).toMatch(/^[-a-z0-9._/]+$/);
    expect(described.provenance.analysis.file).toBe("umay.json");
    expect(described.sources.map((each) => each.title)).toEqual(
      expect.arrayContaining(["indices.csv", "population.csv"]),
    );
    expect(text).not.toMatch(/licen[cs]e|created/);
  });
});
