import { readXlsx } from "hucre";
import type { Locale } from "../../src/index.js";
import { KINDS, type Kind } from "./networks.js";
import type { PublishedFile } from "./read-files.js";

/** What an estimate says of one centre, in whole units: each cell is off by less than one for each line. */
export type EstimateCentre = {
  readonly name: string;
  readonly lines: number;
  readonly needed: number | undefined;
  readonly received: number | undefined;
  readonly paid: ReadonlyMap<Kind, number>;
};

/** What an estimate says of all its centres together, and of each. */
export type EstimateRead = {
  readonly centres: readonly EstimateCentre[];
  /** Money of a kind that pays nothing there; a kind that is not named has none. */
  readonly unused: ReadonlyMap<Kind, number>;
  /** Money of others by how sure it is, in its notes. */
  readonly notes: ReadonlyMap<"received" | "signed" | "promised", number>;
};

type Cells = readonly unknown[];

/** Reads the workbook of an estimate as anybody does: by the words of its language. */
export async function readEstimate(
  files: readonly PublishedFile[],
  locale: Locale,
  names: readonly string[],
): Promise<EstimateRead | undefined> {
  const file = files.find(({ name }) => /-estimate[^/]*\.xlsx$/.test(name));
  if (!file) return undefined;
  const { sheets } = await readXlsx(file.bytes);
  const [whole, parts] = sheets;
  const lists = sheets.flatMap(({ rows }) => rows.flatMap((row) => names.filter((name) => row[0] === name)));
  const centres = (parts?.rows ?? []).flatMap((row, at, rows) =>
    names.flatMap((name) => (row[0] === name && isHead(rows[at + 1] ?? [], locale) ? blockOf(name, rows.slice(at + 1), locale) : [])),
  ); // prettier-ignore
  const text = (whole?.rows ?? []).flat().filter((cell) => typeof cell === "string").join("\n"); // prettier-ignore
  // Of one centre alone the whole is the table.
  const alone = [...new Set(lists)];
  const only = centres.length === 0 && alone.length === 1 ? (alone[0] ?? "") : undefined;
  const head = (whole?.rows ?? []).findIndex((row) => isHead(row, locale));
  const found = only === undefined ? centres : [blockOf(only, (whole?.rows ?? []).slice(head), locale)];
  return { centres: found, unused: unusedIn(text, locale), notes: notesIn(text, locale) };
}

const word = ({ phrases }: Locale, key: string): string => phrases[`estimate.${key}`] ?? key;
const isHead = (row: Cells, locale: Locale): boolean => row.includes(word(locale, "column.needed")) && row.includes(word(locale, "column.requested")); // prettier-ignore

function blockOf(name: string, [head = [], ...rows]: readonly Cells[], locale: Locale): EstimateCentre {
  const totals = [word(locale, "column.total"), word(locale, "total-shown")];
  const at = rows.findIndex((row) => row.some((cell) => typeof cell === "string" && totals.includes(cell)));
  const cell = (label: string): number | undefined => {
    const value = rows[at]?.[head.indexOf(label)];
    return typeof value === "number" ? value : undefined;
  };
  const paid = KINDS.flatMap((kind) => {
    const value = cell(word(locale, `payer.${kind}`));
    return value === undefined ? [] : [[kind, value] as const];
  });
  return { name, lines: at, needed: cell(word(locale, "column.needed")), received: cell(word(locale, "column.received")), paid: new Map(paid) }; // prettier-ignore
}

/** The numbers at the places of a phrase. */
function numbersAt(text: string, template: string, mark: string): number[] {
  const escaped = template.split(/(\{\w+\})/).map((part) => (part === "{amount}" ? "([\\d\\s,.]*\\d)" : part.startsWith("{") ? "[^\\n]*?" : part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))); // prettier-ignore
  return [...text.matchAll(new RegExp(escaped.join(""), "gu"))].map((found) => Number((found[1] ?? "").replace(mark === "," ? /[\s.]/gu : /[\s,]/gu, "").replace(",", "."))); // prettier-ignore
}

const notesIn = (text: string, locale: Locale): EstimateRead["notes"] =>
  new Map(
    ([["received", "money-received"], ["signed", "money-signed"], ["promised", "promised"]] as const).flatMap(([id, key]) =>
      numbersAt(text, word(locale, key), locale.marks.decimal).map((each) => [id, each] as const),
    ),
  ); // prettier-ignore

const unusedIn = (text: string, locale: Locale): EstimateRead["unused"] =>
  new Map(
    KINDS.flatMap((kind) =>
      numbersAt(text, word(locale, "unused-of").replace("{payer}", word(locale, `payer.${kind}`)), locale.marks.decimal).map((each) => [kind, each] as const),
    ),
  ); // prettier-ignore
