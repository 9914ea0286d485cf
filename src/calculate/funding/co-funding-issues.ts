import type { Issue } from "../../formula/issue.js";
import { nearest } from "../../formula/nearest.js";
import { SOURCE_TYPES } from "../../model/funding.js";
import { ONE, compare, exact, sum } from "../../money/exact.js";
import { toDecimal } from "../../money/to-decimal.js";
import { type CoFundingSide, coFundingSides, funderOf } from "./co-funding.js";
import type { Network } from "../network.js";

/**
 * Shares of a shared financing that do not make a whole, and sides that are nobody.
 *
 * @returns an error for what makes every due amount wrong; a warning for a funder of whom no row speaks, who owes all
 */
export function coFundingIssues(network: Network): Issue[] {
  const sides = coFundingSides(network);
  if (network.coFunding === undefined) return [];
  const whole = sum(sides.map(({ share }) => exact(share.value ?? "0")));
  const { analysisFile: file = "" } = network;
  return [
    ...(compare(whole, ONE) === 0
      ? []
      : [at(file, "/coFunding/shares", "co-funding.sum", { received: toDecimal(whole), expected: "1" })]),
    ...sides.flatMap((side) => sideIssue(network, side, file)),
  ];
}

function sideIssue({ funding }: Network, { key, share }: CoFundingSide, file: string): Issue[] {
  const place = "pointer" in share.from ? share.from.pointer : "/coFunding/shares";
  const funder = funderOf(key);
  if (funder === undefined)
    return SOURCE_TYPES.some((each) => each === key)
      ? []
      : [
          at(file, place, "co-funding.side", {
            received: key,
            expected: SOURCE_TYPES.join(", "),
            detail: { nearest: nearest(key, SOURCE_TYPES) ?? "" },
          }),
        ];
  const funders = [...new Set(funding?.map(({ values }) => values.source))];
  if (funding === undefined || funders.includes(funder)) return [];
  return [
    at(file, place, "co-funding.funder", {
      severity: "warning",
      received: funder,
      detail: { nearest: nearest(funder, funders) ?? "" },
    }),
  ];
}

const at = (file: string, column: string, code: string, rest: Partial<Issue>): Issue => ({
  code,
  severity: "error",
  file,
  column,
  message: "",
  ...rest,
});
