import { say } from "../formula/say.js";
import { capital, shortTitle } from "../headline/names.js";
import type { Phase } from "../model/budget-line.js";
import type { Desk } from "./desk.js";
import type { ListColumn } from "./document.js";
import type { Measure } from "./measure.js";
import { isShared } from "./weigher.js";

/** A column of the list, with the phase of its amounts. */
export type Listed = ListColumn & { readonly phase?: Phase };

/** The columns that the list has something for: a budget that never says who tagged a line has none for it. */
export function listColumns(desk: Desk, measures: readonly Measure[]): readonly Listed[] {
  const { page, gathered, weigher, isPart, period } = desk;
  const { locale } = page;
  const some = (has: (measure: Measure) => boolean): boolean => measures.some(has);
  const words = (id: string, kind: ListColumn["kind"], align: "left" | "right" = "left", more = {}): Listed => ({
    id,
    kind,
    align,
    label: say(locale, `statement.list.${id}`, more),
  });
  const phaseName = (phase: Phase): string => capital((locale.codes[phase] ?? phase).replace(/ \(.*\)$/, ""));
  const amounts = gathered.phases.map((phase): Listed => ({
    id: phase,
    kind: "amount",
    align: "right",
    label: isPart ? say(locale, "statement.list.part-amount", { phase: phaseName(phase) }) : phaseName(phase),
    phase,
  }));
  const plan = planOf(gathered.phases);
  const hasParts = weigher !== undefined && !isPart;
  return [
    words("number", "number", "right"),
    words("name", "name"),
    ...(some(({ code }) => code !== "") ? [words("code", "code")] : []),
    ...amounts,
    ...(plan === undefined
      ? []
      : [words("rate", "rate", "right", { plan: (locale.codes[plan] ?? plan).replace(/ \(.*\)$/, "") })]),
    words("class", "class", "left", { scheme: shortTitle(desk.scheme.title, locale) }),
    ...(weigher !== undefined && some(({ share }) => share !== null)
      ? [words(isShared(weigher) ? "share" : "weight", "share", "right")]
      : []),
    ...(hasParts
      ? [
          words(isShared(weigher) ? "part" : "weighted", "part", "right", {
            phase: phaseName(period.phase).toLowerCase(),
          }),
        ]
      : []),
    ...(some(({ because }) => because !== null) ? [words("reason", "words")] : []),
    ...(some(({ decision }) => Object.values(decision).some((each) => each !== undefined))
      ? [words("decision", "words")]
      : []),
  ];
}

/** The plan that spending is held against: the last one before it. */
export const planOf = (phases: readonly Phase[]): Phase | undefined =>
  phases.includes("executed") ? (["revised", "approved"] as const).find((each) => phases.includes(each)) : undefined;
