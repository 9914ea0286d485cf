import type { Figure, PerKeys } from "../formula/figure.js";
import { say } from "../formula/say.js";
import { exact, isZero, subtract } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";
import type { Period } from "../headline/periods.js";
import type { FigureRow } from "./figure-table.js";
import type { Page } from "./page.js";
import type { FigureId } from "../result/register.js";

/**
 * Execution against each plan, in the columns of what was executed. It is about the lines that have both amounts: how many
 * have not, and how much of the plan they are, stands beside the rate.
 */
export function budgetExecuted(page: Page, subject: Executed, periods: readonly Period[]): FigureRow[] {
  const { locale, index } = page;
  const executed = periods.filter((each) => each.phase === "executed");
  return ["approved", "revised"].flatMap((against): FigureRow[] => {
    const per = { ...subject.per, of: subject.of, against };
    const rate = ({ fiscalYear }: Period): Figure | undefined => index.find("execution-rate", { fiscalYear, ...per });
    if (executed.every((each) => rate(each) === undefined)) return [];
    const remarks = executed.flatMap((period): readonly string[] => {
      const missing = Number(rate(period)?.notes["missing"] ?? 0);
      if (missing === 0) return [];
      const parts = [
        ...leftOut(page, subject, period, against, against, "plan"),
        ...leftOut(page, subject, period, against, "executed", "spent"),
      ].join(", ");
      const words = say(locale, parts === "" ? "budget.missing" : "budget.missing-amount", { missing, parts });
      return [executed.length > 1 ? `${period.fiscalYear}: ${words}` : words];
    });
    const [of, plan] = [say(locale, `of.${subject.of}`), say(locale, `against.${against}`)];
    return [
      {
        key: `execution-${subject.of}-${against}`,
        labels: [say(locale, "budget.execution", { of, against: plan })],
        cells: Object.fromEntries(
          periods.map(({ fiscalYear, phase }) => [
            `${fiscalYear}-${phase}`,
            phase === "executed" ? { figure: "execution-rate" as const, per: { fiscalYear, ...per } } : "",
          ]),
        ),
        remark: remarks.length > 0 ? remarks.join("; ") : undefined,
      },
    ];
  });
}

/** Whose execution is meant: a total by its id, and the keys that its figures have beside year and phase. */
export type Executed = { readonly of: "all" | "tagged" | "gbv"; readonly id: FigureId; readonly per: PerKeys };

// What the plan or the spending has beside the lines that the rate is of.
function leftOut(
  { index, locale, print }: Page,
  { id, per, of }: Executed,
  { fiscalYear }: Period,
  against: string,
  phase: string,
  name: "plan" | "spent",
): readonly string[] {
  const whole = index.find(id, { fiscalYear, phase, ...per })?.value;
  const compared = index.find(id, { fiscalYear, phase, ...per, of, against })?.value;
  if (whole == null || compared == null) return [];
  const amount = subtract(exact(whole), exact(compared));
  return isZero(amount) ? [] : [say(locale, `budget.missing-${name}`, { amount: print.money(toDecimal(amount)) })];
}
