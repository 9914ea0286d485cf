/**
 * Whether something is here that not every machine has. Where it is not, the tests that need it are skipped with a
 * printed line; where `UMAY_DEMAND_ALL` is set they must not be skipped, so this throws.
 */
export function isHere(found: boolean, missing: string): boolean {
  if (found) return true;
  if (process.env["UMAY_DEMAND_ALL"]) throw new Error(`UMAY_DEMAND_ALL is set, and it is missing: ${missing}`);
  process.stderr.write(`skipped: ${missing}\n`);
  return false;
}
