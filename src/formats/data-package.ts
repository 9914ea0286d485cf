// The description of CSV files as a Data Package, with the length and the hash of each.
import { type Locale, say } from "../formula/locale.js";
import { hasher } from "../import/open/sha256.js";
import { agreementWords, provenance } from "../report/provenance.js";
import { fail } from "../money/fail.js";
import { type Pieces, again, documentText } from "../report/document-text.js";
import { slugOf } from "../report/file-name.js";
import type { Result } from "../result/result.js";
import { version } from "../version.js";
import type { CsvDialect } from "./csv-text.js";
import type { OutputFile } from "./format.js";

/** A CSV file of a package; without columns it is no single table. */
export type PackagedFile = OutputFile<Pieces> & Measured & { readonly columns?: readonly string[] };

/** How long a file is, and its SHA-256. */
type Measured = { readonly measure: () => { readonly bytes: number; readonly sha256: string } };

/** A text that is measured while it is written; where it was not written yet, it is made for that alone. */
export function measured(pieces: Pieces): Measured & { readonly content: Pieces } {
  let known: ReturnType<Measured["measure"]> | undefined;
  const content = again(function* () {
    const hash = hasher();
    let bytes = 0;
    for (const piece of pieces) {
      const encoded = new TextEncoder().encode(piece);
      hash.update(encoded);
      bytes += encoded.length;
      yield piece;
    }
    known = { bytes, sha256: hash.digest() };
  });
  return {
    content,
    measure: () => {
      // Read to its end, and nothing of it kept.
      if (!known) Array.from(content, ({ length }) => length);
      return known ?? fail("format.unmeasured", "a file was not read to its end");
    },
  };
}

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

/** A Tabular Data Package (Frictionless 1) with the terms of the Fiscal Data Package and the hash of each file. */
export function dataPackage(
  files: readonly PackagedFile[],
  { result, locale }: { readonly result: Result; readonly locale: Locale },
  dialect: CsvDialect,
): OutputFile<Pieces> {
  const { title, fiscalYear } = result.analysis;
  const made = provenance(result);
  const agrees = agreementWords(result.inputs, locale);
  const inputs = [...new Map(result.inputs.map((each) => [each.file, each])).values()];
  const works = [...result.supplyStandards, ...result.schemes].map((each) => each.source);
  const content = () => ({
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
  });
  // Made when it is read: the files that it measures stand before it.
  const pieces = again(() => [documentText(content())]);
  return { name: "datapackage.json", mime: "application/json", content: pieces };
}

function resourceOf({ name, mime, measure, columns }: PackagedFile, locale: Locale, dialect: CsvDialect): object {
  const { bytes, sha256 } = measure();
  return {
    profile: columns === undefined ? "data-resource" : "tabular-data-resource",
    name: name.replace(/\.csv$/, ""),
    path: name,
    format: "csv",
    mediatype: mime,
    encoding: "utf-8",
    bytes,
    hash: hashOf(sha256),
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
