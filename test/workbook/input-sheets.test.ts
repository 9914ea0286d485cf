import { behind } from "../support/behind.js";
import { expect, test } from "vitest";
import Papa from "papaparse";
import { runFolder } from "../support/examples.js";

// Cross: the cells of the files as papaparse reads them. Derived: a share with a percent sign is that share of one.
const numberOf = (written = ""): number => Number(written.replace(",", ".").replace("%", "e-2").replaceAll(" ", ""));

test.each(["network/umay.json", "methods/umay.json"])(
  "the sheets of what was read in %s hold the cells of the files",
  (example) => {
    const { result, files } = runFolder(`examples/${example}`);
    const sheets = behind(result).sheets();
    const cells = sheets.inputs.flatMap(({ name, kind, rows }) => {
      if (kind !== "file") return [];
      const [header = [], ...lines] = Papa.parse<string[]>(
        new TextDecoder().decode(files[name] ?? new Uint8Array()),
      ).data;
      return [...rows].flatMap(([row, columns]) =>
        [...columns].map(([column, { value }]) => ({
          place: `${name}, ${row}, ${column}`,
          read: value,
          written: lines[Number(row) - 2]?.[header.indexOf(column)],
        })),
      );
    });
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.filter(({ read, written }) => read !== written && Number(read) !== numberOf(written))).toEqual([]);
  },
);
