import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";

/** A file that anybody can download. */
export type PublishedFile = { readonly name: string; readonly bytes: Uint8Array };

/** A number of a publication with what it is about, as the file says it. */
export type PublishedCell = {
  readonly id: string;
  readonly per: Readonly<Record<string, string>>;
  /** Undefined where the file says that there is a figure and withholds it. */
  readonly value: string | undefined;
  readonly notes: Readonly<Record<string, unknown>>;
  readonly file: string;
};

/** A number that stands in a page or workbook: its value, half of its last digit, and what stands around it. */
export type PrintedNumber = { readonly value: number; readonly half: number; readonly plain: boolean; readonly near: string }; // prettier-ignore

const utf8 = (bytes: Uint8Array): string => new TextDecoder("utf-8").decode(bytes);
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Every text of a file: of a workbook that of each of its parts, entities and escapes resolved. */
export function textOf({ name, bytes }: PublishedFile): string {
  if (/\.(?:xlsx|docx)$/.test(name))
    return Object.entries(unzipSync(bytes)).map(([part, each]) => `${part}\n${plain(strFromU8(each))}`).join("\n"); // prettier-ignore
  const text = utf8(bytes);
  if (name.endsWith(".json")) return `${text}\n${text.replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))}`; // prettier-ignore
  return name.endsWith(".html") ? `${text}\n${plain(text)}` : text;
}

const plain = (markup: string): string =>
  markup
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-fA-F]+);/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&nbsp;/g, "\u00A0").replace(/&amp;/g, "&"); // prettier-ignore

/** Every figure of the JSON and CSV files, what stands as an input of another figure too. */
export function cellsOf(files: readonly PublishedFile[]): PublishedCell[] {
  return files.flatMap((file) => {
    if (file.name.endsWith(".csv")) return csvCells(file);
    if (!file.name.endsWith(".json") || file.name === "datapackage.json") return [];
    const found: PublishedCell[] = [];
    const document: unknown = JSON.parse(utf8(file.bytes));
    walk(document, file.name, found);
    return [...found, ...inputsOf(document, file.name)];
  });
}

// Whatever has an id, keys and a value is a figure, wherever it stands in the document.
function walk(node: unknown, file: string, found: PublishedCell[]): void {
  if (Array.isArray(node)) for (const each of node) walk(each, file, found);
  if (!isRecord(node)) return;
  const { id, per, value, notes, from } = node;
  if (typeof id === "string" && isRecord(per) && "value" in node) found.push(cell(id, per, value, isRecord(notes) ? notes : {}, file)); // prettier-ignore
  if (isRecord(from) && typeof from["figure"] === "string" && isRecord(from["per"]) && "value" in node)
    found.push(cell(from["figure"], from["per"], value, {}, file));
  for (const each of Object.values(node)) walk(each, file, found);
}

const ELSEWHERE = ["cells", "count", "shelf", "file", "argument", "absent"];

// Each figure among the inputs of a figure: called as the input is, which stands in the order of its formula, and of the
// keys of the figure but for those that it says itself.
function inputsOf(document: unknown, file: string): PublishedCell[] {
  if (!isRecord(document) || !Array.isArray(document["figures"])) return [];
  const formulas = isRecord(document["formulas"]) ? document["formulas"] : {};
  return document["figures"].filter(isRecord).flatMap(({ id, per, formula, inputs }) => {
    const own = formulas[String(formula ?? id)];
    const names = Object.keys(isRecord(own) && isRecord(own["inputs"]) ? own["inputs"] : {});
    const named: [string, unknown][] = Array.isArray(inputs) ? inputs.map((each, at) => [names[at] ?? "", each]) : Object.entries(isRecord(inputs) ? inputs : {}); // prettier-ignore
    return named.flatMap(([name, each]) => {
      if (!isRecord(each) || !("value" in each) || ELSEWHERE.some((key) => key in each)) return [];
      const keys = Object.entries({ ...(isRecord(per) ? per : {}), ...(isRecord(each["per"]) ? each["per"] : {}) }).filter(([, key]) => key !== null); // prettier-ignore
      return [cell(typeof each["figure"] === "string" ? each["figure"] : name, Object.fromEntries(keys), each["value"], {}, file)]; // prettier-ignore
    });
  });
}

const cell = (id: string, per: Record<string, unknown>, value: unknown, notes: Record<string, unknown>, file: string): PublishedCell => ({ id, per: Object.fromEntries(Object.entries(per).map(([key, each]) => [key, String(each)])), value: typeof value === "string" ? value : undefined, notes, file }); // prettier-ignore

/** Rows of a text with a delimiter, as RFC 4180 has them. */
export function csvRows(text: string): string[][] {
  const body = text.replace(/^\uFEFF/, "");
  const first = body.slice(0, body.indexOf("\n"));
  const delimiter = first.split(";").length > first.split(",").length ? ";" : ",";
  const rows: string[][] = [[]];
  let [field, quoted] = ["", false];
  for (let at = 0; at < body.length; at += 1) {
    const sign = body[at] ?? "";
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (body[at + 1] === '"') [field, at] = [`${field}"`, at + 1];
      else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === delimiter || sign === "\n") {
      rows.at(-1)?.push(field.replace(/\r$/, ""));
      field = "";
      if (sign === "\n") rows.push([]);
    } else field += sign;
  }
  if (field !== "") rows.at(-1)?.push(field);
  return rows.filter((row) => row.length > 1 || (row[0] ?? "") !== "");
}

const NOT_KEYS = new Set(["id", "label", "value", "unit", "undefined", "undefined_input", "missing", "formula", "rule_origin", "notes"]); // prettier-ignore

function csvCells({ name, bytes }: PublishedFile): PublishedCell[] {
  const [header = [], ...rows] = csvRows(utf8(bytes));
  if (!header.includes("id") || !header.includes("value")) return [];
  return rows.map((row) => {
    const at = (column: string): string => row[header.indexOf(column)] ?? "";
    const value = at("value").replace(",", ".");
    const keys = header.filter((each) => !NOT_KEYS.has(each) && at(each) !== "");
    return cell(at("id"), Object.fromEntries(keys.map((each) => [each, at(each).replace(/^'/, "")])), /^-?\d/.test(value) ? value : undefined, {}, name); // prettier-ignore
  });
}

/** Numbers of pages, letters, workbooks and texts: what is printed, written as a constant, or part of a formula. */
export async function numbersOf(
  files: readonly PublishedFile[],
  decimalMark: string,
): Promise<ReadonlyMap<string, readonly PrintedNumber[]>> {
  // prettier-ignore
  const all = new Map<string, readonly PrintedNumber[]>();
  for (const file of files) {
    if (file.name.endsWith(".xlsx")) all.set(file.name, await workbookNumbers(file.bytes, decimalMark));
    if (file.name.endsWith(".html")) all.set(file.name, pageNumbers(utf8(file.bytes), decimalMark));
    if (file.name.endsWith(".md")) all.set(file.name, lineNumbers(utf8(file.bytes), decimalMark));
  }
  return all;
}

const lineNumbers = (text: string, mark: string): PrintedNumber[] => text.split("\n").flatMap((line) => printed(line, mark)); // prettier-ignore

// Style and pictures hold numbers that say nothing; what a picture tells of a withheld row is looked at elsewhere.
function pageNumbers(markup: string, mark: string): PrintedNumber[] {
  const body = markup.replace(/<style[\s\S]*?<\/style>|<script[\s\S]*?<\/script>/g, "");
  const words = [...body.matchAll(/(?:title|alt|aria-label|content)="([^"]*)"/g)].map((each) => each[1] ?? "");
  // A remark stands below its number; where a scale ends says nothing.
  const lines = body.replaceAll('<span class="remark', '\n<span class="').replace(/(?<=[^\d])0–[\d.,]+/g, " ");
  const text = plain(lines.replace(/<\/(?:td|th|p|li|div|tr|h\d|text|title|desc)>/g, "\n").replace(/<[^>]*>/g, " "));
  return lineNumbers([text, ...words].join("\n"), mark);
}

function printed(line: string, mark: string): PrintedNumber[] {
  const group = mark === "," ? "[\\u00A0\\u202F ]" : ",";
  const pattern = new RegExp(`(?<![\\p{L}\\d.,_-])(\\d{1,3}(?:${group}\\d{3})+|\\d+)(?:[${mark}](\\d+))?(?![\\p{L}\\d_])`, "gu"); // prettier-ignore
  return [...line.matchAll(pattern)].map((found) => {
    const whole = (found[1] ?? "").replace(/[^\d]/g, "");
    const part = found[2] ?? "";
    const near = line.slice(Math.max(0, found.index - 50), found.index + 40).trim();
    return { value: Number(`${whole}.${part || "0"}`), half: 0.5 * 10 ** -part.length, plain: part === "", near };
  });
}

async function workbookNumbers(bytes: Uint8Array, mark: string): Promise<PrintedNumber[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  const found: PrintedNumber[] = [];
  const number = (value: number, near: string): void => {
    found.push({ value: Math.abs(value), half: 0, plain: Number.isInteger(value), near });
  };
  book.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell({ includeEmpty: false }, (each) => {
        const near = `${sheet.name}!${each.address}`;
        const { value, note } = each;
        if (typeof note === "string") found.push(...printed(note, mark));
        else if (isRecord(note)) found.push(...printed(JSON.stringify(note["texts"] ?? ""), mark));
        if (typeof value === "number") number(value, near);
        else if (typeof value === "string") found.push(...digits(value, near), ...printed(value, mark).map((one) => ({ ...one, near }))); // prettier-ignore
        else if (each.formula) for (const literal of literals(each.formula)) number(literal, `${near} =${each.formula.slice(0, 80)}`); // prettier-ignore
      });
    });
  });
  for (const each of Object.values(unzipSync(bytes, { filter: ({ name }) => name.startsWith("docProps/") })))
    found.push(...printed(plain(strFromU8(each)).replace(/<[^>]*>/g, " "), mark));
  return found;
}

// A number kept as text to its last digit.
const digits = (text: string, near: string): PrintedNumber[] =>
  /^-?\d+(\.\d+)?$/.test(text.trim()) ? [{ value: Math.abs(Number(text)), half: 0, plain: !text.includes("."), near }] : []; // prettier-ignore

/** Numbers that stand in a formula as such: no address, no text, no name. */
export const literals = (formula: string): number[] =>
  [...formula.replace(/"[^"]*"|'[^']*'!/g, " ").matchAll(/(?<![A-Za-z$\d.])\d+(?:\.\d+)?(?:E[+-]?\d+)?(?![A-Za-z\d(:])/g)].map((each) => Number(each[0])); // prettier-ignore

/** Rows of a page in which something is withheld and yet a bar is drawn. */
export const barsOfWithheld = (markup: string, word: string): string[] =>
  [...markup.matchAll(/<tr[\s\S]*?<\/tr>/g)]
    .map((each) => each[0])
    .filter((row) => {
      const cells = [...row.matchAll(/<td[\s\S]*?<\/td>/g)].map((each) => each[0]);
      const numbers = cells.filter((each) => !/<rect|<path/.test(each));
      // What a row does show of need and money may be drawn.
      return numbers.length > 0 && numbers.every((each) => each.includes(word)) && /<rect|<path/.test(row);
    });
