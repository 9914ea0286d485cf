import type { Issue } from "../formula/issue.js";
import { nearest } from "../formula/nearest.js";
import type { Centre } from "../model/centre.js";
import type { CostStandardLine } from "../model/cost-standard.js";
import type { Row } from "../model/table.js";
import type { Network } from "./network.js";

/** The lines of the cost standard that a service must meet, or why there are none. */
export type ChosenStandard = {
  readonly standard: string | undefined;
  readonly lines: readonly Row<CostStandardLine>[];
  readonly issues: readonly Issue[];
};

/**
 * Chooses the cost standard of a service: the one its row names, else the one the analysis names for the service, else
 * the only one there is. Exactly one must be in force on the first day of the fiscal year.
 *
 * @param network - standards, the choice of the analysis, and the day
 * @param service - the service
 * @param named - standard named by the row of the centre
 * @param place - the row that the issues point at
 */
export function chooseStandard(
  network: Network,
  service: Centre["service"],
  named: string | undefined,
  place: Partial<Issue> = {},
): ChosenStandard {
  const all = (network.costLines ?? []).filter((row) => row.values.service === service);
  const candidates = [
    ...new Set(all.filter((row) => inForce(row, network.firstDay)).map((row) => row.values.standard_id)),
  ];
  const wanted = named ?? network.use[service];
  const refuse = (code: string, received: string): ChosenStandard => ({
    standard: undefined,
    lines: [],
    issues: [
      {
        code,
        severity: "error",
        ...place,
        received,
        expected: candidates.join(", "),
        detail: { service, day: network.firstDay, nearest: nearest(received, candidates) ?? "" },
        message: "",
      },
    ],
  });
  if (network.costLines === undefined) return { standard: undefined, lines: [], issues: [] };
  if (wanted === undefined) {
    if (candidates.length !== 1) return refuse(candidates.length === 0 ? "standard.none" : "standard.several", service);
  } else if (!candidates.includes(wanted)) {
    const known = all.some((row) => row.values.standard_id === wanted);
    return refuse(known ? "standard.not-in-force" : "standard.unknown", wanted);
  }
  const standard = wanted ?? candidates[0] ?? "";
  const lines = all.filter((row) => row.values.standard_id === standard && inForce(row, network.firstDay));
  const twice = lines.find((row, at) => lines.findIndex((each) => each.values.line === row.values.line) !== at);
  return twice ? refuse("standard.line-twice", twice.values.line) : { standard, lines, issues: [] };
}

const inForce = ({ values }: Row<CostStandardLine>, day: string): boolean =>
  (values.valid_from === undefined || values.valid_from <= day) &&
  (values.valid_to === undefined || day <= values.valid_to);
