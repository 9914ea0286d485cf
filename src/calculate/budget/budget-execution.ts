// Execution rates of budgets: executed against approved or revised money, over the lines that have both amounts, in one
// file or in two that call them the same.
import type { PerKeys, Source } from "../../formula/figure.js";
import type { ChainTable } from "../../formula/table.js";
import type { Phase } from "../../model/budget-line.js";
import type { Entry, Key, PartTable } from "./budget-input.js";
import { executionRate } from "../../made/measure/budget-shares.js";
import { sumTables } from "./sum-tables.js";
import { entryOf } from "../../model/once-for.js";

export function executionOf(entries: readonly Entry[], refused: boolean) {
  const items = new Map<string, Map<Phase, Entry>>();
  for (const entry of entries) entryOf(items, entry.item, () => new Map<Phase, Entry>()).set(entry.phase, entry);
  const groups = new Set(entries.map((each) => each.group));
  const years = [...new Set(entries.map((each) => each.fiscalYear))];
  const yearsOf = (plan: Plan) =>
    years.filter((year) => groups.has(`${year}|${plan}`) && groups.has(`${year}|executed`));
  const plans = PLANS.filter((plan) => yearsOf(plan).length > 0);

  const isMet = (entry: Entry): boolean => entry.known && entry.counted;
  // A law and its execution may be two files: the line that is called the same there is of the subject too.
  const hasBeside = (subject: Subject, entry: Entry | undefined, phase: Phase): boolean =>
    entry !== undefined &&
    isMet(entry) &&
    entry.beside.some((each) => each.phase === phase && subject.has({ ...entry, ...each }));
  const both = (subject: Subject, phases: ReadonlyMap<Phase, Entry> | undefined, plan: Plan): boolean => {
    const [executed, planned] = [phases?.get("executed"), phases?.get(plan)];
    if (executed && planned) return isMet(executed) && isMet(planned);
    return hasBeside(subject, executed, plan) || hasBeside(subject, planned, "executed");
  };
  const keyOf = (subject: Subject, phase: Phase, plan: Plan, entry: Entry): string | null =>
    entry.phase === phase && subject.has(entry) && both(subject, items.get(entry.item), plan) ? entry.fiscalYear : null;
  const leftOut = (subject: Subject, plan: Plan, year: string): number => {
    const open = [...items.values()].filter((phases) => {
      const met = [phases.get("executed"), phases.get(plan)].filter((each) => each !== undefined);
      const meant =
        met.some((each) => each.fiscalYear === year && subject.has(each)) && met.every((each) => each.counted);
      return meant && !both(subject, phases, plan);
    });
    return open.reduce((lines, phases) => lines + ([...phases.values()][0]?.lines ?? 0), 0);
  };

  return {
    keys: (subject: Subject): readonly Key[] =>
      plans.flatMap((plan) => [
        { column: executedKey(subject, plan), of: (entry) => keyOf(subject, "executed", plan, entry) },
        { column: plannedKey(subject, plan), of: (entry) => keyOf(subject, plan, plan, entry) },
      ]),
    tables: (
      subject: Subject,
      { id, per, sources }: { readonly id: string; readonly per: PerKeys; readonly sources?: readonly Source[] },
      parts: { readonly lines: PartTable; readonly balances?: PartTable | undefined; readonly refused?: boolean },
    ): ChainTable[] =>
      plans.flatMap((plan) => {
        const of = { ...per, against: plan };
        const sum = { id, ...parts, none: "unknown" } as const;
        const subjects = new Set(entries.filter(subject.has).map((each) => each.fiscalYear));
        return sumTables({
          name: `${subject.name}exec ${plan}`,
          rows: yearsOf(plan)
            .filter((year) => subjects.has(year))
            .map((fiscalYear) => ({
              key: fiscalYear,
              per: { fiscalYear },
              ...(sources ? { sources } : {}),
              leftOut: leftOut(subject, plan, fiscalYear),
            })),
          sums: [
            { ...sum, name: "executed", per: { ...of, phase: "executed" }, key: executedKey(subject, plan) },
            { ...sum, name: "planned", per: { ...of, phase: plan }, key: plannedKey(subject, plan) },
          ],
          quotients: [{ formula: executionRate, per: of, bind: { executed: "executed", planned: "planned" } }],
          refused,
        });
      }),
  };
}

const PLANS = ["approved", "revised"] as const;
type Plan = (typeof PLANS)[number];

/** Which lines an execution rate is of. */
export type Subject = { readonly name: string; readonly has: (entry: Entry) => boolean };

/** The lines of a run by year, with the phases that each has an amount in. */
export type Execution = ReturnType<typeof executionOf>;

const executedKey = (subject: Subject, plan: Plan): string => `${subject.name}executed with ${plan} key`;
const plannedKey = (subject: Subject, plan: Plan): string => `${subject.name}${plan} with executed key`;
