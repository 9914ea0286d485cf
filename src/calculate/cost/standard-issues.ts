import type { Issue } from "../../formula/issue.js";
import { chooseStandard } from "../choose-standard.js";
import { issueAt } from "../issue-at.js";
import type { Network } from "../network.js";

/** Services without exactly one standard in force, and cost lines that lack what their kind needs. */
export function standardIssues(network: Network): Issue[] {
  const chosen = (network.centres ?? []).flatMap((row) => {
    const column = row.headers.standard ?? row.headers.service ?? "service";
    const place = { file: row.file, row: row.row, column };
    return chooseStandard(network, row.values.service, row.values.standard, place).issues;
  });
  const lines = (network.costLines ?? []).flatMap((row) => {
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
  return [...chosen, ...lines];
}
