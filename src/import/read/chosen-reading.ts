import type { BudgetSettings } from "../../model/analysis.js";
import { type GivenTotal, givenTotal } from "../hierarchy/given-total.js";
import type { Hierarchy } from "../hierarchy/hierarchy.js";
import type { Reading } from "../hierarchy/reading.js";
import type { AskedPeriod } from "./asked-period.js";

/** The reading of a table that counts, and the total that chose it. */
export type Chosen = { readonly hierarchy: Hierarchy; readonly given: GivenTotal | undefined };

/** The reading that gives the total of the settings, where these give one; else the most likely. */
export function chosenReading({ total }: BudgetSettings, found: Hierarchy, unit: string, column: number): Chosen {
  if (total === undefined) return { hierarchy: found, given: undefined };
  const given = givenTotal(total, found.readings, unit, column);
  return { hierarchy: chosenBy(found, given.reading), given };
}

// The reading that a given total chooses leaves nothing to be asked; where none gives it, that alone is asked.
const chosenBy = (found: Hierarchy, reading: Reading | undefined): Hierarchy =>
  reading === undefined || reading === found.readings[0]
    ? { ...found, questions: [] }
    : { ...found, roles: reading.roles, checks: [], questions: [], filled: new Map() };

/** The settings with the given total as the published one of the lines kept. */
export function withGiven(settings: BudgetSettings, period: AskedPeriod, given: GivenTotal | undefined) {
  const { fiscalYear, phase } = period;
  // Where rows of several years have no common total, the year is asked first.
  if (!given || fiscalYear === undefined || phase === undefined) return settings;
  const key = `${fiscalYear}:${phase}:kept`;
  return { ...settings, controlTotals: { ...settings.controlTotals, [key]: given.stated } };
}
