import type { Issue } from "../formula/issue.js";
import { problem } from "../formula/problem.js";
import type { Analysis } from "../model/analysis.js";
import type { Dictionary } from "../model/dictionary.js";
import { comparable } from "../model/condition.js";
import { fileLabel } from "../model/file-label.js";
import type { InputRecord, Reject } from "../model/input-record.js";
import { markedFields, namesCentres } from "../model/marked-fields.js";
import { mayHouse } from "../model/may-house.js";
import type { RefusedRow } from "../model/refused-row.js";
import type { CentreName } from "../result/result.js";
import type { RowPlace, Secrecy } from "../result/secrecy.js";
import type { TableRead } from "./files.js";
import { calledLike, secretText } from "../result/secret-text.js";
import { secrecyQuestions } from "./secrecy-questions.js";
import { uncertainRows } from "./uncertain-rows.js";

/** What a run has found, as far as it tells who may be named. */
export type SecrecyTask = {
  readonly analysis: Pick<Analysis, "publish" | "centres" | "mended"> & { readonly title?: string };
  /** Name of the analysis file; a table that is read alone has none. */
  readonly analysisFile?: string;
  readonly dictionaries: readonly Dictionary[];
  readonly centres: readonly (Pick<CentreName, "id" | "name" | "confidential" | "places"> &
    Partial<Pick<CentreName, "region">>)[];
  /** What was read of each table, by its name. */
  readonly read: ReadonlyMap<string, TableRead>;
  /** What could be read of refused rows, by the name of their table. */
  readonly refused: ReadonlyMap<string, readonly RefusedRow[]>;
  readonly rejects: readonly Reject[];
  readonly issues: readonly Issue[];
};

/** Which centres and rows may not be shown, and what must be answered before anything is. */
export function secrecyOf(task: SecrecyTask): Secrecy {
  const { analysis, dictionaries, centres, read, rejects } = task;
  const tables = [...read].flatMap(([reader, table]) => (namesCentres(reader) ? table : []));
  const files = [...new Set(tables.map((each) => each.input.file))];
  const confidential = centres.filter((each) => each.confidential);
  const open = new Set(centres.flatMap((each) => (each.confidential ? [] : comparable(each.id))));
  const refused = new Set(rejects.map(placeOf));
  const known = tables.flatMap((each) => each.rows.filter((row) => !refused.has(placeOf(row))));
  const strangers = read.has("centres") ? known.filter(({ values }) => isOfStranger(values, open)) : [];
  const secretRows = new Set([...confidential.flatMap((each) => each.places), ...strangers].map(placeOf));
  const texts = new Set(known.filter((row) => !secretRows.has(placeOf(row))).flatMap(({ values }) => textsOf(values)));
  const uncertain = uncertainRows(
    rejects.filter((each) => files.includes(each.file)),
    { dictionaries, inputs: tables.map((each) => each.input), open, texts },
  );
  const shelters = read.get("centres");
  const understood = shelters?.input.understood?.columns.some((each) => SECRET.has(each.field)) ?? false;
  const marked = confidential.length > 0 || uncertain.marked;
  const houses =
    shelters === undefined || shelters.input.understood === undefined
      ? known.length > 0 || rejects.some((each) => files.includes(each.file))
      : shelters.rows.some(({ values }) => mayHouse(values)) || mayHouseRefused(task);
  const declared = analysis.publish?.confidential;
  const isUnread = shelters?.input.understood === undefined;
  const questions =
    analysis.centres === undefined
      ? []
      : isUnread && declared !== "none" && houses
        ? unreadTable(task, analysis.centres)
        : secrecyQuestions({
            file: fileLabel(analysis.centres),
            headerRow: shelters?.input.understood?.headerRows.at(-1) ?? 0,
            headerKnown: shelters !== undefined && hasHeader(shelters.input),
            columns: shelters?.secretColumns ?? [],
            understood,
            houses,
            marked,
            declared,
          });
  const inDoubt = declared !== "none" && (houses || understood || questions.length > 0);
  const strange = strangeRows(task, files, new Set([...known, ...rejects].map(placeOf)));
  const isHidden = marked || (inDoubt && uncertain.places.length + strange.length > 0);
  if (!isHidden) return { questions, hidden: false, files, places: [], names: [] };
  const secretNames = known.filter((row) => secretRows.has(placeOf(row))).flatMap(({ values }) => namesIn(values));
  const marks = [...confidential.flatMap(({ id, name }) => [id, name]), ...secretNames];
  const names = [...marks, ...uncertain.names, ...headless(tables)];
  return {
    questions: [...questions, ...twins(task, known, secretRows, marks), ...titles(task, marks)],
    hidden: true,
    files,
    places: unique([...confidential.flatMap((each) => each.places), ...strangers, ...uncertain.places, ...strange]),
    names: [...new Set(names)],
  };
}

// A second row of a hidden centre that is not marked would publish its name.
function twins(
  { read }: SecrecyTask,
  known: readonly TableRead["rows"][number][],
  secretRows: ReadonlySet<string>,
  marks: readonly string[],
): readonly Issue[] {
  const isLike = calledLike(marks);
  const file = read.get("centres")?.input.file;
  return known
    .filter((row) => row.file === file && !secretRows.has(placeOf(row)) && namesIn(row.values).some(isLike))
    .map((row) => problem("confidential.twin", { file: row.file, row: row.row }));
}

// The title and the names of files stand on everything that is published. A centre called like its region is not named by them.
function titles({ analysis, analysisFile, centres, read }: SecrecyTask, marks: readonly string[]): readonly Issue[] {
  const open = centres.flatMap((each) => (each.confidential ? [] : [each.id, each.name, each.region ?? ""]));
  const regions = new Set(centres.flatMap(({ region }) => (region === undefined ? [] : comparable(region))));
  const names = marks.filter((each) => !regions.has(comparable(each)) && [...each].length >= NAMED);
  if (analysisFile === undefined) return [];
  const isSecret = secretText({ names }, open);
  const texts = [
    ["/title", analysis.title ?? ""] as const,
    ...[...read].map(([table, { input }]) => [`/${table}`, input.file] as const),
  ];
  return texts
    .filter(([, text]) => isSecret(text))
    .map(([column]) => problem("confidential.title", { file: analysisFile, column }));
}

// A shorter code may stand in any title.
const NAMED = 4;

const SECRET = markedFields("centres", "secret");
const NAMES = new Set([...markedFields("centres", "names"), ...markedFields("funding", "names")]);

const placeOf = ({ file, row }: RowPlace): string => JSON.stringify([file, row]);

// Money of a centre of which no row was accepted, or of a confidential one.
const isOfStranger = ({ centre_id: id }: { readonly centre_id?: string }, open: ReadonlySet<string>): boolean =>
  id !== undefined && !open.has(comparable(id));

const unique = (places: readonly RowPlace[]): readonly RowPlace[] => [
  ...new Map(places.map(({ file, row }) => [placeOf({ file, row }), { file, row }] as const)).values(),
];

const textsOf = (values: object): readonly string[] =>
  Object.values(values).flatMap((value: unknown) => (typeof value === "string" ? comparable(value) : []));

const namesIn = (values: object): readonly string[] =>
  Object.entries(values).flatMap(([field, value]: [string, unknown]) =>
    NAMES.has(field) && typeof value === "string" ? value : [],
  );

// One word may stand anywhere; of two that are known, the row is a header.
const hasHeader = ({ understood }: InputRecord): boolean => (understood?.columns.length ?? 0) > 1;

// In a file without a header its first row is taken for one.
const headless = (tables: readonly TableRead[]): readonly string[] =>
  tables.flatMap(({ input }) =>
    hasHeader(input) ? [] : (input.understood?.unused ?? []).filter((each) => /\p{L}/u.test(each)),
  );

// Nobody knows whose the money is while the table of centres cannot be read: what is wrong with its file comes first.
function unreadTable({ issues }: SecrecyTask, centres: NonNullable<Analysis["centres"]>): readonly Issue[] {
  const file = fileLabel(centres);
  const found = issues.filter(
    (each) => (each.file === centres.file || each.file === file) && each.row === undefined && each.severity === "error",
  );
  return found.length > 0 ? found : [problem("confidential.missing", { file })];
}

// A refused row whose service could not be read may be one of a shelter.
const mayHouseRefused = ({ refused }: SecrecyTask): boolean =>
  refused.get("centres")?.some(({ values }) => mayHouse(values)) ?? false;

// Rows that an issue is about although they are neither header, nor accepted, nor refused: they may be anybody's. Of a file of mended
// rows nobody knows whose they are, and a row that was mended for another may be a hidden one.
function strangeRows(
  { analysis, issues, read }: SecrecyTask,
  files: readonly string[],
  known: ReadonlySet<string>,
): RowPlace[] {
  const headers = new Set(
    [...read.values()].flatMap(({ input }) =>
      hasHeader(input) ? (input.understood?.headerRows ?? []).map((row) => placeOf({ file: input.file, row })) : [],
    ),
  );
  return issues.flatMap(({ code, file, row }): RowPlace[] => {
    if (file === undefined || row === undefined) return [];
    if (file === analysis.mended?.file) return [{ file, row }];
    if (!files.includes(file) || headers.has(placeOf({ file, row }))) return [];
    return code === "mended.other-row" || !known.has(placeOf({ file, row })) ? [{ file, row }] : [];
  });
}
