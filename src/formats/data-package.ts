import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import { sha256 } from "../import/open/sha256.js";
import { agreementWords } from "../report/agreement.js";
import { documentText } from "../report/document-text.js";
import { slugOf } from "../report/file-name.js";
import { provenance } from "../report/provenance.js";
import type { Result } from "../result/result.js";
import { version } from "../version.js";
import type { CsvDialect } from "./csv-text.js";
import type { OutputFile } from "./format.js";

/** A CSV file of a package; without columns it is no single table. */
export type PackagedFile = OutputFile<string> & { readonly columns?: readonly string[] };

const NUMBERS: ReadonlySet<string> = new Set(["value", "missing"]);

// What a column is in the budget taxonomy of the Fiscal Data Package.
const COLUMN_TYPES: Readonly<Record<string, string>> = {
  id: "value-kind:code",
  label: "value-kind:label",
  value: "value",
  fiscalYear: "date:fiscal-year",
  phase: "phase:id",
  admin: "administrative-classification:generic:code",
  programme: "activity:generic:program:code",
  function: "functional-classification:generic:code",
  economic: "economic-classification:generic:code",
  region: "geo:target:code",
  source: "fin-source:generic:code",
};

/**
 * The description of the CSV files of a result: a Tabular Data Package (Frictionless, version 1) whose columns carry the
 * terms of the Fiscal Data Package, with the hash of each file and the record of how the result was made. It names no
 * licence, as umay knows none, and no time.
 */
export function dataPackage(
  files: readonly PackagedFile[],
  { result, locale }: { readonly result: Result; readonly locale: Locale },
  dialect: CsvDialect,
): OutputFile<string> {
  const { title, fiscalYear } = result.analysis;
  const made = provenance(result);
  const agrees = agreementWords(result.inputs, locale);
  const inputs = [...new Map(result.inputs.map((each) => [each.file, each])).values()];
  const works = [...result.supplyStandards, ...result.schemes].map((each) => each.source);
  const content = {
    profile: "tabular-data-package",
    name: `${slugOf(title, slugOf(fiscalYear)) || "umay"}-${slugOf(fiscalYear)}`,
    title,
    // Against what the lines of each budget were checked, in words; `provenance` says it by its code.
    ...(agrees.length > 0 && { description: agrees.join(" ") }),
    sources: [
      {
        title: made.analysis.file,
        ...(made.analysis.sha256 === undefined ? {} : { hash: hashOf(made.analysis.sha256) }),
      },
      ...inputs.map(({ file, sha256: hash }) => ({
        title: file,
        ...(hash === undefined ? {} : { hash: hashOf(hash) }),
      })),
      ...works.map(({ title, url }) => ({ title, ...(url === undefined ? {} : { path: url }) })),
    ],
    umay: version,
    provenance: made,
    resources: files.map((file) => resourceOf(file, locale, dialect)),
  };
  return { name: "datapackage.json", mime: "application/json", content: documentText(content) };
}

function resourceOf({ name, mime, content, columns }: PackagedFile, locale: Locale, dialect: CsvDialect): object {
  const bytes = new TextEncoder().encode(content);
  return {
    profile: columns === undefined ? "data-resource" : "tabular-data-resource",
    name: name.replace(/\.csv$/, ""),
    path: name,
    format: "csv",
    mediatype: mime,
    encoding: "utf-8",
    bytes: bytes.length,
    hash: hashOf(sha256(bytes)),
    ...(columns === undefined
      ? {}
      : {
          dialect: {
            delimiter: dialect.delimiter,
            lineTerminator: "\r\n",
            quoteChar: '"',
            doubleQuote: true,
            header: true,
          },
          schema: {
            fields: columns.map((column) => fieldOf(column, dialect)),
            // Words that stand where there is no figure.
            missingValues: ["", ...(dialect.guard ? [say(locale, "no-figure"), say(locale, "withheld")] : [])],
          },
        }),
  };
}

function fieldOf(column: string, { decimal }: CsvDialect): object {
  const type = NUMBERS.has(column) ? { type: "number", decimalChar: decimal } : { type: "string" };
  const columnType = COLUMN_TYPES[column];
  return { name: column, ...type, ...(columnType === undefined ? {} : { columnType }) };
}

const hashOf = (hash: string): string => `sha256:${hash}`;
