import type { BudgetLine } from "../../model/budget-line.js";
import type { Summed, Traced } from "../../model/budget-table.js";
import { comparable } from "../../model/condition.js";
import type { Row } from "../../model/table.js";
import type { GridRow } from "../open/grid.js";
import type { Visit } from "../scan/scan-file.js";
import { cellAt, headersOf, readCell, readLine } from "./read-line.js";
import type { ScannedFile } from "./scan-budget.js";
import { type Class, idIn } from "./scanned-classes.js";

type Tracer = Pick<Summed, "trace" | "texts"> & {
  /** Gives each line that may have an amount below zero. */
  readonly each: (take: (traced: Traced) => void) => void;
};
type Read = Traced & { readonly line: Row<BudgetLine> };

/** Reads a file that was gone through once more: for the lines of some classes or of one id, or for texts of its lines. */
export function tracer(
  file: string,
  found: ScannedFile,
  classes: readonly Class[],
  blank: "zero" | "unknown" | undefined,
): Tracer {
  const { scan, seen, plan, stretches, again } = found;
  const byNumber = new Map(classes.map((each) => [each.number, each]));
  const repeated = new Set(scan.rows.ids.repeats.map((each) => each.row));
  const headers = headersOf(seen.region.header, seen.columns);
  // Goes through lines as long as it is told to.
  const walk = (
    isWanted: (of: Class, ...at: Parameters<Visit>) => boolean,
    take: (read: Read, row: GridRow) => boolean,
  ): void => {
    const enough = { is: false };
    const visit: Visit = (...at) => {
      const [, row, whole] = at;
      const of = byNumber.get(scan.rows.classAt(row));
      if (!of || repeated.has(row) || !isWanted(of, ...at)) return true;
      const grid = whole();
      const read = lineOf(grid, of);
      enough.is = read !== undefined && !take(read, grid);
      return !enough.is;
    };
    for (const part of stretches) if (!enough.is) again(visit, part);
  };
  return {
    trace: (wanted, isTaken = () => true, most = Infinity) => {
      const all: Read[] = [];
      const mayBe = "id" in wanted ? idTest(found, wanted.id) : () => true;
      walk(
        (of, ...at) => mayBe(...at) && (!("classes" in wanted) || wanted.classes.has(of.line)),
        (read) => {
          if ((!("id" in wanted) || read.line.values.id === wanted.id) && isTaken(read)) all.push(read);
          return all.length < most;
        },
      );
      return all.sort((a, b) => a.line.row - b.line.row);
    },
    each: (take) => {
      const mayBe = signTest(found);
      walk(
        (_, ...at) => mayBe(...at),
        (read) => {
          take(read);
          return true;
        },
      );
    },
    texts: (column, count) => {
      const { index, textOf } = columnOf(found, column);
      const [cells, texts] = [new Map<string, number>(), new Map<string, number>()];
      if (index === undefined) return [];
      const isFirst = (_: Class, { bytes, starts, ends }: Parameters<Visit>[0], row: number): boolean => {
        const cell = plan.encoding.decode(bytes.subarray(starts[index], ends[index]));
        return row < (cells.get(cell) ?? Infinity);
      };
      walk(isFirst, ({ line }, row) => {
        const text = textOf(line, row);
        cells.set(cellAt(row.cells, index), row.row);
        if (text !== "") texts.set(text, Math.min(row.row, texts.get(text) ?? Infinity));
        return texts.size < count;
      });
      return [...texts].sort((a, b) => a[1] - b[1]).map(([text]) => text);
    },
  };

  function lineOf(row: GridRow, of: Class): Read | undefined {
    const read = seen.readers.amounts.map((column) => ({
      column,
      value: readCell(row, column) ?? (blank === "zero" ? "0" : undefined),
    }));
    const [place, id] = [
      { file, row: row.row },
      { value: idIn(found, row), column: headers.id ?? "id" },
    ];
    const { values, reasons } = readLine(row, id, place, seen.columns, seen.readers, read);
    if (!values || reasons.length > 0) return undefined;
    const line = { values, ...place, headers };
    const amounts = read.map(({ column: { fiscalYear, phase, header }, value }) => ({
      line,
      fiscalYear: fiscalYear ?? values.fiscalYear ?? seen.known.fiscalYear ?? "",
      phase,
      amount: typeof value === "string" ? value : null,
      column: header,
    }));
    return { of: of.line, line, amounts };
  }
}

// Whether a row may have an amount below zero: a mark or a letter stands in it that no other amount has.
function signTest({ seen: { readers } }: ScannedFile): (...at: Parameters<Visit>) => boolean {
  const columns = readers.amounts.map((each) => each.index);
  return ({ bytes, starts, ends }) =>
    columns.some((index) => {
      for (let at = starts[index] ?? 0; at < (ends[index] ?? 0); at++) if (mayBeSign(bytes[at] ?? 0)) return true;
      return false;
    });
}

// A minus, a bracket, or what is beyond ASCII, such as U+2212.
const mayBeSign = (byte: number): boolean => byte === 0x2d || byte === 0x28 || byte >= 0x80;

// Whether a row may have an id: most have not, as their cells show before they are read.
function idTest({ plan, scan }: ScannedFile, id: string): (...at: Parameters<Visit>) => boolean {
  if (!plan.isNamed && scan.rows.ids.areRepeated) return (_, row) => String(row) === id;
  const { decode } = plan.encoding;
  // A cell of a sheet is written with marks, and a quotation mark twice.
  if (plan.raw !== decode) return () => true;
  return ({ bytes, starts, ends }) =>
    plan.ids.every((index) => {
      const text = decode(bytes.subarray(starts[index], ends[index]));
      return text.includes('"') || id.includes(comparable(text));
    });
}

type ColumnTexts = {
  readonly index: number | undefined;
  readonly textOf: (line: Row<BudgetLine>, row: GridRow) => string;
};

// Where a column stands that a condition names, and what of it conditions look at.
function columnOf({ seen: { region, columns } }: ScannedFile, column: string): ColumnTexts {
  const name = column.replace(/^source:/, "");
  if (name === column) {
    const [index] = columns.fields.get(name) ?? [];
    return { index, textOf: ({ values }) => Object.entries(values).find(([field]) => field === name)?.[1] ?? "" };
  }
  const at = region.header.findIndex((each) => comparable(each) === comparable(name));
  return { index: at < 0 ? undefined : at, textOf: (_, { cells }) => comparable(cellAt(cells, at)) };
}
