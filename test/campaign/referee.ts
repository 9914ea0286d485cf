import type { Result } from "../../src/index.js";
import { type Fraction, ONE, toNumber } from "./fraction.js";
import type { Equation } from "./elimination.js";
import { type Terms } from "./equations.js";
import { KINDS, type Network, STATUSES } from "./networks.js";
import { type Outsider, measure, money, nobody } from "./outsider.js";

/** A value of a hidden centre that must not be found. */
export type Secret = {
  readonly centre: string;
  readonly what: string;
  readonly terms: Terms;
  readonly value: number;
  /** A count of persons or places: whole numbers. */
  readonly count: boolean;
};

/** True values of all variables, from what the owner knows. */
export class Referee {
  readonly #values = new Map<string, number>();
  readonly #network: Network;
  readonly #figures: Map<string, string | null>;
  readonly #year: string;
  readonly #rename: (who: string) => string;

  constructor(network: Network, internal: Result, year: string, rename: (who: string) => string = (who) => who) {
    this.#network = network;
    this.#year = year;
    this.#rename = rename;
    this.#figures = new Map(internal.figures.map(({ id, per, value }) => [keyOf(id, per), value]));
    for (const { centre, region, funder, status, amount, year: of } of network.grants) {
      if (of !== year) continue;
      const name = money(rename(centre ?? nobody(region ?? "")), funder, status);
      this.#values.set(name, (this.#values.get(name) ?? 0) + amount);
    }
    for (const { id, services } of network.centres) {
      const who = rename(id);
      const set = (what: string, figure: string, per: Readonly<Record<string, string>> = {}): void => {
        this.#values.set(measure(who, what), Number(this.figure(figure, id, per) ?? 0));
      };
      set("need", "requirement");
      set("expected", "secured-funding", { certainty: "expected" });
      for (const [suffix, per, gap] of [["", {}, "hard-gap"], [" soft", { certainty: "soft" }, "soft-gap"], [" expected", { certainty: "expected" }, "expected-gap"]] as const) {
        set(`covered${suffix}`, "covered-need", per);
        set(`short${suffix}`, gap);
        set(`short alone${suffix}`, "shortfall", per);
        // Beside a pool, what is left of the own money is not what is neither needed nor covered.
        set(`surplus${suffix}`, "surplus", per);
      } // prettier-ignore
      const sum = (list: readonly string[]): number => network.grants.reduce((all, each) => all + (each.centre === id && each.year === year && list.includes(each.status) ? each.amount : 0), 0); // prettier-ignore
      const [hard, all, mean] = [sum(STATUSES.slice(0, 2)), sum(STATUSES), this.value(measure(who, "expected"))];
      this.#values.set(measure(who, "slack expected"), mean - hard);
      this.#values.set(measure(who, "slack promised"), all - mean);
      const covered = (suffix: string): number => this.value(measure(who, `covered${suffix}`));
      this.#values.set(measure(who, "slack covered 1"), covered(" expected") - covered(""));
      this.#values.set(measure(who, "slack covered 2"), covered(" soft") - covered(" expected"));
      for (const { service, capacity = 0, clients = 0 } of services) {
        if (service === "shelter") this.#values.set(measure(who, "places"), capacity);
        this.#values.set(measure(who, `clients ${service}`), clients);
      }
    }
  }

  /** A figure of a centre that only the owner sees. */
  figure(id: string, centre: string, per: Readonly<Record<string, string>> = {}): string | null | undefined {
    return this.#figures.get(keyOf(id, { fiscalYear: this.#year, centre, ...per }));
  }

  value(name: string): number {
    return this.#values.get(name) ?? 0;
  }

  /** Takes in further measures that the attacker has found sums of; what the owner's figures do not have is 0. */
  learn(further: ReadonlyMap<string, { readonly id: string; readonly per: Readonly<Record<string, string>> }>): void {
    for (const [what, { id, per }] of further)
      for (const { id: centre } of this.#network.centres)
        this.#values.set(measure(this.#rename(centre), what), Number(this.figure(id, centre, per) ?? 0));
  }

  sum(terms: Terms): number {
    let sum = 0;
    for (const [name, each] of terms) sum += toNumber(each) * this.value(name);
    return sum;
  }

  /** Whether an equation is true: the attacker reads definitions as their authors mean them. */
  holds({ terms, total }: Equation): boolean {
    const size = [...terms].reduce((most, [name, each]) => Math.max(most, Math.abs(toNumber(each) * this.value(name))), Math.abs(toNumber(total))); // prettier-ignore
    return Math.abs(this.sum(terms) - toNumber(total)) <= 1e-9 * Math.max(size, 1);
  }

  /** What must not be found of a hidden centre. */
  secrets(outsider: Outsider, further: Iterable<string>): Secret[] {
    const one = (name: string): Map<string, Fraction> => new Map([[name, ONE]]);
    return this.#network.centres
      .filter((each) => each.confidential)
      .flatMap(({ id, services }) => {
        const who = this.#rename(id);
        const list: Secret[] = [];
        const add = (what: string, terms: Terms, count = false): void => {
          list.push({ centre: id, what, terms, value: this.sum(terms), count });
        };
        const paid = (
          what: string,
          funders: readonly string[],
          statuses: readonly (typeof STATUSES)[number][],
        ): void => {
          // prettier-ignore
          add(what, new Map(funders.flatMap((funder) => statuses.map((status) => [money(who, funder, status), ONE]))));
        };
        const funders = outsider.funders.map((each) => each.name);
        if (outsider.centres.some((each) => each.id === id && each.needKnown))
          for (const what of ["need", "covered", "short", "surplus", "covered soft", "short soft", "surplus soft"])
            add(what, one(measure(who, what)));
        paid("secured", funders, STATUSES.slice(0, 2));
        paid("secured with promises", funders, STATUSES);
        for (const status of STATUSES) paid(`status ${status}`, funders, [status]);
        for (const kind of KINDS) {
          const own = outsider.funders.filter((each) => each.kind === kind).map((each) => each.name);
          paid(`kind ${kind}`, own, STATUSES.slice(0, 2));
          for (const status of STATUSES) paid(`kind ${kind} ${status}`, own, [status]);
        }
        for (const funder of funders) paid(`funder ${funder}`, [funder], STATUSES);
        // That a thing without a price costs nothing is known to everybody.
        for (const what of further) if (this.value(measure(who, what)) !== 0) add(what, one(measure(who, what)));
        if (services.some((each) => each.service === "shelter" && each.capacity !== undefined)) add("places", one(measure(who, "places")), true); // prettier-ignore
        return list;
      });
  }
}

const keyOf = (id: string, per: Readonly<Record<string, string>>): string => `${id} ${Object.entries(per).map(([key, value]) => `${key}=${value}`).sort().join()}`; // prettier-ignore

/** What the attacker is allowed to know beside the files. */
export function outsiderOf(network: Network, internal: Result, year: string): Outsider {
  const known = new Referee(network, internal, year);
  return {
    centres: network.centres.map(({ id, region, confidential, services }) => {
      const shelter = services.find((each) => each.service === "shelter");
      return {
        id,
        region,
        confidential,
        services: services.map((each) => each.service),
        needKnown: ["requirement", "hard-gap"].every((figure) => typeof known.figure(figure, id) === "string"),
        ...(confidential || shelter?.capacity === undefined ? {} : { places: shelter.capacity }),
      };
    }),
    funders: network.funders,
    regions: [...new Set([...network.centres, ...network.grants].flatMap((each) => each.region ?? []))],
    prices: network.prices,
    markup: (((100 + network.overhead) * (100 + network.contingency)) / 10_000).toString(),
    pooled: network.pooling !== "none",
  };
}
