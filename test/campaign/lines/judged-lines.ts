import { type AddedUp, type Compared, compareAdded } from "../../support/added-up.js";

/** What came of many files: of how many lines were added up, of how many none were, and what differed. */
export type LineCounts = { added: number; apart: number; lines: number; readonly differing: string[] };

export const noCounts = (): LineCounts => ({ added: 0, apart: 0, lines: 0, differing: [] });

/** Compares the lines of a file added up with each by itself, and counts what came of it. */
export function judge(name: string, task: AddedUp, counts: LineCounts): Compared {
  const found = compareAdded(task);
  if (found === "apart") counts.apart++;
  else {
    counts.added++;
    counts.lines += found.lines;
    if (found.differs.length > 0) counts.differing.push(`${name}: ${found.differs.join("\n    ")}`);
  }
  return found;
}

/** The counts in words. */
export const countText = ({ added, apart, lines, differing }: LineCounts): string =>
  `${added} files of ${lines} lines added up, ${differing.length} differ; of ${apart} none were`;
