import { type Fraction, ZERO, decimal, fraction, minus, plus } from "./fraction.js";

/** A file as anybody can open it, text alone: JSON, CSV, a page, Markdown. */
export type PaperFile = { readonly name: string; readonly text: string };
/** A number with what it is about, as a file says it: where it is a range, its ends; and what its last digit is worth. */
export type Reading = { readonly id: string; readonly per: Readonly<Record<string, string>>; readonly low: Fraction; readonly high: Fraction; readonly unit: Fraction; readonly file: string }; // prettier-ignore
/** A number that stands somewhere in a page, and half of its last digit. */
export type Printed = { readonly value: number; readonly half: number; readonly file: string };
export type Read = {
  readonly readings: readonly Reading[];
  readonly printed: readonly Printed[];
};

/** What stands for the block of closed centres in `per.centre`. */
export const BLOCK = "closed";
const NOT_KEYS = new Set(["id", "label", "value", "from", "to", "unit", "undefined", "undefined_input", "missing", "formula", "rule_origin", "notes"]); // prettier-ignore
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value); // prettier-ignore

/**
 * Every number of one paper. To adapt the attack to another layout, change this file and `aboutOf` of `statements.ts`.
 *
 * @param twin - the same paper of a network that differs in what is closed alone: a number that a page of it prints too
 *   is not made of anything closed, and falls together with a closed value by chance alone
 */
export function readPaper(files: readonly PaperFile[], twin: readonly PaperFile[] = []): Read {
  const readings: Reading[] = [];
  const printed: Printed[] = [];
  for (const { name, text } of files) {
    if (name.endsWith(".json") && !name.includes("datapackage")) {
      const document: unknown = JSON.parse(text);
      if (isRecord(document) && isRecord(document["withheld"])) readings.push(...withheldOf(document["withheld"], name)); // prettier-ignore
      walk(document, name, readings);
    } else if (name.endsWith(".csv")) readings.push(...csvReadings(text, name));
    else if (isPage(name)) printed.push(...printedOf(text, name));
  }
  const alike = new Set(twin.filter(({ name }) => isPage(name)).flatMap(({ name, text }) => printedOf(text, name).map(keyOf))); // prettier-ignore
  return { readings, printed: printed.filter((each) => !alike.has(keyOf(each))) };
}

const isPage = (name: string): boolean => /\.(html|md)$/.test(name);
const keyOf = ({ value, half, file }: Printed): string => `${file} ${value} ${half}`;

// Whatever has an id, keys and a value, or ends of a range, is a figure, wherever it stands.
function walk(node: unknown, file: string, found: Reading[]): void {
  if (Array.isArray(node)) for (const each of node) walk(each, file, found);
  if (!isRecord(node)) return;
  const { id, per } = node;
  if (typeof id === "string" && isRecord(per)) {
    const keys = Object.fromEntries(Object.entries(per).map(([key, value]) => [key, String(value)]));
    found.push(...rangesOf(id, keys, node, file));
  }
  for (const each of Object.values(node)) walk(each, file, found);
}

// A figure may have a value and a range: both are read.
function rangesOf(id: string, per: Reading["per"], node: Record<string, unknown>, file: string): Reading[] {
  const point = numberOf(node["value"]);
  const [from, to] = [numberOf(node["from"]), node["to"] === null ? BOUNDLESS : numberOf(node["to"])];
  const range = from && to ? [{ id, per, low: from.low, high: to.high, unit: ZERO, file }] : [];
  return [...(point ? [{ id, per, ...point, file }] : []), ...range];
}

const IDS: Readonly<Record<string, string>> = { need: "requirement", covered: "covered-need", shortfall: "hard-gap" };
const BOUNDLESS = { high: fraction(10n ** 30n) };

/** What a document says of centres that it does not show: bands, totals, two words, sums to two digits. */
function withheldOf({ words, bands, totals, openSums, rounded }: Record<string, unknown>, file: string): Reading[] {
  const ranges = (block: unknown, per: Reading["per"]): Reading[] => Object.entries(isRecord(block) ? block : {}).flatMap(([key, value]) => rangesOf(IDS[key] ?? "", per, isRecord(value) ? value : { value }, file)); // prettier-ignore
  const share = isRecord(words) && Array.isArray(words["covered"]) ? words["covered"] : [];
  const singles = Array.isArray(rounded) ? rounded.filter(isRecord) : [];
  return [
    ...ranges(bands, { centre: BLOCK }),
    ...ranges(totals, {}),
    ...ranges(openSums, { basis: "known" }),
    ...rangesOf("funded-need-share", { centre: BLOCK }, { from: share[0], to: share[1] }, file),
    ...singles.flatMap((each) => Object.entries(IDS).flatMap(([key, id]) => rangesOf(id, { centre: `closed-${String(each["number"])}` }, twoDigitEnds(each[key]), file))), // prettier-ignore
  ];
}

/** What a number of two digits may have been. */
function twoDigitEnds(value: unknown): Record<string, unknown> {
  const shown = Number(value);
  const half = shown === 0 ? 0 : 10 ** (Math.floor(Math.log10(shown)) - 1) / 2;
  return { from: String(shown - half), to: String(shown + half) };
}

const TINY = fraction(1n, 10n ** 9n);

/** A number of a file. What has more digits than a document prints was cut there. */
function numberOf(value: unknown): Pick<Reading, "low" | "high" | "unit"> | undefined {
  const text = typeof value === "number" ? String(value) : typeof value === "string" ? value : "";
  const exact = decimal(text);
  if (!exact) return undefined;
  const [whole = "", part = ""] = text.replace("-", "").split(".");
  const zeros = part === "" ? whole.length - whole.replace(/0+$/, "").length : -part.length;
  const unit = zeros < 0 ? fraction(1n, 10n ** BigInt(-zeros)) : fraction(10n ** BigInt(zeros));
  const isCut = whole.length + part.length >= 30;
  return isCut ? { low: plus(exact, minus(TINY)), high: plus(exact, TINY), unit } : { low: exact, high: exact, unit };
}

function csvReadings(text: string, file: string): Reading[] {
  const [header = [], ...rows] = text.replace(/^\uFEFF/, "").split(/\r?\n/).map(cellsOf); // prettier-ignore
  if (!header.includes("id")) return [];
  return rows.flatMap((row) => {
    const node = Object.fromEntries(header.map((each, at) => [each, (row[at] ?? "").replace(/^'/, "").replace(/^(-?\d+),(\d+)$/, "$1.$2")])); // prettier-ignore
    const per = Object.fromEntries(Object.entries(node).filter(([key, value]) => !NOT_KEYS.has(key) && value !== ""));
    // The notes of a table are in the JSON beside it.
    return per["centre"] === "confidential" ? [] : rangesOf(node["id"] ?? "", per, node, file);
  });
}

function cellsOf(line: string): string[] {
  const delimiter = line.split(";").length > line.split(",").length ? ";" : ",";
  const found = line.matchAll(new RegExp(`(?:^|${delimiter})(?:"((?:[^"]|"")*)"|([^${delimiter}]*))`, "g"));
  return [...found].map((each) => (each[1] ?? each[2] ?? "").replaceAll('""', '"'));
}

const SCALES: Readonly<Record<string, number>> = { million: 1e6, thousand: 1e3, billion: 1e9 };

function printedOf(markup: string, file: string): Printed[] {
  const body = markup.replace(/<style[\s\S]*?<\/style>|<script[\s\S]*?<\/script>/g, "");
  const text = body.replace(/<[^>]*>/g, "\n").replace(/&nbsp;|\u00A0|\u202F/g, " ");
  const words = [...body.matchAll(/(?:title|alt|aria-label|content)="([^"]*)"/g)].map((each) => each[1] ?? "");
  return [text, ...words].flatMap((each) =>
    [...each.matchAll(/(?<![\p{L}\d.,_-])(\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.(\d+))?(?: (million|thousand|billion))?(?![\p{L}\d_])/gu)].map((found) => {
      const [, whole = "", part = "", word = ""] = found;
      const scale = SCALES[word] ?? 1;
      return { value: Number(`${whole.replace(/\D/g, "")}.${part || "0"}`) * scale, half: 0.5 * 10 ** -part.length * scale, file };
    }),
  ); // prettier-ignore
}
