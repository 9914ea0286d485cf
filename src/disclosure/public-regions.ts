import { fold } from "../model/fold.js";
import type { Result } from "../result/result.js";

/**
 * Regions that a publication names, folded: those whose people are counted, and those in which an open centre or money
 * stands. A region is not named for a hidden centre alone.
 */
export function publicRegions({ network, centres }: Pick<Result, "network" | "centres">): ReadonlySet<string> {
  const names = [
    ...(network?.population ?? []).map(({ values }) => values.region),
    ...(network?.funding ?? []).flatMap(({ values }) => (values.centre_id === undefined ? (values.region ?? []) : [])),
    ...centres.flatMap((each) => (each.confidential ? [] : (each.region ?? []))),
  ];
  return new Set([...names.flatMap((each) => (each === undefined ? [] : fold(each))), ""]);
}
