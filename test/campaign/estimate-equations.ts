import type { Equation } from "./elimination.js";
import { type Terms, sumOf } from "./equations.js";
import { ONE, fraction, minus } from "./fraction.js";
import type { Kind, Network, Status } from "./networks.js";
import { type Outsider, measure, money, nobody } from "./outsider.js";
import type { EstimateRead } from "./read-estimate.js";

const HARD: readonly Status[] = ["disbursed", "committed"];
const NOTED: Readonly<Record<"received" | "signed" | "promised", readonly Status[]>> = {
  received: ["disbursed"],
  signed: ["committed"],
  promised: ["pledged", "probable"],
};

/**
 * What the estimate for everybody says of the centres in it, in the variables of the publication: what each needs, what
 * each kind of payer pays of it, and how much money there is. Printed sums are whole, so each is a band.
 */
export function estimateEquations(
  { centres, unused, notes }: EstimateRead,
  network: Network,
  known: Outsider,
  addressee: string,
): Equation[] {
  const list: Equation[] = [];
  const idOf = new Map(network.centres.map(({ id, name }) => [name, id]));
  const own = (who: string, funders: readonly string[], statuses: readonly Status[]): Terms =>
    new Map(funders.flatMap((funder) => statuses.map((status) => [money(who, funder, status), ONE] as const)));
  const bound = (terms: Terms, total: number, sign: "least" | "most", of: string): void => {
    const slack = new Map([[`slack ${of} ${sign}`, ONE]]);
    const equation = sumOf([[terms, ONE], [slack, sign === "least" ? minus(ONE) : ONE]]); // prettier-ignore
    list.push({ terms: equation, total: fraction(BigInt(Math.round(total))), of });
  };
  const near = (terms: Terms, value: number, off: number, of: string): void => {
    bound(terms, Math.max(0, Math.floor(value - off)), "least", of);
    bound(terms, Math.ceil(value + off), "most", of);
  };
  const fundersOf = (kind: Kind): string[] => known.funders.filter((each) => each.kind === kind && each.name !== addressee).map(({ name }) => name); // prettier-ignore
  const others = known.funders.flatMap(({ name }) => (name === addressee ? [] : name));
  const found = centres.flatMap((each) => {
    const id = idOf.get(each.name);
    return id === undefined ? [] : [{ ...each, id }];
  });
  for (const { id, lines, needed, received, paid } of found) {
    if (needed !== undefined)
      near(new Map([[measure(id, "need"), ONE]]), needed, lines, `need of ${id} in the estimate`);
    if (received !== undefined) bound(own(id, [addressee], HARD), received - lines, "least", `received of ${id}`);
    for (const [kind, value] of paid) bound(own(id, fundersOf(kind), HARD), value - lines, "least", `${kind} of ${id}`);
  }
  // Where something is not known of a centre, its money stands in no sum.
  if (found.length === 0 || found.some(({ needed }) => needed === undefined)) return list;
  const everywhere = [...found.map(({ id }) => id), ...[...known.regions, ""].map(nobody)];
  const all = (funders: readonly string[], statuses: readonly Status[]): Terms =>
    sumOf(everywhere.map((who) => [own(who, funders, statuses), ONE] as const));
  const lines = found.reduce((sum, each) => sum + each.lines, 0);
  for (const kind of new Set(found.flatMap(({ paid }) => [...paid.keys()]))) {
    const value = found.reduce((sum, { paid }) => sum + (paid.get(kind) ?? 0), unused.get(kind) ?? 0);
    near(all(fundersOf(kind), HARD), value, lines + 1, `money of ${kind}`);
  }
  for (const [status, value] of notes) near(all(others, NOTED[status]), value, 1, `${status} in the notes`);
  return list;
}
