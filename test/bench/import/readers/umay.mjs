import { runFile } from "../../../../dist/node.js";
import { finish, task } from "./finish.mjs";

const { result, issues } = await runFile(task.analysis);
const faults = issues.filter((each) => each.severity !== "warning");
if (!result || faults.length > 0) throw new Error(JSON.stringify(faults.slice(0, 3)));
// The table of execution gives the totals once more, of what is comparable.
const whole = result.figures.filter((each) => each.id === "budget-total" && each.per.of === undefined);
const totals = ["approved", "revised", "executed"].flatMap((phase) =>
  whole.filter((each) => each.per.phase === phase).map((each) => each.value),
);
finish({ rows: result.inputs[0].accepted, totals });
