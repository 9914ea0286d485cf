import type { Issue } from "../../formula/issue.js";
import type { ResolvedNetwork } from "../resolved-network.js";
import { packageItems } from "./package-rows.js";

/** Elements of the package of whose service nobody knows which cost standard it meets. */
export const packageIssues = (network: ResolvedNetwork): Issue[] =>
  packageItems(network).flatMap(({ row, costed }) => {
    const issue = costed?.standard.issue;
    return issue ? [{ ...issue, file: row.file, row: row.row, column: row.headers.element ?? "element" }] : [];
  });
