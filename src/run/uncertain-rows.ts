import { secretCells } from "../import/headers/secret-cells.js";
import { foldEntry, foldWord } from "../import/headers/fold-word.js";
import { isNumber } from "../import/headers/years-in.js";
import { distance } from "../formula/nearest.js";
import type { Issue } from "../formula/issue.js";
import type { Dictionary } from "../model/dictionary.js";
import { comparable } from "../model/condition.js";
import type { InputRecord, Reject } from "../model/input-record.js";
import { markedFields } from "../model/marked-fields.js";
import type { RowPlace } from "../result/secrecy.js";

/** What is known of the network before its refused rows are looked at. */
export type KnownRows = {
  readonly dictionaries: readonly Dictionary[];
  /** Records of the tables about centres and their money. */
  readonly inputs: readonly InputRecord[];
  /** Codes of centres that were accepted and are not confidential. */
  readonly open: ReadonlySet<string>;
  /** Texts that stand in rows of open centres, such as their regions and funders: they tell of nobody. */
  readonly texts: ReadonlySet<string>;
};

export type UncertainRows = {
  readonly places: readonly RowPlace[];
  /** Codes and names that may stand in them. */
  readonly names: readonly string[];
  /** Whether one of them says, or may say, that its centre is confidential. */
  readonly marked: boolean;
};

// Behind an open quotation mark, or in a row cut short, nobody knows which cell is which, in this row and the next.
const TORN_FILE = new Set(["row.quotes", "row.swallowed", "row.nul", "row.too-long", "row.too-wide"]);

/**
 * Finds the refused rows that may belong to a confidential centre: all but those whose code is that of an open centre
 * and whose own cell says no, in a row and a file that are whole.
 *
 * @param rejects - the refused rows of any tables
 * @param known - what was understood of them
 */
export function uncertainRows(rejects: readonly Reject[], known: KnownRows): UncertainRows {
  const answerOf = secretCells(known.dictionaries);
  const tablesOf = tables(known.inputs);
  const isWord = vocabulary(known.dictionaries);
  const torn = new Set(rejects.flatMap((each) => (each.reasons.some(isTornFile) ? each.file : [])));
  const places: RowPlace[] = [];
  const names = new Set<string>();
  let marked = false;
  for (const reject of rejects) {
    const { file, row, cells, reasons } = reject;
    const table = tablesOf.get(file);
    if (!table) continue;
    const isTorn = reasons.some((each) => each.code.startsWith("row."));
    const isYes = (at: number): boolean =>
      answerOf(cells[at] ?? "") === "yes" && !/^\s*[\da-z]\s*$/i.test(cells[at] ?? "");
    const answers = table.secret.map((at) => answerOf(cells[at] ?? ""));
    const says = answers.some((each) => each === "yes" || each === "unknown");
    // A word for yes in another column: the cells of the row have moved.
    const moved = cells.some((_, at) => !table.secret.includes(at) && isYes(at));
    if ((table.secret.length > 0 && !isTorn && says) || moved) marked = true;
    const isOpen = table.code !== undefined && known.open.has(comparable(cells[table.code] ?? ""));
    if (isOpen && !isTorn && !torn.has(file) && !says && !moved) continue;
    places.push({ file, row });
    const isUnread = (at: number): boolean => reasons.some((each) => each.column === reject.header[at]);
    for (const [at, cell] of cells.entries()) {
      const isName = table.names.includes(at);
      const isLoose = isTorn || table.code === undefined || moved || isUnread(at);
      for (const text of isTorn ? piecesOf(cell) : [comparable(cell)])
        if (
          text !== "" &&
          !known.texts.has(text) &&
          (isName || (isLoose && !isNumber(text) && !isWord(text, names.size < MANY)))
        )
          names.add(text);
    }
  }
  return { places, names: [...names], marked };
}

const isTornFile = ({ code }: Issue): boolean => TORN_FILE.has(code);

// Under another delimiter, or behind a quotation mark, several cells are one.
const piecesOf = (cell: string): readonly string[] => [
  ...new Set([cell, ...cell.split(/[;,|\t]/)].map((each) => comparable(each.replaceAll('"', "")))),
];

type Columns = {
  readonly names: readonly number[];
  readonly secret: readonly number[];
  /** Of the code of the centre. */
  readonly code: number | undefined;
};

const tables = (inputs: readonly InputRecord[]): ReadonlyMap<string, Columns> =>
  new Map(
    inputs.map(({ file, reader, understood }) => {
      const at = (fields: ReadonlySet<string>) =>
        (understood?.columns ?? []).flatMap(({ field, index }) => (fields.has(field) ? index : []));
      const [names, secret] = [at(markedFields(reader, "names")), at(markedFields(reader, "secret"))];
      return [file, { names, secret, code: at(new Set(["centre_id"]))[0] }] as const;
    }),
  );

const SLIPS = 2;
// No code is longer.
const LONG = 40;
// A file that is refused as a whole has too many texts to compare each letter by letter.
const MANY = 2000;

// Words of codes, mistyped too: "sheltr" names nobody.
function vocabulary(dictionaries: readonly Dictionary[]): (text: string, mistyped: boolean) => boolean {
  const words = new Set(
    dictionaries.flatMap(({ codes }) => [...Object.keys(codes), ...Object.values(codes).flat()].map(foldEntry)),
  );
  return (text, mistyped) => {
    const folded = foldWord(text);
    if (folded === "" || words.has(folded)) return true;
    if (!mistyped || folded.length <= 2 * SLIPS || folded.length > LONG) return false;
    return [...words].some((word) => distance(word, folded) <= SLIPS);
  };
}
