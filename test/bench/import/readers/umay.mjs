import { runFile } from "../../../../dist/node.js";
import { finish, task } from "./finish.mjs";

const { result, issues } = await runFile(task.analysis);
const faults = issues.filter((each) => each.severity !== "warning");
if (!result || faults.length > 0) throw new Error(JSON.stringify(faults.slice(0, 3)));
// Totals are given by office, programme and so on as well, and once more of what is comparable: those have further keys.
const OF_WHOLE = ["fiscalYear", "phase"];
const whole = result.figures.filter(
  ({ id, per }) => id === "budget-total" && Object.keys(per).every((key) => OF_WHOLE.includes(key)),
);
const totals = ["approved", "revised", "executed"].flatMap((phase) =>
  whole.filter((each) => each.per.phase === phase).map((each) => each.value),
);
finish({ rows: result.inputs[0].accepted, totals });
