import type { Issue } from "../../formula/issue.js";
import { issueAt } from "../issue-at.js";
import type { ResolvedNetwork, Service } from "../resolved-network.js";
import { isSound } from "../../model/table.js";

/** Services without exactly one standard in force, and cost lines that lack what their kind needs. */
export function standardIssues({ services, costLines = [] }: ResolvedNetwork): Issue[] {
  const lines = costLines.flatMap((row) => {
    const { values } = row;
    const blank = (field: "on_cost" | "step" | "useful_life" | "salvage") => values[field] === undefined;
    return [
      ...(values.pay === "yes" && blank("on_cost") ? [issueAt(row, "on_cost", "cost.on-cost-blank")] : []),
      ...(values.pay !== "yes" && !blank("on_cost") && Number(values.on_cost) !== 0
        ? [issueAt(row, "on_cost", "cost.on-cost-without-pay")]
        : []),
      ...(values.behaviour === "step" && blank("step") ? [issueAt(row, "step", "cost.step-blank")] : []),
      ...(values.behaviour === "capital" && blank("useful_life")
        ? [issueAt(row, "useful_life", "cost.life-blank", { severity: "warning" })]
        : []),
      ...(values.behaviour === "capital" && blank("salvage")
        ? [issueAt(row, "salvage", "cost.salvage-blank", { severity: "warning" })]
        : []),
    ];
  });
  return [...services.filter(({ row }) => isSound(row)).flatMap(choiceIssue), ...lines];
}

function choiceIssue({ row, standard: { issue } }: Service): Issue[] {
  if (!issue) return [];
  const { code, severity, ...facts } = issue;
  const column = row.headers.standard ?? row.headers.service ?? "service";
  return [{ code, severity, file: row.file, row: row.row, column, ...facts }];
}
