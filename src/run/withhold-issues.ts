import type { Issue } from "../formula/issue.js";
import { nearest } from "../formula/nearest.js";
import { problem } from "../formula/problem.js";
import type { Analysis } from "../model/analysis.js";
import type { CentreName } from "../result/result.js";

/** Centres that are to stay withheld in a publication, but are in no table. */
export function withholdIssues({ publish }: Analysis, centres: readonly CentreName[], file: string): Issue[] {
  // A confidential centre is named by no message.
  const open = centres.filter((each) => !each.confidential).map((each) => each.id);
  return (publish?.withhold ?? []).flatMap((id, at) =>
    centres.some((each) => each.id === id)
      ? []
      : problem("publish.centre-unknown", {
          file,
          column: `/publish/withhold/${at}`,
          received: id,
          detail: { nearest: nearest(id, open) ?? "–" },
        }),
  );
}
