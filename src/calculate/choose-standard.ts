// The cost standard that a service must meet, or why it has none.
import type { ChosenStandard, Network } from "./network.js";
import { problem } from "../formula/issue.js";
import { nearest } from "../formula/nearest.js";
import type { Centre } from "../model/centre.js";
import { inForce } from "../model/cost-standard.js";

/** A service that no standard is asked for. */
export const noStandard = (service: Centre["service"]): ChosenStandard => ({
  service,
  standard: undefined,
  lines: [],
  refused: false,
  issue: undefined,
});

/** The standard that the row names, else the analysis for the service, else the only one; it must be in force. */
export function chooseStandard(
  network: Network,
  service: Centre["service"],
  named: string | undefined,
): ChosenStandard {
  const all = (network.costLines ?? []).filter((row) => row.values.service === service);
  const wanted = named ?? network.use[service];
  // A line whose service could not be read may be one of the standard that is wanted.
  const refused = (network.refusedLines ?? []).filter((line) => (line.service ?? service) === service);
  const lost = refused.filter((line) => line.service !== undefined || line.standard === wanted);
  const candidates = [
    ...new Set([
      ...all.filter((row) => inForce(row, network.firstDay)).map((row) => row.values.standard_id),
      ...lost.map((line) => line.standard),
    ]),
  ];
  const refuse = (code: string, received: string): ChosenStandard => ({
    ...noStandard(service),
    issue: problem(code, {
      received,
      expected: candidates.join(", "),
      detail: { service, day: network.firstDay, nearest: nearest(received, candidates) ?? "" },
    }),
  });
  if (network.costLines === undefined) return noStandard(service);
  if (wanted === undefined) {
    if (candidates.length !== 1) return refuse(candidates.length === 0 ? "standard.none" : "standard.several", service);
  } else if (!candidates.includes(wanted)) {
    const known = all.some((row) => row.values.standard_id === wanted);
    return refuse(known ? "standard.not-in-force" : "standard.unknown", wanted);
  }
  const standard = wanted ?? candidates[0] ?? "";
  const lines = all.filter((row) => row.values.standard_id === standard && inForce(row, network.firstDay));
  const twice = lines.find((row, at) => lines.findIndex((each) => each.values.line === row.values.line) !== at);
  if (twice) return refuse("standard.line-twice", twice.values.line);
  return { service, standard, lines, refused: refused.some((line) => line.standard === standard), issue: undefined };
}
