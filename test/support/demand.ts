const told = new Set<string>();
const isDemanded = (): boolean => process.env["UMAY_DEMAND_ALL"] !== undefined;

function skipped(what: string): false {
  if (!told.has(what)) process.stderr.write(`skipped, as UMAY_DEMAND_ALL is not set (.ci/run sets it): ${what}\n`);
  told.add(what);
  return false;
}

/**
 * Whether tests run that need something which not every machine has: another program, or real data. They take most of the
 * time, so they run where `UMAY_DEMAND_ALL` is set, as in `.ci/run`, and there nothing may be missing: this throws.
 * Elsewhere they are skipped with a printed line.
 *
 * @param found - whether it is here
 * @param need - its name
 */
export function isHere(found: boolean, need: string): boolean {
  if (!isDemanded()) return skipped(`what needs ${need}`);
  if (found) return true;
  throw new Error(`UMAY_DEMAND_ALL is set, and this is missing: ${need}`);
}

/**
 * Whether all cases of a test run that takes long: where `UMAY_DEMAND_ALL` is set. Elsewhere some stand for all, and a
 * line says so.
 *
 * @param cases - what is left out
 */
export const isInFull = (cases: string): boolean => isDemanded() || skipped(cases);
