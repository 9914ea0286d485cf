// The modules of languages, made from phrases.csv; and the name that a language has in the code.
import { type TableRow, refuse, tableOf, twice } from "./rows.js";
import { placesOf } from "../formula/locale.js";
import { frozenCode, frozenImport } from "./shelf-module.js";

/** The parts of a language, by the word that stands before the key of each of its sentences. */
const PARTS = { label: "labels", unit: "units", phrase: "phrases", issue: "issues", header: "headers", code: "codes", note: "notes" } as const; // prettier-ignore
type Part = (typeof PARTS)[keyof typeof PARTS];
type Words = Partial<Record<Part, Record<string, string>>>;
// English prints the code of the currency in the unit, the others its name, so that the code stands beside it.
const OTHER_PLACES = "phrase/unit.page";

const isPart = (word: string): word is keyof typeof PARTS => word in PARTS;

/** A module a language of the table of phrases, one that lists them, and the keys of the phrases as a type. */
export function phraseModules(text: string, understood: readonly string[] = []): Map<string, string> {
  const { headers, rows } = tableOf("languages/phrases.csv", text);
  const codes = headers.filter((each) => each !== "key" && each !== "note");
  const keyed = rows.map((row) => ({ value: keyOf(row), place: row.place }));
  refuse([...twice(keyed, (key) => key), ...rows.flatMap((row) => faultsOf(row, codes))]);
  const modules = codes.map((code) => [`says/${code}.ts`, moduleOf(code, rows, understood.includes(code))] as const);
  const names = codes.map(codeName);
  const list = [
    'import type { Language } from "../model/dictionary.js";',
    ...codes.map((code) => `import { ${codeName(code)} } from "./says/${code}.js";`),
    `export { ${names.join(", ")} };`,
    `export const says: readonly [Language, ...Language[]] = ${frozenCode(`[${names.join(", ")}]`)};`,
    frozenImport(),
  ];
  const keys = rows.flatMap((row) => (keyOf(row).startsWith("phrase/") ? [keyOf(row).slice("phrase/".length)] : []));
  const type = `export type PhraseKey = ${keys.map((key) => JSON.stringify(key)).join(" | ")};\n`;
  return new Map([...modules, ["says.ts", `${list.join("\n")}\n`], ["phrase-keys.ts", type]]);
}

/** The name that a language has in the code. */
export const codeName = (code: string): string => code.replace(/\W/g, "_");
const keyOf = ({ cells }: TableRow): string => cells["key"] ?? "";

function faultsOf(row: TableRow, codes: readonly string[]): string[] {
  const key = keyOf(row);
  const [kind = ""] = key.split("/");
  const english = row.cells["en"] ?? "";
  if (kind === "language") return [];
  if (!isPart(kind)) return [`${row.place}: ${key} is of none of ${Object.keys(PARTS).join(", ")}`];
  if (english === "" && kind !== "unit") return [`${row.place}: ${key} has no English`];
  if (key === OTHER_PLACES) return [];
  const places = (template: string): string => [...new Set(placesOf(template))].sort().join(", ");
  return codes.flatMap((code) => {
    const said = row.cells[code] ?? "";
    const differ = said !== "" && places(said) !== places(english);
    return differ ? [`${row.place}: ${key} in ${code} has the places ${places(said)} instead of ${places(english)}`] : []; // prettier-ignore
  });
}

// A blank cell is a sentence that the language lacks: English stands in for it.
function moduleOf(code: string, rows: readonly TableRow[], isUnderstood: boolean): string {
  const parts: Words = {};
  const about: Record<string, string> = {};
  for (const row of rows) {
    const said = row.cells[code] ?? "";
    const [kind = "", ...rest] = keyOf(row).split("/");
    const key = rest.join("/");
    if (isPart(kind)) (parts[PARTS[kind]] ??= {})[key] = said || (row.cells["en"] ?? "");
    else about[key] = said;
  }
  const says = { code, name: about["name"], reviewed: about["reviewed"] === "yes", marks: marksOf(code), ...parts };
  const words = isUnderstood ? `import { ${codeName(code)} as understood } from "../understood/${code}.js";\n` : "";
  const value = `${JSON.stringify(says).slice(0, -1)}${isUnderstood ? ", understood" : ""}}`;
  return `import type { Language } from "../../model/dictionary.js";
${frozenImport("../../")}
${words}/** ${about["name"] ?? code} */
export const ${codeName(code)}: Language = ${frozenCode(value)};
`;
}

/** The decimal mark and what stands between thousands, as the common locale data of Unicode says them. */
function marksOf(code: string): { readonly decimal: string; readonly group: string } {
  const parts = new Intl.NumberFormat(code).formatToParts(1234567.5);
  const markOf = (type: string): string => parts.find((part) => part.type === type)?.value ?? "";
  return { decimal: markOf("decimal"), group: markOf("group") };
}
