// Which centres are closed, that is confidential, where their table leaves it in doubt: what is asked, and the rows
// with the answer.
import { type Issue, problem } from "../formula/issue.js";
import type { SecretFacts, SecretWord } from "../import/headers/secret-facts.js";
import { option } from "../import/read/question-options.js";
import type { Analysis } from "../model/analysis.js";
import { type Centre, type Confidential, isClosed, centres as table, mayHouse } from "../model/centre.js";
import { fileLabel } from "../model/file-label.js";
import type { RefusedRow } from "../model/refused-row.js";
import type { Row } from "../model/table.js";
import type { Collected, TableRead } from "./files.js";

/**
 * What must be asked of a table before anything of its services may be published: one question for all of it.
 *
 * A doubt is a mark that is not clear; a blank one where people live; a word of secrecy on a row that is not marked closed;
 * one beside the table, unless every row where people live is marked and one of them closed; where no column of
 * confidentiality was read, a column that may be one.
 *
 * @returns nothing where the analysis answers it, else at most one `confidential.doubt`
 */
export function closedQuestions(table: ClosedTable): readonly Issue[] {
  if (table.declared !== undefined) return [];
  const { rows, words } = doubtOf(table);
  const columns = unreadColumns(table);
  const { doubtful } = table.secrets;
  const marks = [...doubtful].flatMap(([row, text]): SecretWord[] => (rows.has(row) ? [{ row, text }] : []));
  const found = [...marks, ...words];
  if (rows.size === 0 && words.length === 0 && columns.length === 0) return [];
  const ordered = [...rows].sort((a, b) => a - b);
  const [row] = ordered;
  const detail = {
    ...(ordered.length > 0 && { count: String(ordered.length), rows: listed(ordered.map(String)) }),
    ...(found.length > 0 && { found: listed(found.map(quoted)) }),
    ...(columns.length > 0 && { columns: listed(columns.map((each) => `“${each}”`)) }),
  };
  const options = [
    ...(["no", "address", "yes"] as const).map((confidential) => option(`closed-${confidential}`, { confidential })),
    ...columns.map((header) => option("rename", {}, null, { header, wanted: "confidential" })),
  ];
  return [problem("confidential.doubt", { file: table.file, ...(row !== undefined && { row }), detail, options })];
}

/** A row of the table of centres, as far as it could be read. */
type ClosedRow = { readonly row: number; readonly values: Partial<Centre> };

/** What was read of the table of centres, as far as it must be known which of its services are closed. */
type ClosedTable = {
  /** Name of the table in places and messages. */
  readonly file: string;
  readonly rows: readonly ClosedRow[];
  readonly secrets: SecretFacts;
  /** What the analysis says of rows without a clear mark: `centres.confidential`. */
  readonly declared: Confidential | undefined;
};

/** What makes it doubtful which services are closed. */
type Doubt = {
  /** Rows that the doubt is about: they take the answer. */
  readonly rows: ReadonlySet<number>;
  readonly words: readonly SecretWord[];
};

/** What the analysis declares, unless a row has a clear mark; a `no` that the doubt is about is not clear. */
function settledMark(table: ClosedTable, declared: Confidential): (row: ClosedRow) => Confidential {
  const { rows } = doubtOf(table);
  return ({ row, values: { confidential } }) =>
    confidential === undefined || (confidential === "no" && rows.has(row)) ? declared : confidential;
}

function doubtOf(table: ClosedTable): Doubt {
  const { rows, secrets } = table;
  const closed = new Set(rows.flatMap(({ row, values }) => (isClosed(values) ? row : [])));
  const unmarked = rows.flatMap(({ row, values }) =>
    values.confidential === undefined && (secrets.doubtful.has(row) || mayHouse(values)) ? row : [],
  );
  const isExplained = unmarked.length === 0 && closed.size > 0;
  const words = secrets.words.filter(({ row }) => (row === undefined ? !isExplained : !closed.has(row)));
  const own = [...unmarked, ...words.flatMap(({ row }) => row ?? [])];
  if (own.length > 0) return { rows: new Set(own), words };
  // What stands beside the table may be about any of its rows.
  const isAny = words.length > 0 || unreadColumns(table).length > 0;
  return { rows: new Set(isAny ? rows.flatMap(({ row }) => (closed.has(row) ? [] : row)) : []), words };
}

const unreadColumns = ({ secrets }: ClosedTable): readonly string[] =>
  secrets.understood
    ? []
    : secrets.columns.map(({ header, index }) => (header.trim() === "" ? String(index + 1) : header));

// So many are named; how many there are is said beside them.
const NAMED = 8;

const listed = (all: readonly string[]): string => all.slice(0, NAMED).join(", ") + (all.length > NAMED ? ", …" : "");

const quoted = ({ text, row }: SecretWord): string => `“${text}”${row === undefined ? "" : ` (${String(row)})`}`;

/** Rows of centres with the declared confidentiality where no mark is clear; those in `refused` are changed too. */
export function withDeclaredConfidentiality(
  rows: readonly Row<Centre>[] | undefined,
  settings: Analysis["centres"],
  { read, refused }: Pick<Collected, "read" | "refused">,
): readonly Row<Centre>[] | undefined {
  const reading = read.get(table.name);
  if (rows === undefined || reading === undefined || settings?.confidential === undefined) return rows;
  const others = refused.get(table.name) ?? [];
  const markOf = settledMark(closedQuestionTable(settings, reading, others), settings.confidential);
  refused.set(
    table.name,
    others.map((each) => ({ ...each, values: { ...each.values, confidential: markOf(each) } })),
  );
  return rows.map((each) => ({ ...each, values: { ...each.values, confidential: markOf(each) } }));
}

/** The table of centres with its refused rows, as the questions on closed centres need it. */
export const closedQuestionTable = (
  settings: NonNullable<Analysis["centres"]>,
  { rows, secrets }: Pick<TableRead, "rows" | "secrets">,
  refused: readonly RefusedRow[],
): ClosedTable => ({
  file: fileLabel(settings),
  // Of a row that is torn nothing was read: it is told as an error, and hidden with the rows around it.
  rows: [...rows, ...refused.filter(({ values }) => Object.keys(values).length > 0)],
  secrets,
  declared: settings.confidential,
});
