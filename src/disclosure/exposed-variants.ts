import type { Figure, PerKeys } from "../formula/figure.js";
import { fold } from "../model/fold.js";
import type { PublishPlan } from "./publish-plan.js";
import type { CentreName, Result } from "../result/result.js";

/** Keys of a figure about a whole centre, in a year and under a scenario. */
export const WHOLE: ReadonlySet<string> = new Set(["fiscalYear", "scenario", "centre", "certainty"]);

/**
 * Years and scenarios of which no total is shown. The totals of two of them differ by what moves between them: where
 * that is a single hidden centre, or two confidential ones with nobody beside them, the difference is its own.
 *
 * @returns a test of what a figure is about
 */
export function exposedVariants(result: Result, plan: PublishPlan): (per: PerKeys) => boolean {
  const hidden = hiddenCentres(result, plan);
  if (hidden.length === 0) return () => false;
  const { fiscalYear } = result.analysis;
  const values = valuesOf(result.figures, new Set(hidden.map((each) => each.id)));
  const regions = [...new Set(hidden.map(regionOf))].map((region) =>
    hidden.filter((each) => regionOf(each) === region),
  );
  // Totals hold all hidden centres; where the sum of the confidential ones is shown, they and the others stand apart.
  const groups = [hidden, ...regions];
  const apart = groups.flatMap((group) => [
    group.filter((each) => each.confidential),
    group.filter((each) => !each.confidential),
  ]);
  const shown: string[] = [];
  const withheld = new Set<string>();
  for (const [variant, { year }] of values) {
    const exposes = (other: string): boolean => {
      const ids = new Set([...(values.get(variant)?.of.keys() ?? []), ...(values.get(other)?.of.keys() ?? [])]);
      return [...ids].some((id) => {
        const [one, two] = [values.get(variant)?.of.get(id), values.get(other)?.of.get(id)];
        const moved = (group: readonly CentreName[]): CentreName[] =>
          group.filter((each) => one?.get(each.id) !== two?.get(each.id));
        return groups.some((group) => tooFew(moved(group))) || apart.some((group) => moved(group).length === 1);
      });
    };
    if ((!plan.later && year !== fiscalYear) || shown.some(exposes)) withheld.add(variant);
    else shown.push(variant);
  }
  return (per) => (per["years"] === undefined ? withheld.has(variantOf(per)) : withheld.size > 0);
}

/** Centres of which a publication shows no amounts. */
export const hiddenCentres = ({ centres }: Pick<Result, "centres">, plan: PublishPlan): CentreName[] =>
  centres.filter((each) => plan.confidential.has(each.id) || plan.withheld.has(each.id));

/** Whether so few centres can be told apart: one is found by subtraction, two confidential ones are found together. */
export const tooFew = (members: readonly CentreName[]): boolean =>
  members.length === 1 || (members.length === 2 && members.every((each) => each.confidential));

type Variant = { readonly year: string | undefined; readonly of: Map<string, Map<string, string | null>> };

const regionOf = ({ region }: CentreName): string => fold(region ?? "");

const variantOf = (per: PerKeys): string => JSON.stringify([per["fiscalYear"], per["scenario"]]);

/** Values of whole hidden centres by variant, id and centre; the variants in the order of the figures. */
function valuesOf(figures: readonly Figure[], hidden: ReadonlySet<string>): Map<string, Variant> {
  const variants = new Map<string, Variant>();
  for (const { id, per, value } of figures) {
    const centre = per["centre"];
    if (centre === undefined || !hidden.has(centre) || !Object.keys(per).every((key) => WHOLE.has(key))) continue;
    const key = variantOf(per);
    const variant = variants.get(key) ?? { year: per["fiscalYear"], of: new Map<string, Map<string, string | null>>() };
    variants.set(key, variant);
    const name = `${id} ${per["certainty"] ?? ""}`;
    const own = variant.of.get(name) ?? new Map<string, string | null>();
    variant.of.set(name, own.set(centre, value));
  }
  return variants;
}
