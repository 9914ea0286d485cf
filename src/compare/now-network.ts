import type { Assumption } from "../model/assumption.js";
import type { CostStandardLine } from "../model/cost-standard.js";
import type { Row } from "../model/table.js";
import type { Network } from "../calculate/network.js";

/**
 * A network reduced to its fiscal year, which is renamed `now`, so that rows of two different years can be compared: the
 * money of its own year, the assumptions that hold in it, and the cost lines in force on its first day.
 */
export function nowNetwork(network: Network): Network {
  const { fiscalYear, firstDay, costLines, needs, funding, refusedMoney = [], assumptions } = network;
  return {
    ...network,
    fiscalYear: NOW,
    costLines: costLines?.filter((row) => inForce(row, firstDay)).map((row) => nowLine(row, fiscalYear)),
    needs: needs?.filter((row) => row.values.fiscal_year === fiscalYear).map(nowRow),
    funding: funding?.filter((row) => row.values.fiscal_year === fiscalYear).map(nowRow),
    refusedMoney: refusedMoney.filter(({ year = fiscalYear }) => year === fiscalYear).map(({ centre }) => ({ centre })),
    assumptions: assumptions.flatMap((row) => nowAssumption(row, fiscalYear)),
  };
}

/** The one year that both sides of a comparison are put in. */
export const NOW = "now";

const nowRow = <T extends { readonly fiscal_year: string }>(row: Row<T>): Row<T> => ({
  ...row,
  values: { ...row.values, fiscal_year: NOW },
});

const inForce = ({ values }: Row<CostStandardLine>, day: string): boolean =>
  (values.valid_from === undefined || values.valid_from <= day) &&
  (values.valid_to === undefined || day <= values.valid_to);

// A price of the fiscal year is a price of now: nothing moves it, whatever the year is called.
function nowLine(row: Row<CostStandardLine>, fiscalYear: string): Row<CostStandardLine> {
  const { valid_from: _from, valid_to: _to, ...values } = row.values;
  return { ...row, values: values.price_year === fiscalYear ? { ...values, price_year: NOW } : values };
}

function nowAssumption(row: Row<Assumption>, fiscalYear: string): Row<Assumption>[] {
  if (row.values.year === undefined) return [row];
  return row.values.year === fiscalYear ? [{ ...row, values: { ...row.values, year: NOW } }] : [];
}
