const told = new Set<string>();

/**
 * Whether tests run that need something which not every machine has: another program, or real data. They take most of the
 * time, so they run where `UMAY_DEMAND_ALL` is set, as in `.ci/run`, and there nothing may be missing: this throws.
 * Elsewhere they are skipped with a printed line.
 *
 * @param found - whether it is here
 * @param need - its name
 */
export function isHere(found: boolean, need: string): boolean {
  if (process.env["UMAY_DEMAND_ALL"] !== undefined) {
    if (found) return true;
    throw new Error(`UMAY_DEMAND_ALL is set, and this is missing: ${need}`);
  }
  if (!told.has(need)) process.stderr.write(`skipped, as UMAY_DEMAND_ALL is not set: what needs ${need}\n`);
  told.add(need);
  return false;
}
