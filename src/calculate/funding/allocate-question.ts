import { evaluateChain } from "../../formula/chain.js";
import { type Issue, problem } from "../../formula/issue.js";
import { isKnown } from "../../formula/figure.js";
import { ALLOCATIONS, type Analysis } from "../../model/analysis.js";
import { fileLabel } from "../../model/file-label.js";
import { toDecimal } from "../../money/to-decimal.js";
import { type Network, yearNetwork } from "../network.js";
import { resolveNetwork } from "../resolve-network.js";
import { LEVELS, levelTables } from "./level-tables.js";
import { isOpen, ownMoneyTables, placedMoney } from "./placed-money.js";

/**
 * Asks what money pays for that names a region or nothing, where nobody has said it: each answer that changes something,
 * with the need that is covered under it. Figures are given meanwhile, as ranges.
 */
export function allocateQuestion(network: Network, { funding }: Pick<Analysis, "funding">): Issue[] {
  const { allocate, isPartial, fiscalYear, centres } = network;
  if (allocate !== undefined || isPartial || !funding || centres === undefined || centres.length === 0) return [];
  const open = (network.funding ?? []).filter((row) => row.values.fiscal_year === fiscalYear && isOpen(network, row));
  if (open.length === 0) return [];
  const options = ALLOCATIONS.flatMap((rule) => {
    const placed = placedMoney({ ...network, allocate: rule });
    // What no rule can place, for want of a need or of places, is not offered to be placed by it.
    const isOffered = rule === "none" || placed.issues.length < open.length;
    const answer = { allocate: rule };
    return isOffered ? [{ total: coveredBy(placed.network), meaning: "", answer, code: `allocate-${rule}` }] : [];
  });
  const facts = { file: fileLabel(funding), received: String(open.length), options };
  return [problem("funding.allocate", facts, "warning")];
}

// The need that is covered, else that of the centres that are known.
function coveredBy(placed: Network): string | null {
  const network = resolveNetwork(yearNetwork(placed, placed.fiscalYear));
  const chain = evaluateChain([...ownMoneyTables(network), ...levelTables(network)], network.currency);
  const covered = (["covered-need hard", "covered-need hard known"] as const)
    .map((column) => chain.value(LEVELS.country.place(0, column)))
    .find(isKnown);
  return covered ? toDecimal(covered) : null;
}
