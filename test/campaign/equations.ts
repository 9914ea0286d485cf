import type { Equation } from "./elimination.js";
import { type Fraction, ONE, ZERO, decimal, fraction, minus, plus, times } from "./fraction.js";
import { STATUSES, type Status } from "./networks.js";
import { type Outsider, measure, money, nobody } from "./outsider.js";
import type { PublishedCell } from "./read-files.js";

export type Terms = ReadonlyMap<string, Fraction>;

const HARD: readonly Status[] = ["disbursed", "committed"];
const SUFFIX: Readonly<Record<string, string>> = { "": "", soft: " soft", expected: " expected" };
/** Figures of a centre that are measured by one variable, by id. */
const PLAIN: Readonly<Record<string, string>> = {
  requirement: "need",
  "covered-need": "covered",
  shortfall: "short alone",
  "gross-shortfall": "short alone",
  "hard-gap": "short",
  "soft-gap": "short soft",
  "expected-gap": "short expected",
  surplus: "surplus",
};
/** Further figures that are sums over centres. */
const SUMS = new Set([
  "direct-cost",
  "overhead",
  "contingency",
  "capital-cash",
  "capital-annualised",
  "economic-cost",
  "place-nights",
  "person-nights",
  "available-nights",
]);
const RATIOS: Readonly<Record<string, readonly [string, string]>> = {
  "funded-need-share": ["covered-need", "requirement"],
  "coverage-ratio": ["secured-funding", "requirement"],
};
const PLACE_KEYS = new Set(["fiscalYear", "centre", "region", "basis"]);

/** Adds terms together, each list times a factor. */
export function sumOf(parts: readonly (readonly [Terms, Fraction])[]): Map<string, Fraction> {
  const sum = new Map<string, Fraction>();
  for (const [terms, factor] of parts)
    for (const [name, each] of terms) sum.set(name, plus(sum.get(name) ?? ZERO, times(each, factor)));
  return sum;
}

const one = (name: string): Terms => new Map([[name, ONE]]);

/** How the numbers of one publication tie together, in the variables of its centres. */
export class Equations {
  readonly #outsider: Outsider;
  readonly #year: string;
  readonly #rename: (who: string) => string;
  /** Kinds of figures that are no centre's own: not understood, so nothing is made of them. */
  readonly ignored = new Map<string, number>();
  /** Further measures of a centre that the files tell sums of. */
  readonly further = new Map<string, { readonly id: string; readonly per: Readonly<Record<string, string>> }>();

  constructor(outsider: Outsider, year: string, rename: (who: string) => string = (who) => who) {
    this.#outsider = outsider;
    this.#year = year;
    this.#rename = rename;
  }

  /** What every network obeys whatever its numbers: definitions of the figures. */
  structure(): Equation[] {
    const list: Equation[] = [];
    const zero = (of: string, ...parts: readonly (readonly [Terms, Fraction])[]): void => {
      list.push({ terms: sumOf(parts), total: ZERO, of });
    };
    for (const { id, needKnown, places } of this.#outsider.centres) {
      const who = this.#rename(id);
      if (places !== undefined) list.push({ terms: one(measure(who, "places")), total: fraction(BigInt(places)), of: "places of an open shelter" }); // prettier-ignore
      const at = (what: string): Terms => one(measure(who, what));
      const [hard, all, mean] = [this.#paid(who, {}), this.#paid(who, { certainty: "soft" }), at("expected")];
      // What is expected of promises lies between none and all.
      zero("hard ≤ expected", [mean, ONE], [hard, minus(ONE)], [at("slack expected"), minus(ONE)]);
      zero("expected ≤ all", [all, ONE], [mean, minus(ONE)], [at("slack promised"), minus(ONE)]);
      if (!needKnown) continue;
      for (const [suffix, secured] of [
        ["", hard],
        [" soft", all],
        [" expected", mean],
      ] as const) {
        zero("need = covered + short", [at("need"), ONE], [at(`covered${suffix}`), minus(ONE)], [at(`short${suffix}`), minus(ONE)]); // prettier-ignore
        // A pool pays what a centre's own money does not.
        if (!this.#outsider.pooled) zero("secured = covered + surplus", [secured, ONE], [at(`covered${suffix}`), minus(ONE)], [at(`surplus${suffix}`), minus(ONE)]); // prettier-ignore
      }
      // Without a pool each is short alone.
      if (!this.#outsider.pooled) for (const suffix of Object.values(SUFFIX)) zero("short alone = short", [at(`short alone${suffix}`), ONE], [at(`short${suffix}`), minus(ONE)]); // prettier-ignore
      zero("covered ≤ covered expected", [at("covered expected"), ONE], [at("covered"), minus(ONE)], [at("slack covered 1"), minus(ONE)]); // prettier-ignore
      zero("covered expected ≤ covered soft", [at("covered soft"), ONE], [at("covered expected"), minus(ONE)], [at("slack covered 2"), minus(ONE)]); // prettier-ignore
    }
    return list;
  }

  /** What the published prices say: need is so much for a centre, a place and a client. */
  prices(): Equation[] {
    const { centres, prices, markup } = this.#outsider;
    const factor = decimal(markup) ?? ONE;
    return centres.filter((each) => each.needKnown).map(({ id, services }) => {
      const who = this.#rename(id);
      const parts: (readonly [Terms, Fraction])[] = [[one(measure(who, "need")), ONE]];
      let fixed = 0;
      for (const service of services) {
        const price = Object.entries(prices).find(([name]) => name === service)?.[1];
        if (!price) continue;
        fixed += price.centre;
        if (price.place > 0) parts.push([one(measure(who, "places")), minus(times(fraction(BigInt(price.place)), factor))]);
        if (price.client > 0) parts.push([one(measure(who, `clients ${service}`)), minus(times(fraction(BigInt(price.client)), factor))]);
      }
      return { terms: sumOf(parts), total: times(fraction(BigInt(fixed)), factor), of: "published prices" };
    }); // prettier-ignore
  }

  /** The equations of the published cells of the year. */
  published(cells: readonly PublishedCell[]): Equation[] {
    const withheld = new Set(
      cells.filter(({ id, per, value }) => value === undefined && ["requirement", "secured-funding"].includes(id) && Object.keys(per).length === 2).map(({ per }) => per["centre"] ?? ""),
    ); // prettier-ignore
    return cells.flatMap((cell) => {
      if (cell.value === undefined || cell.per["fiscalYear"] !== this.#year) return [];
      const total = decimal(cell.value);
      if (total === undefined) return [];
      return this.#sets(cell, withheld).flatMap((set) => this.#equation(cell, set, total));
    });
  }

  /** The terms of a sum of a centre, of money or of a measure; undefined where it is not understood. */
  #equation(cell: PublishedCell, set: CentreSet, total: Fraction): Equation[] {
    const of = `${cell.id} ${JSON.stringify(cell.per)} = ${cell.value ?? ""} (${cell.file})`;
    const ratio = RATIOS[cell.id];
    if (ratio ?? cell.id === "source-share") {
      const [above, below] = ratio ?? ["secured-funding", "secured-funding"];
      const { sourceType: _, source: __, ...whole } = cell.per;
      const [top, bottom] = [this.#sum(above, cell.per, set), this.#sum(below, ratio ? cell.per : whole, set)];
      return top && bottom ? [{ terms: sumOf([[top, ONE], [bottom, minus(total)]]), total: ZERO, of }] : []; // prettier-ignore
    }
    const terms = this.#sum(cell.id, cell.per, set);
    return terms && terms.size > 0 ? [{ terms, total, of }] : [];
  }

  #sum(id: string, per: Readonly<Record<string, string>>, { ids, regions }: CentreSet): Terms | undefined {
    if (id === "net-gap") {
      const { certainty: _, bucket: __, ...bare } = per;
      const [need, paid] = [this.#sum("requirement", bare, { ids, regions: [] }), this.#sum("secured-funding", per, { ids, regions })]; // prettier-ignore
      return need && paid && sumOf([[need, ONE], [paid, minus(ONE)]]); // prettier-ignore
    }
    const keys = Object.keys(per).filter((key) => !PLACE_KEYS.has(key));
    const parts: (readonly [Terms, Fraction])[] = [];
    const { bucket = "" } = per;
    const paid = bucket === "unallocated" ? [] : ids.map((each) => this.#rename(each));
    const unpaid = bucket === "" ? [] : regions.map((each) => this.#rename(nobody(each)));
    for (const who of [...paid, ...unpaid]) {
      const terms = this.#own(id, per, keys, who);
      if (!terms) {
        const kind = `${id} ${keys.join(",")}`;
        this.ignored.set(kind, (this.ignored.get(kind) ?? 0) + 1);
        return undefined;
      }
      parts.push([terms, ONE]);
    }
    return sumOf(parts);
  }

  #own(id: string, per: Readonly<Record<string, string>>, keys: readonly string[], who: string): Terms | undefined {
    const only = (...known: readonly string[]): boolean => keys.every((key) => known.includes(key));
    if (id === "secured-funding" && only("source", "sourceType", "status", "certainty", "bucket")) {
      if (per["certainty"] !== "expected") return this.#paid(who, per);
      // What is paid or signed is expected as it is.
      if (HARD.some((each) => each === per["status"])) return this.#paid(who, { ...per, certainty: "soft" });
      return keys.some((key) => key.startsWith("source")) || per["bucket"] || per["status"]
        ? undefined
        : one(measure(who, "expected"));
    }
    const name = PLAIN[id];
    if (id === "requirement" && only("certainty")) return one(measure(who, "need"));
    if (name !== undefined && only("certainty"))
      return one(measure(who, name + (SUFFIX[per["certainty"] ?? ""] ?? "")));
    if (id === "units-available" && only("standard")) return one(measure(who, "places"));
    if (name === undefined && !SUMS.has(id)) return undefined;
    const rest = Object.fromEntries(keys.map((key) => [key, per[key] ?? ""]));
    const what = `${id} ${JSON.stringify(rest)}`;
    if (!only("service", "line", "economic", "certainty", "scenario")) return undefined;
    this.further.set(what, { id, per: rest });
    return one(measure(who, what));
  }

  #paid(who: string, { source, sourceType, status, certainty }: Readonly<Record<string, string>>): Terms {
    const terms = new Map<string, Fraction>();
    for (const { name, kind } of this.#outsider.funders)
      for (const each of STATUSES)
        if (
          (source === undefined || name === source) &&
          (sourceType === undefined || kind === sourceType) &&
          (status === undefined || each === status) &&
          (certainty === "soft" || HARD.includes(each))
        )
          terms.set(money(who, name, each), ONE);
    return terms;
  }

  /** The centres that a cell may be the sum of; the referee keeps the reading that is meant. */
  #sets({ per, id, notes }: PublishedCell, withheld: ReadonlySet<string>): CentreSet[] {
    const { centre, region, basis } = per;
    const { centres, regions } = this.#outsider;
    const known = basis === "known";
    const inside = centres.filter((each) => (region === undefined || each.region === region) && (!known || each.needKnown)); // prettier-ignore
    const places = region === undefined ? [...regions, ""] : [region];
    const ids = (list: typeof inside): string[] => list.map((each) => each.id);
    if (centre === undefined) {
      // Places are of shelters alone.
      const counted = id === "units-available" ? inside.filter((each) => each.services.includes("shelter")) : inside;
      return [{ ids: ids(counted), regions: places }];
    }
    if (centre !== "confidential") return centres.some((each) => each.id === centre) ? [{ ids: [centre], regions: [] }] : []; // prettier-ignore
    // A publication says whether its sum holds more than the confidential ones.
    const more = notes["confidential"] !== undefined && notes["confidential"] !== notes["centres"];
    const hidden = inside.filter((each) => each.confidential || (more && withheld.has(each.id)));
    return [{ ids: ids(hidden), regions: [] }];
  }
}

type CentreSet = { readonly ids: readonly string[]; readonly regions: readonly string[] };
