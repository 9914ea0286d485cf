import { headlineOf } from "../calculate/budget/scheme-weights.js";
import { say } from "../formula/say.js";
import type { Scheme, SchemeClass } from "../model/scheme.js";
import type { Page } from "./page.js";

/** What the total of a scheme counts, in words: its own, else those of the classes that it counts. */
export function budgetCounts({ locale, print }: Pick<Page, "locale" | "print">, scheme: Scheme): string {
  // A scheme of an analysis that says nothing of it carries its title there.
  if (scheme.counts.en !== scheme.title.en) return scheme.counts[locale.code] ?? scheme.counts.en;
  if (scheme.scale?.kind === "share") return say(locale, "methods.counts-shares");
  const isWeighted = headlineOf(scheme) === "weighted";
  const name = ({ label, weight }: SchemeClass): string =>
    isWeighted && weight !== null
      ? `“${label[locale.code] ?? label.en}” ${print.percent(weight)}`
      : `“${label[locale.code] ?? label.en}”`;
  const classes = scheme.classes.filter((each) => each.targeted).map(name);
  return say(locale, isWeighted ? "methods.counts-weights" : "methods.counts-whole", { classes: classes.join(", ") });
}
