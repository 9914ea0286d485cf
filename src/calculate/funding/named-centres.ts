import { foldWord } from "../../import/headers/fold-word.js";
import type { Centre } from "../../model/centre.js";
import type { Row } from "../../model/table.js";
import type { Network } from "../network.js";

/** The codes of the centres that have a name, without regard to case, quotes and spaces. */
export function codesNamed(centres: readonly Row<Centre>[], name: string): readonly string[] {
  const key = foldWord(name);
  const named = centres.filter(({ values }) => values.name !== undefined && foldWord(values.name) === key);
  return [...new Set(named.map((each) => each.values.centre_id))];
}

/** Money that names a centre by its name is money of its code, where one centre alone has the name. */
export function withCentreCodes(network: Network): Network {
  const { centres, funding } = network;
  if (centres === undefined || funding === undefined) return network;
  const codes = new Set(centres.map((each) => each.values.centre_id));
  return {
    ...network,
    funding: funding.map((row) => {
      const written = row.values.centre_id;
      if (written === undefined || codes.has(written)) return row;
      const [code, ...others] = codesNamed(centres, written);
      if (code === undefined || others.length > 0) return row;
      return { ...row, values: { ...row.values, centre_id: code } };
    }),
  };
}
