// One table of a starter: its cells and rows before they are put into words, the mark of what nobody published, the
// questions of its cells, its name and texts; assumptions as such a table, and rows to begin with.
import { type Locale, type Texts, say, spoken } from "../formula/locale.js";
import { ASSUMPTIONS } from "../model/assumption.js";
import type { CostPack, PackAssumption } from "../model/cost-pack.js";
import { tables } from "../model/tables.js";

/** A cell: a text or number as it stands, a code or a phrase that the language has words for, or the words of a pack. */
export type StarterCell = string | { readonly code: string } | { readonly phrase: string } | { readonly words: Texts };

/** A row of a table of the model, by the names of its fields. */
export type StarterRow = Readonly<Record<string, StarterCell>>;

export const code = (name: string) => ({ code: name });

/** What a value that nobody published is marked with. */
export const ASSUMED = code("assumption");

/** The code that a cell holds, where it holds one. */
export const codeIn = (cell: StarterCell | undefined): string | undefined =>
  typeof cell === "object" && "code" in cell ? cell.code : undefined;

/** An assumption of a pack as a row. Nobody published it: each row says so. */
export const assumptionRow = ({ name, value, min, max }: PackAssumption): StarterRow => ({
  name: code(name),
  value: typeof ASSUMPTIONS[name] === "object" ? code(value) : value,
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
  source: ASSUMED,
});

export type StarterTable = {
  readonly table: keyof typeof tables;
  readonly rows: readonly StarterRow[];
  /** The question that a cell of a row waits for an answer to, by row and column. */
  readonly questions?: readonly Readonly<Record<string, Texts>>[];
};

/** The first value of a price series, for whoever knows none. */
export const ownIndex = (year: string): StarterRow => ({ series: "cpi", year, value: "100", source: ASSUMED });

/** A work to begin the table of sources with. */
export const OWN_SOURCE: StarterTable["rows"][number] = {
  id: "source-1",
  title: { phrase: "starter.your-source" },
  kind: code("assumption"),
};

/** The questions about each line of a pack, by the column that the answer goes to. */
export const questionsOfLines = ({ lines }: CostPack): NonNullable<StarterTable["questions"]> =>
  lines.map(({ numbers }) =>
    Object.fromEntries(Object.entries(numbers).map(([field, { question }]): [string, Texts] => [field, question])),
  );

/** Assumptions of packs as a table, each row with its question. */
export const assumptionTable = (all: readonly PackAssumption[]): StarterTable => ({
  table: "assumptions",
  rows: all.map(assumptionRow),
  questions: all.map(({ question }) => ({ value: question })),
});

/** The text of a cell in a language. */
export function starterText(cell: StarterCell | undefined, locale: Locale): string {
  if (cell === undefined) return "";
  if (typeof cell === "string") return cell;
  if ("code" in cell) return locale.codes[cell.code] ?? cell.code;
  return "phrase" in cell ? say(locale, cell.phrase) : spoken(locale, cell.words);
}

export const sheetName = ({ table }: Pick<StarterTable, "table">, locale: Locale): string => {
  const name = say(locale, `table.${tables[table].name}`);
  return (name.slice(0, 1).toUpperCase() + name.slice(1)).slice(0, 31);
};
