import { entryOf } from "../../model/once-for.js";
import { allocate } from "../../money/allocate.js";

/**
 * Cuts what is open down to a ceiling: whole lines, those of the largest priority first and of these the last ones, the
 * last line that is cut in part, its parts in proportion.
 */
export function cutParts(parts: readonly OpenPart[], ceiling: bigint | undefined): Cut {
  if (ceiling === undefined) return NOTHING;
  if (parts.some(({ units }) => units === undefined)) return { blank: [] };
  const lines = openLines(parts);
  let excess = [...lines.values()].reduce((sum, each) => sum + each.units, -ceiling);
  if (excess <= 0n) return NOTHING;
  const blank = [...lines].flatMap(([line, { priority }]) => (priority === undefined ? line : []));
  if (blank.length > 0) return { blank };
  const cut = new Map<string, bigint>();
  for (const { parts: own, units } of [...lines.values()].reverse().sort((a, b) => b.rank - a.rank)) {
    if (excess <= 0n) break;
    const gone = units < excess ? units : excess;
    const shares = allocate(
      String(gone),
      own.map((each) => String(each.units)),
      0,
    );
    for (const [at, { key }] of own.entries()) cut.set(key, BigInt(shares[at] ?? "0"));
    excess -= gone;
  }
  return { units: cut };
}

/** A part of a need in smallest units: what nobody pays of it; undefined where it is unknown. */
export type OpenPart = {
  readonly key: string;
  /** Parts of one line are cut together. */
  readonly line: string;
  readonly priority: string | undefined;
  readonly units: bigint | undefined;
};

/** What is cut of each part that is cut; or why nothing can be: lines without a priority, or what is open is unknown. */
export type Cut = { readonly units: ReadonlyMap<string, bigint> } | { readonly blank: readonly string[] };

const NOTHING: Cut = { units: new Map() };

type OpenLine = {
  units: bigint;
  readonly parts: OpenPart[];
  readonly priority: string | undefined;
  readonly rank: number;
};

// A line that others pay in full needs no priority.
function openLines(parts: readonly OpenPart[]): ReadonlyMap<string, OpenLine> {
  const lines = new Map<string, OpenLine>();
  for (const part of parts) {
    const { line, priority, units = 0n } = part;
    if (units === 0n) continue;
    const own = entryOf(lines, line, () => ({ units: 0n, parts: [], priority, rank: Number(priority ?? "0") }));
    own.units += units;
    own.parts.push(part);
  }
  return lines;
}
