import type { CostStandardLine } from "../model/cost-standard.js";
import type { CostStandardUse, Result } from "../result/result.js";

/** Lines of the cost standards that a result was costed by. */
export const usedCostLines = ({ network, costStandards }: Result): readonly CostStandardLine[] =>
  (network?.costLines ?? []).flatMap(({ values }) => (costStandards.some((use) => isOf(use, values)) ? [values] : []));

const isOf = (use: CostStandardUse, line: CostStandardLine): boolean =>
  use.id === line.standard_id &&
  use.service === line.service &&
  use.validFrom === line.valid_from &&
  use.validTo === line.valid_to;
