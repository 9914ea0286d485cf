import { say } from "../formula/say.js";
import type { Page } from "./page.js";
import type { Cell, Table } from "./pieces.js";

/**
 * A table for everybody: without columns and rows that hold nothing, and without the way to a reason, which is for its
 * owner. Undefined where nothing is left.
 */
export function shownTable({ locale }: Pick<Page, "locale">, table: Table): Table | undefined {
  const said = table.rows.filter(({ sentence, cells }) => sentence !== undefined || !cells.every(isBlank));
  const counted = said.filter(({ sentence }) => sentence === undefined);
  const kept = table.columns.map((_, at) => counted.some(({ cells }) => !isBlank(cells[at] ?? { text: "" })));
  const cellOf = ({ reason: _reason, origin: _origin, ...cell }: Cell): Cell => {
    if (cell.state === "withheld") return { text: "" };
    // A share of nothing says why it is none.
    return cell.state === "none" && cell.undefined?.code !== "zero-denominator"
      ? { ...cell, words: say(locale, "closed.unknown"), text: say(locale, "closed.unknown") }
      : cell;
  };
  const rows = said.map((row) => ({ ...row, cells: row.cells.filter((_, at) => kept[at]).map(cellOf) }));
  if (rows.every(({ kind }) => kind === "total") || kept.every((each) => !each)) return undefined;
  return { ...table, columns: table.columns.filter((_, at) => kept[at]), rows };
}

const isBlank = ({ text, state }: Cell): boolean => text === "" || state === "none" || state === "withheld";
