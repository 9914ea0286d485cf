import type { Rate } from "./knowledge.js";
import type { Bounds } from "./linear.js";
import type { YearKnown } from "./system.js";

/** What need of some centres together is in one year. */
export type NeedWithin = Bounds & { readonly year: string };
/** More places, clients and cases than a house or an office has; nights are as many as its places allow. */
const MOST: Readonly<Record<string, number>> = { places: 40, nights: 40 * 366, clients: 400, cases: 400 };
const NEAR = 1e-3;
/** So many tries are within reason. */
const TRIES = 500_000;

type Dimension = { readonly name: string; readonly most: number; readonly at: readonly ((count: number) => number)[] };

/**
 * Tries whole numbers of places, nights, clients and cases of some centres until their need by public prices is what is
 * known of it, in every year. Gives the least and largest count of each that fits, and of places together; undefined
 * where there are too many to try.
 */
export function wholeNumbers(
  years: readonly YearKnown[],
  centres: readonly string[],
  within: readonly NeedWithin[],
): ReadonlyMap<string, Bounds> | undefined {
  const asked = within.map((each) => ({ ...each, known: years.find(({ year }) => year === each.year) }));
  const forms = asked.map(({ known }) => (known?.forms ?? []).filter(({ centre }) => centres.includes(centre)));
  const fixed = forms.map((own) => own.reduce((sum, each) => sum + each.fixed, 0));
  const rates = forms.map((own) => own.flatMap((each) => each.rates));
  const names = [...new Set(rates.flat().filter(({ slope, jump }) => slope !== 0 || jump !== 0).map(({ name }) => name))]; // prettier-ignore
  // Where need may still be what two more units cost, whole numbers say no more than the linear program.
  const unit = Math.max(0, ...rates.flat().map(({ slope, jump }) => slope + jump));
  if (names.length === 0 || asked.every(({ low, high }) => high - low > 2 * unit)) return undefined;
  const dimensions = names.map((name): Dimension => {
    const own = rates.map((list) => list.find((each) => each.name === name));
    return { name, most: MOST[name.split(" ").at(-1) ?? ""] ?? 400, at: own.map((rate) => (count: number) => costOf(rate, count)) }; // prettier-ignore
  });
  // The one with most numbers comes last: it is solved, not tried.
  dimensions.sort((a, b) => a.most - b.most);
  const rest = dimensions.map((_, at) => asked.map((__, year) => dimensions.slice(at).reduce((sum, each) => sum + (each.at[year]?.(each.most) ?? 0), 0))); // prettier-ignore
  const least = new Map(names.map((name) => [name, Infinity]));
  const most = new Map(names.map((name) => [name, -Infinity]));
  const all = { low: Infinity, high: -Infinity };
  const counts = new Map<string, number>();
  let tries = 0;
  const note = (name: string, low: number, high: number): void => {
    least.set(name, Math.min(least.get(name) ?? low, low));
    most.set(name, Math.max(most.get(name) ?? high, high));
  };
  const fits = (last: Dimension, spent: readonly number[]): void => {
    let [from, to] = [0, last.name.endsWith(" nights") ? 366 * (counts.get(last.name.replace(/nights$/, "places")) ?? 40) : last.most]; // prettier-ignore
    asked.forEach(({ low, high }, year) => {
      const cost = (count: number): number => (spent[year] ?? 0) + (last.at[year]?.(count) ?? 0);
      from = firstWhere(from, to + 1, (count) => cost(count) >= low - NEAR);
      to = firstWhere(from, to + 1, (count) => cost(count) > high + NEAR) - 1;
    });
    if (from > to) return;
    for (const [name, count] of counts) note(name, count, count);
    note(last.name, from, to);
    const places = [...counts].reduce((sum, [name, count]) => sum + (name.endsWith(" places") ? count : 0), 0);
    const isPlaces = last.name.endsWith(" places");
    all.low = Math.min(all.low, places + (isPlaces ? from : 0));
    all.high = Math.max(all.high, places + (isPlaces ? to : 0));
  };
  const go = (at: number, spent: readonly number[]): void => {
    const dimension = dimensions[at];
    if (!dimension || tries > TRIES) return;
    if (asked.some(({ low, high }, year) => (spent[year] ?? 0) > high + NEAR || (spent[year] ?? 0) + (rest[at]?.[year] ?? 0) < low - NEAR)) return; // prettier-ignore
    if (at === dimensions.length - 1) {
      tries += 1;
      fits(dimension, spent);
      return;
    }
    for (let count = 0; count <= dimension.most; count += 1) {
      tries += 0.1;
      counts.set(dimension.name, count);
      go(at + 1, spent.map((each, year) => each + (dimension.at[year]?.(count) ?? 0)));
    }
    counts.delete(dimension.name);
  }; // prettier-ignore
  go(0, fixed);
  if (tries > TRIES || all.high < 0) return undefined;
  return new Map([...names.map((name) => [name, { low: least.get(name) ?? 0, high: most.get(name) ?? Infinity }] as const), [PLACES, all]]); // prettier-ignore
}

/** The name of places of all the centres together. */
export const PLACES = "places together";

const costOf = (rate: Rate | undefined, count: number): number => (rate ? rate.slope * count + rate.jump * Math.ceil(count / rate.step) : 0); // prettier-ignore

/** The first whole number from `from` to below `to` of which something holds that holds of all after it; else `to`. */
function firstWhere(from: number, to: number, holds: (count: number) => boolean): number {
  let [low, high] = [from, Math.max(from, to)];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
