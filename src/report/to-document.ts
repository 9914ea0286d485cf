import type { Network } from "../calculate/network.js";
import { toRecord } from "../compare/network-record.js";
import type { Figure, PerKeys } from "../formula/figure.js";
import type { Locale } from "../formula/locale.js";
import { localize } from "../formula/localize.js";
import { isPublished } from "../disclosure/published.js";
import { version } from "../version.js";
import type { Document } from "./document.js";
import { documented } from "./documented.js";
import { modeOf } from "./mode-of.js";
import { type ProvenanceOf, provenance } from "./provenance.js";
import { inOrder } from "../result/per-keys.js";
import type { Result } from "../result/result.js";

/**
 * The one JSON document of a result: the same keys in the same order whatever made it. For internal use it holds the rows
 * that a comparison needs.
 */
export function toDocument(result: Documented, locale: Locale, command: string): Document {
  const { analysis, network, inputs = [], issues = [] } = result;
  return {
    formatVersion: 1,
    umay: version,
    command,
    inputs,
    ...(isRun(result) ? { provenance: provenance(result) } : {}),
    figures: documented(result).map(ordered),
    ...(isPublished(result) && result.heldAway !== undefined ? { heldAway: result.heldAway } : {}),
    issues: issues.map((each) => localize(each, locale)),
    ...(network && modeOf(result) === "internal" && hasCentres(network)
      ? { record: toRecord(network, analysis?.publish) }
      : {}),
  };
}

/** The parts of a result that are written down; what belongs to a run is there whole or not at all. */
export type Documented = Partial<Pick<Result, "inputs" | "figures" | "issues" | "analysis" | "network"> & ProvenanceOf>;

const isRun = (result: Documented): result is Documented & ProvenanceOf => result.costStandards !== undefined;

// A budget alone has nothing to compare.
const hasCentres = ({ centres, costLines, funding }: Network): boolean =>
  [centres, costLines, funding].some((table) => table !== undefined);

const ordered = ({ id, value, undefined: reason, unit, per, formula, inputs, sources, notes }: Figure): Figure => ({
  id,
  value,
  ...(reason ? { undefined: reason } : {}),
  unit,
  per: perInOrder(per),
  formula,
  inputs,
  sources,
  notes,
});

const perInOrder = (per: PerKeys): PerKeys =>
  Object.fromEntries(inOrder(Object.keys(per)).map((key) => [key, per[key] ?? ""]));
