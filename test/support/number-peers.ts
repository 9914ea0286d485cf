import currency from "currency.js";
import Papa from "papaparse";
import { Field } from "tableschema";
import type { Shape } from "./number-corpus.js";

/** What another reader makes of a cell: a number, or undefined where it gives none. */
export type Peer = (cell: string) => number | undefined;

const finite = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isFinite(value) ? value : undefined;

/** The other readers, each told the mark of the column, its groups and its number of places where it can be told. */
export function peersFor({ decimal, group, cells }: Shape): Readonly<Record<string, Peer>> {
  const mark = decimal === "," ? "," : ".";
  const separator = group ?? (mark === "," ? "." : ",");
  const precision = Math.max(
    2,
    ...cells.map(([, expected]) => expected?.split(".")[1]?.length ?? 0).filter((n) => n < 9),
  );
  const isBare = !cells.some(
    ([cell, expected]) =>
      expected !== null && /^-?\d/.test(expected) && /[\p{L}\p{Sc}%]/u.test(cell.replace(/e[+-]?(?=\d)/i, "")),
  );
  const field = new Field({ name: "x", type: "number", decimalChar: mark, groupChar: separator, bareNumber: isBare });
  return {
    "papaparse dynamicTyping": (cell) => {
      const options = { dynamicTyping: true, delimiter: ";", header: false } as const;
      return finite(Papa.parse<unknown[]>(Papa.unparse([[cell]], { quotes: true }), options).data[0]?.[0]);
    },
    "currency.js": (cell) =>
      attempt(() => currency(cell, { decimal: mark, separator, precision, errorOnInvalid: true }).value),
    parseFloat: (cell) => finite(Number.parseFloat(cell)),
    tableschema: (cell) => attempt(() => field.castValue(cell, true)),
  };
}

function attempt(read: () => unknown): number | undefined {
  try {
    return finite(read());
  } catch {
    return undefined;
  }
}
