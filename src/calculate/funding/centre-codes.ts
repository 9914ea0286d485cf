// Names of centres in money, needs and months replaced by their codes, and the codes that have a name.
import { foldWord } from "../../import/headers/fold-word.js";
import type { Centre } from "../../model/centre.js";
import type { Row } from "../../model/table.js";
import type { Network } from "../network.js";

/** Replaces the name of a centre by its code in money, needs and months, where only one centre has that name. */
export function withCentreCodes(network: Network): Network {
  const { centres, funding, needs, months } = network;
  if (centres === undefined) return network;
  return {
    ...network,
    ...(funding && { funding: funding.map((row) => withCentreCode(centres, row)) }),
    ...(months && { months: months.map((row) => withCentreCode(centres, row)) }),
    ...(needs && { needs: needs.map((row) => withCentreCode(centres, row)) }),
  };
}

/** A row with the name of its centre replaced by the code, where only one centre has that name. */
export function withCentreCode<R extends { readonly values: { readonly centre_id?: string | undefined } }>(
  centres: readonly Row<Centre>[],
  row: R,
): R {
  const { centre_id: written } = row.values;
  if (written === undefined || centres.some(({ values }) => values.centre_id === written)) return row;
  const [code, ...others] = codesNamed(centres, written);
  return code === undefined || others.length > 0 ? row : { ...row, values: { ...row.values, centre_id: code } };
}

/** The codes of the centres that have a name, without regard to case, quotes and spaces. */
export function codesNamed(centres: readonly Row<Centre>[], name: string): readonly string[] {
  const key = foldWord(name);
  const named = centres.filter(({ values }) => values.name !== undefined && foldWord(values.name) === key);
  return [...new Set(named.map((each) => each.values.centre_id))];
}
