import { codes as currencies } from "currency-codes";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { profiles } from "../../src/commands/profiles.js";
import { run as command } from "../../src/commands/run.js";
import { csv } from "../../src/formats/csv.js";
import { html } from "../../src/formats/html.js";
import { md } from "../../src/formats/md.js";
import { request } from "../../src/formats/request.js";
import type { Source } from "../../src/formula/figure.js";
import { locales } from "../../src/languages/index.js";
import { ru } from "../../src/made/says/ru.js";
import { formulas } from "../../src/measure/formulas.js";
import { analysis as schema } from "../../src/model/analysis.js";
import { tables } from "../../src/model/tables.js";
import type { Result } from "../../src/result/result.js";
import { schemes } from "../../src/schemes/index.js";
import { standards } from "../../src/standards/index.js";
import { publish } from "../../src/disclosure/publish.js";
import { PRINTED, filesOf, runFolder } from "../support/examples.js";
import { writtenText } from "../support/document-of.js";

const LATIN = /[a-z]{2,}/i;

/** What a reader sees or hears of a page: its text, and the attributes that are read out. */
function visible(page: string): string {
  const body = page.slice(page.indexOf("<title")).replace(/<style>[\s\S]*?<\/style>/g, "");
  const spoken = [...body.matchAll(/ (?:aria-label|alt|data-label)="([^"]*)"/g)].map((match) => match[1] ?? "");
  const text = body.replace(/<\/?(?:span|tspan|bdi|b|mark|a)\b[^>]*>/g, "").replace(/<[^>]*>/g, "\n");
  return [text, ...spoken].join("\n").replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => ENTITIES[name] ?? "");
}
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };

// Markdown puts a backslash before its signs.
const plain = (text: string): string =>
  text.replace(/\\([\\`*_[\]|#~])/g, "$1").replace(/&(lt|gt|amp);/g, (_, name: string) => ENTITIES[name] ?? "");

/** Texts of an object at any depth. */
const textsOf = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(textsOf)
      : [];

const sourceTexts = (source: Source): string[] => textsOf(source);

/** What is of no language: ids, codes, and titles of works, all taken from where they are defined. */
const NAMES = [
  ...formulas.flatMap((each) => [each.id, ...sourceTexts(each.source)]),
  ...[...schemes, ...standards].flatMap((each) => [each.id, ...sourceTexts(each.source)]),
  ...schemes.flatMap((each) => each.classes.map(({ code }) => code)),
  ...currencies(),
  ...locales.map((each) => each.code),
  "umay",
];

/** Keys of the analysis file, columns of tables and options of the command: only where they are written as such. */
const KEYS = [
  ...JSON.stringify(z.toJSONSchema(schema)).matchAll(/"(\w+)":/g),
  ...[...command.options, ...profiles.options].flatMap((each) => [...each.flags.matchAll(/--([\w-]+)/g)]),
]
  .map((match) => match[1] ?? "")
  .concat(Object.values(tables).flatMap((each) => Object.keys(each.schema.shape)));
/** A quarter of a year, in the numerals of every language. */
const AS_QUARTER = /\b(?:I{1,3}|IV)(?= квартал)/g;
/** A command as it is written to be typed. */
const AS_COMMAND = new RegExp(`umay ${profiles.name}(?![a-z_])`, "gi");
const AS_KEY = new RegExp(
  `(?:["«“/]|--)(?:${[...new Set(KEYS)].sort((a, b) => b.length - a.length).join("|")})(?![a-z_])`,
  "gi",
);

function namesOf({ figures, inputs, issues, analysis, analysisFile, benchmarks }: Result, folder: string): string[] {
  const cells = Object.values(filesOf(folder)).flatMap((bytes) =>
    ["utf-8", "windows-1251"].flatMap((encoding) => {
      const text = new TextDecoder(encoding).decode(bytes);
      return [...text.split(/[\r\n]+/), ...text.split(/[,;\t\r\n"]+/)];
    }),
  );
  return [
    ...cells.map((each) => each.trim()),
    ...textsOf(analysis),
    ...Object.keys(filesOf(folder)),
    analysisFile,
    // Who published something is called by its own name.
    ...benchmarks.map(({ source }) => source.publisher ?? ""),
    ...figures.flatMap(({ per }) => Object.values(per)),
    ...inputs.flatMap(({ encoding, file, sha256, understood }) => [
      encoding,
      file,
      sha256 ?? "",
      ...textsOf(understood),
    ]),
    ...issues.map((each) => each.code),
    // The name of the hash, as the record calls its key.
    ...Object.keys(inputs[0] ?? {}).flatMap((each) => (/\d/.test(each) ? each.replace(/(\d)/, "-$1") : [])),
  ];
}

/** A text without what is of no language where it is written as such. */
const kept = (text: string): string =>
  [AS_COMMAND, AS_QUARTER, AS_KEY].reduce((left, each) => left.replace(each, " "), text);

/** A text without all that is of no language. */
function without(text: string, names: readonly string[]): string {
  const lower = text.toLowerCase();
  const found = [...new Set(names.map((each) => each.toLowerCase()))]
    .filter((each) => /[a-z]/.test(each) && lower.includes(each))
    .sort((a, b) => b.length - a.length);
  return found.reduce(
    (left, name) => {
      const whole = new RegExp(`(?<![a-z])${name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}(?![a-z])`, "g");
      return left.replace(whole, " ");
    },
    lower.replace(/[0-9a-f]{64}/g, " ").replace(/https?:\S+/g, " "),
  );
}

describe.each(PRINTED)("a Russian run of %s", (example) => {
  const { result } = runFolder(`examples/${example}`, { language: "ru", analysisFile: example.replace(/^.*\//, "") });

  // Seen red with one phrase of ru.ts put into English.
  it.each([true, false])("has no word of English of its own (for internal use: %s)", (working) => {
    const shown = working ? result : publish(result);
    const rendering = { result: shown, locale: ru };
    const files = [md, html, request, csv].flatMap((each) => each.render(rendering));
    const names = [...NAMES, ...namesOf(result, `examples/${dirname(example)}`)];
    const found: string[] = [];
    for (const { name, content: pieces } of files) {
      const content = writtenText(pieces);
      if (name === "datapackage.json") continue;
      // Of the table of figures the labels and words for no figure are words; everything else is ids.
      const text = /\.(html|svg)$/.test(name)
        ? visible(content)
        : name.includes("-figures")
          ? labelsOf(content)
          : plain(content);
      for (const line of without(kept(text), names).split("\n"))
        if (LATIN.test(line)) found.push(`${name}: ${line.trim().slice(0, 200)}`);
    }
    expect([...new Set(found)].slice(0, 40)).toEqual([]);
  });
});

const labelsOf = (table: string): string =>
  table
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(";").slice(1, 3).join(" "))
    .join("\n");
