import type { Audit, Shown } from "./audit.js";
import { centreBlock } from "./cells.js";
import { LIMIT, type Suppression } from "./suppression.js";

/**
 * Shows blocks of further tables beside what is shown already: each that the audit still passes with. What is shown
 * already stays, so that a table which is asked for costs none of the tables that every publication has.
 *
 * @param audit - of all tables together
 * @param further - the blocks of the further tables
 * @returns the blocks that are withheld in the end
 */
export function showBeside({
  audit,
  suppression: { covers, blocks },
  confidential,
  further,
}: {
  readonly audit: Audit;
  readonly suppression: Suppression;
  readonly confidential: ReadonlySet<string>;
  readonly further: ReadonlySet<string>;
}): ReadonlySet<string> {
  const hidden = new Set([...confidential, ...covers]);
  const passes = (withheld: ReadonlySet<string>): boolean => {
    const shown: Shown = { hidden, withheld: new Set([...withheld, ...[...hidden].map(centreBlock)]) };
    return audit.failures(shown, undefined, true).length === 0;
  };
  let withheld: ReadonlySet<string> = new Set([...blocks, ...further]);
  for (const block of further) {
    if (audit.programs() > LIMIT) break;
    const less = new Set([...withheld].filter((each) => each !== block));
    if (passes(less)) withheld = less;
  }
  return withheld;
}
