import type { Result } from "../result/result.js";

/** Funders who are named: those who pay an open centre or no single one, not those who pay hidden centres alone. */
export function publicSources({ analysis, network, centres }: Result): ReadonlySet<string> {
  const open = new Set(centres.flatMap((each) => (each.confidential ? [] : each.id)));
  return new Set(
    (network?.funding ?? []).flatMap(({ values: { centre_id, source, fiscal_year } }) =>
      fiscal_year === analysis.fiscalYear && (centre_id === undefined || open.has(centre_id)) ? source : [],
    ),
  );
}
