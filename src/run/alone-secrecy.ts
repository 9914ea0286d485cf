import type { Dictionary } from "../model/dictionary.js";
import { fold } from "../model/fold.js";
import type { TableReading } from "../import/read/read-table.js";
import type { Secrecy } from "../result/secrecy.js";
import { secrecyOf } from "./secrecy-of.js";

/**
 * Who may be named in a table that was read without its analysis: of a table of money nobody knows whose it is, so that
 * every refused row in it that names a centre may be one of a confidential one.
 *
 * @param reading - a table of centres or of their money
 * @param confidential - what is said of its publication
 */
export function aloneSecrecy(
  reading: TableReading<object>,
  confidential: "withhold" | "none" | undefined,
  dictionaries: readonly Dictionary[],
): { readonly secrecy: Secrecy; readonly open: readonly string[] } {
  const { input, rows, rejects, issues, refused } = reading;
  const { file, reader } = input;
  const groups = new Map<
    string,
    { names: Set<string>; confidential: boolean; places: { file: string; row: number }[] }
  >();
  for (const { values, row } of reader === "centres" ? rows : []) {
    const { centre_id: id = "", name, confidential: secret }: Cells = values;
    const group = groups.get(fold(id)) ?? { names: new Set<string>(), confidential: false, places: [] };
    group.names.add(id);
    if (name !== undefined) group.names.add(name);
    group.confidential ||= secret === "yes";
    group.places.push({ file, row });
    groups.set(fold(id), group);
  }
  const centres = [...groups.values()].flatMap(({ names, ...group }) =>
    [...names].map((name) => ({ id: name, name, ...group })),
  );
  const secrecy = secrecyOf({
    analysis: {
      ...(reader === "centres" && { centres: { file } }),
      ...(confidential !== undefined && { publish: { confidential } }),
    },
    dictionaries,
    centres,
    read: new Map([[reader, reading]]),
    refused: new Map([[reader, refused]]),
    rejects,
    issues,
  });
  return { secrecy, open: [...groups.values()].flatMap((each) => (each.confidential ? [] : [...each.names])) };
}

type Cells = { readonly centre_id?: string; readonly name?: string; readonly confidential?: string };
