import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PerKeys, type Value, isKnown, missing } from "../../src/formula/figure.js";
import type { Network } from "../../src/calculate/network.js";
import type { Funding } from "../../src/model/funding.js";
import type { Row } from "../../src/model/table.js";
import {
  type Exact,
  ZERO,
  add,
  compare,
  exact,
  greatest,
  least,
  multiply,
  subtract,
  sum,
  toDecimal,
} from "../../src/money/exact.js";
import { type Measured, measureNetwork } from "../support/network.js";
import { randomNetwork } from "../support/random-network.js";
import { samples } from "../support/samples.js";

// Exact values are compared, before they are printed to 34 digits.

const RUNS = samples(20);
const LEVELS: readonly PerKeys[] = [{}, { region: "North" }, { region: "South" }];
const CERTAINTIES: readonly PerKeys[] = [{}, { certainty: "expected" }, { certainty: "soft" }];
const GAPS = ["hard-gap", "expected-gap", "soft-gap"] as const;
const COSTS = [
  ...["direct-cost", "overhead", "contingency", "requirement"],
  ...["capital-cash", "capital-annualised", "economic-cost"],
];

type Read = ReturnType<typeof measureNetwork>;

const centresOf = (network: Network): string[] => [
  ...new Set((network.centres ?? []).map((row) => row.values.centre_id)),
];
const inLevel = (network: Network, level: PerKeys): string[] =>
  centresOf(network).filter((id) =>
    (network.centres ?? []).some(
      ({ values }) => values.centre_id === id && (level.region === undefined || values.region === level.region),
    ),
  );

function valueOf(read: Read, id: string, per: PerKeys): Value {
  const found = read.find(id, per);
  if (!found) throw new Error(`no figure ${id} ${JSON.stringify(per)}`);
  return found.exact;
}

const same = (a: Value, b: Value): boolean =>
  isKnown(a) && isKnown(b) ? compare(a, b) === 0 : isKnown(a) === isKnown(b);
const shown = (value: Value | undefined): string =>
  value === undefined ? "absent" : isKnown(value) ? toDecimal(value) : "unknown";

/** Runs a check over random networks; `seen` counts what it met, so that none passes by meeting nothing. */
function holds(
  check: (read: Read, network: Network, seen: (what: string) => void) => void,
  met: readonly string[],
): void {
  const counts = new Map<string, number>();
  const seen = (what: string): void => {
    counts.set(what, (counts.get(what) ?? 0) + 1);
  };
  fc.assert(
    fc.property(randomNetwork, (network) => {
      check(measureNetwork(network), network, seen);
    }),
    RUNS,
  );
  for (const what of met) expect(counts.get(what) ?? 0, what).toBeGreaterThan(0);
}

describe("money against need", () => {
  test("without pooling the gross shortfall is the hard gap", () => {
    holds(
      (read, network, seen) => {
        const places = [...LEVELS, ...centresOf(network).map((centre) => ({ centre }))];
        for (const per of places) {
          const gap = valueOf(read, "hard-gap", per);
          expect(shown(valueOf(read, "gross-shortfall", per))).toBe(shown(gap));
          seen(isKnown(gap) ? "known" : "unknown");
        }
      },
      ["known", "unknown"],
    );
  });

  test("hard gap ≥ expected gap ≥ soft gap, wherever they are known, and never below 0", () => {
    holds(
      (read, network, seen) => {
        for (const per of [...LEVELS, ...centresOf(network).map((centre) => ({ centre }))]) {
          const gaps = GAPS.map((id) => valueOf(read, id, per)).filter(isKnown);
          if (gaps.length < 3) continue;
          gaps.reduce((wider, each) => {
            expect(compare(wider, each)).toBeGreaterThanOrEqual(0);
            seen(compare(wider, each) > 0 ? "above" : "equal");
            return each;
          });
          expect(gaps.every((each) => each.n >= 0n)).toBe(true);
        }
      },
      ["above", "equal"],
    );
  });

  test("surplus − shortfall = money − requirement, at every centre, level and certainty", () => {
    holds(
      (read, network, seen) => {
        for (const per of [...LEVELS, ...centresOf(network).map((centre) => ({ centre }))])
          for (const certainty of CERTAINTIES) {
            const at = { ...per, ...certainty };
            const [surplus, shortfall, money, need] = [
              valueOf(read, "surplus", at),
              valueOf(read, "shortfall", at),
              valueOf(read, "secured-funding", at),
              valueOf(read, "requirement", per),
            ];
            const known = [surplus, shortfall, money, need].every(isKnown);
            if (known !== (isKnown(need) && isKnown(money))) throw new Error(`${JSON.stringify(at)} is known in part`);
            if (!isKnown(money)) seen("money unknown");
            if (!isKnown(surplus) || !isKnown(shortfall) || !isKnown(money) || !isKnown(need)) continue;
            expect(shown(subtract(surplus, shortfall))).toBe(shown(subtract(money, need)));
            expect(surplus.n >= 0n && shortfall.n >= 0n).toBe(true);
            seen(surplus.n > 0n ? "surplus" : "no surplus");
            if (shortfall.n > 0n && surplus.n > 0n && "centre" in per) seen("both at one centre");
          }
      },
      ["surplus", "no surplus", "money unknown", "both at one centre"],
    );
  });

  test("each centre's shortfall is what its rows of money, lines first, then services, then free money, leave open", () => {
    holds(
      (read, network, seen) => {
        for (const centre of centresOf(network))
          for (const certainty of CERTAINTIES) {
            const { money, shortfall, marks } = leftOpen(read, network, centre, certainty.certainty ?? "hard");
            expect(shown(valueOf(read, "secured-funding", { centre, ...certainty }))).toBe(shown(money));
            expect(shown(valueOf(read, "shortfall", { centre, ...certainty }))).toBe(shown(shortfall));
            if (isKnown(shortfall)) for (const mark of marks) seen(mark);
          }
      },
      ["free", "service", "line", "capital", "line cut", "service cut"],
    );
  });

  test("the gap of the country is the sum of its regions and of its centres, unknown as soon as one is", () => {
    holds(
      (read, network, seen) => {
        for (const id of GAPS) {
          const gap = valueOf(read, id, {});
          const centres = centresOf(network).map((centre) => valueOf(read, id, { centre }));
          const regions = LEVELS.slice(1).map((per) => valueOf(read, id, per));
          for (const parts of [centres, regions]) expect(shown(gap)).toBe(shown(strictSum(parts)));
          seen(isKnown(gap) ? "known" : "unknown");
        }
      },
      ["known", "unknown"],
    );
  });
});

describe("totals with unknown parts", () => {
  test("are unknown; beside them stands the sum of the known parts with the count of centres left out", () => {
    holds(
      (read, network, seen) => {
        for (const level of LEVELS) {
          const ids = inLevel(network, level);
          for (const [id, certainty] of totals()) {
            const keys = GAPS.some((gap) => gap === id) ? {} : certainty;
            const parts = ids.map((centre) => ({ centre, value: valueOf(read, id, { centre, ...keys }) }));
            const unknown = parts.filter((each) => !isKnown(each.value));
            const total = valueOf(read, id, { ...level, ...keys });
            const known = read.find(id, { ...level, ...keys, basis: "known" });
            expect(isKnown(total)).toBe(unknown.length === 0);
            if (unknown.length === 0) {
              expect(known).toBeUndefined();
              continue;
            }
            const values = parts.map((each) => each.value).filter(isKnown);
            expect(shown(known?.exact)).toBe(values.length === 0 ? "unknown" : shown(sum(values)));
            expect(known?.figure.notes.missing).toBe(
              unknown.reduce((n, each) => n + standsFor(network, each.centre), 0),
            );
            seen(values.length === 0 ? "nothing known" : "known in part");
          }
        }
      },
      ["nothing known", "known in part"],
    );
  });

  test("ratios and differences at basis known have the same centres on both sides", () => {
    holds(
      (read, network, seen) => {
        for (const level of LEVELS)
          for (const certainty of CERTAINTIES) {
            const at = { ...level, ...certainty, basis: "known" };
            const net = read.find("net-gap", at);
            if (!net) continue;
            const both = inLevel(network, level).filter(
              (centre) =>
                isKnown(valueOf(read, "requirement", { centre })) &&
                isKnown(valueOf(read, "secured-funding", { centre, ...certainty })),
            );
            const need = sumAt(read, "requirement", both, {});
            const money = sumAt(read, "secured-funding", both, certainty);
            const covered = sumAt(read, "covered-need", both, certainty);
            const expected = both.length === 0 ? undefined : subtract(need, money);
            expect(shown(net.exact)).toBe(expected === undefined ? "unknown" : shown(expected));
            for (const [id, part] of [
              ["coverage-ratio", money],
              ["funded-need-share", covered],
            ] as const) {
              const ratio = valueOf(read, id, at);
              expect(isKnown(ratio)).toBe(both.length > 0 && need.n > 0n);
              if (isKnown(ratio)) expect(compare(multiply(ratio, need), part)).toBe(0);
            }
            seen(both.length === 0 ? "none" : "some");
          }
      },
      ["none", "some"],
    );
  });
});

describe("supply", () => {
  test("no region misses and exceeds at once; missing − surplus = needed − available; totals are sums of regions", () => {
    holds(
      (read, _network, seen) => {
        for (const standard of ["coe-family-places", "coe-beds-2006"]) {
          for (const { region } of LEVELS.slice(1)) {
            const per = { standard, region: region ?? "" };
            const [missing, surplus, needed, available] = [
              valueOf(read, "units-missing", per),
              valueOf(read, "units-surplus", per),
              valueOf(read, "units-needed", per),
              valueOf(read, "units-available", per),
            ];
            if (!isKnown(needed)) throw new Error("the population is known");
            seen(isKnown(available) ? "known" : "unknown");
            if (!isKnown(missing) || !isKnown(surplus) || !isKnown(available)) {
              expect([missing, surplus, available].some(isKnown)).toBe(false);
              continue;
            }
            expect(multiply(missing, surplus).n).toBe(0n);
            expect(shown(subtract(missing, surplus))).toBe(shown(subtract(needed, available)));
            seen(missing.n > 0n ? "missing" : surplus.n > 0n ? "surplus" : "even");
          }
          for (const id of ["units-missing", "units-surplus", "units-available", "units-needed"]) {
            const parts = LEVELS.slice(1).map(({ region }) => valueOf(read, id, { standard, region: region ?? "" }));
            expect(shown(valueOf(read, id, { standard }))).toBe(shown(strictSum(parts)));
            // The known need is that of the regions whose supply is known, so that both sides count the same regions.
            const counted = LEVELS.slice(1).map(({ region }) =>
              valueOf(read, id === "units-needed" ? "units-available" : id, { standard, region: region ?? "" }),
            );
            const known = read.find(id, { standard, basis: "known" });
            expect(known?.figure.notes.missing ?? 0).toBe(counted.filter((each) => !isKnown(each)).length);
          }
        }
      },
      ["known", "unknown", "missing", "surplus"],
    );
  });
});

describe("changes that change nothing, or one thing", () => {
  test("all money times k: figures of money times k, all others as they were", () => {
    const factor = fc.constantFrom("3", "0.5", "1000", "0.07");
    let [scaled, kept] = [0, 0];
    fc.assert(
      fc.property(randomNetwork, factor, (network, k) => {
        const before = measureNetwork(network);
        const after = measureNetwork(timesMoney(network, k));
        expect(after.all.size).toBe(before.all.size);
        for (const [key, { figure, exact: value }] of before.all) {
          // Units of payroll are money by nature, and its rate is none.
          if (figure.per.line === "leave" && ["unit-price", "units"].includes(figure.id)) continue;
          const money = figure.unit === "KGS" || figure.unit.startsWith("KGS/");
          const expected = isKnown(value) && money ? multiply(value, exact(k)) : value;
          const found = after.all.get(key)?.exact;
          if (!found || !same(found, expected)) throw new Error(`${key}: ${shown(value)} became ${shown(found)}`);
          if (!isKnown(value) || value.n === 0n) continue;
          if (money) scaled += 1;
          else kept += 1;
        }
      }),
      RUNS,
    );
    expect(Math.min(scaled, kept)).toBeGreaterThan(1000);
  });

  test("the order of rows changes no figure", () => {
    let turned = 0;
    fc.assert(
      fc.property(
        randomNetwork.chain((network) => fc.tuple(fc.constant(network), shuffled(network))),
        ([network, other]) => {
          if (network.centres?.some((row, at) => row !== other.centres?.[at])) turned += 1;
          expect(differences(measureNetwork(network).all, measureNetwork(other).all)).toEqual([]);
        },
      ),
      RUNS,
    );
    expect(turned).toBeGreaterThan(5);
  });

  test("a grant given in two rows changes no figure but those of its rows", () => {
    let split = 0;
    fc.assert(
      fc.property(randomNetwork, fc.nat(), fc.integer({ min: 0, max: 100 }), (network, pick, percent) => {
        const rows = network.funding ?? [];
        const row = rows[pick % Math.max(rows.length, 1)];
        if (!row) return;
        split += 1;
        const first = toDecimal(multiply(exact(row.values.amount), { n: BigInt(percent), d: 100n }));
        const second = toDecimal(subtract(exact(row.values.amount), exact(first)));
        const parts = [
          { ...row, values: { ...row.values, amount: first } },
          { ...row, values: { ...row.values, amount: second }, row: 99 },
        ];
        const other = { ...network, funding: rows.flatMap((each) => (each === row ? parts : [each])) };
        expect(differences(apart(measureNetwork(network)), apart(measureNetwork(other)))).toEqual([]);
      }),
      RUNS,
    );
    expect(split).toBeGreaterThan(10);
  });
});

const totals = (): (readonly [string, PerKeys])[] => [
  ...[...COSTS, ...GAPS, "gross-shortfall"].map((id) => [id, {}] as const),
  ...["shortfall", "covered-need", "surplus"].flatMap((id) => CERTAINTIES.map((each) => [id, each] as const)),
];

const strictSum = (parts: readonly Value[]): Value =>
  parts.find((each) => !isKnown(each)) ?? sum(parts.filter(isKnown));

const sumAt = (read: Read, id: string, centres: readonly string[], certainty: PerKeys): Exact =>
  centres
    .map((centre) => valueOf(read, id, { centre, ...certainty }))
    .filter(isKnown)
    .reduce(add, { n: 0n, d: 1n });

const CAPITAL = "furniture";
const COUNSELLING_LINES = ["room", "sessions", "kit"];

/** The money of a centre and its shortfall, straight from the rows of funding and from the amounts of lines and services. */
function leftOpen(read: Read, network: Network, centre: string, certainty: string) {
  const marks = new Set<string>();
  const rows = (network.funding ?? []).filter(({ values }) => values.centre_id === centre && values.line !== CAPITAL);
  const capital = (network.funding ?? []).some((row) => row.values.centre_id === centre && row.values.line === CAPITAL);
  if (capital) marks.add("capital");
  const money = strictSum(rows.map((row) => amountAt(network, row.values, certainty)));
  const need = valueOf(read, "requirement", { centre });
  if (!isKnown(money) || !isKnown(need)) return { money, shortfall: isKnown(money) ? need : money, marks };
  const sumOf = (some: typeof rows): Exact =>
    sum(some.map((row) => amountAt(network, row.values, certainty)).filter(isKnown));
  let open = subtract(
    need,
    sumOf(rows.filter(({ values }) => values.line === undefined && values.service === undefined)),
  );
  if (rows.some(({ values }) => values.line === undefined && values.service === undefined)) marks.add("free");
  for (const service of ["shelter", "counselling"]) {
    const own = rows.filter(
      ({ values }) =>
        values.service === service ||
        (values.service === undefined &&
          values.line !== undefined &&
          COUNSELLING_LINES.includes(values.line) === (service === "counselling")),
    );
    if (own.length === 0) continue;
    const wanted = valueOf(read, "requirement", { centre, service });
    let room = isKnown(wanted) ? wanted : ZERO;
    for (const line of new Set(own.flatMap(({ values }) => values.line ?? []))) {
      const given = sumOf(own.filter((row) => row.values.line === line));
      const amount = valueOf(read, "line-amount", { centre, service, line });
      const paid = isKnown(amount) ? least(given, amount) : ZERO;
      marks.add(compare(paid, given) < 0 ? "line cut" : "line");
      [room, open] = [subtract(room, paid), subtract(open, paid)];
    }
    const whole = own.filter((row) => row.values.line === undefined);
    const given = sumOf(whole);
    const paid = least(given, room);
    if (whole.length > 0) marks.add(compare(paid, given) < 0 ? "service cut" : "service");
    open = subtract(open, paid);
  }
  return { money, shortfall: greatest(open, ZERO), marks };
}

function amountAt(network: Network, row: Funding, certainty: string): Value {
  const sure = row.status === "disbursed" || row.status === "committed";
  if (!sure && certainty === "hard") return ZERO;
  const [rate] = network.indices;
  if (row.currency === "USD" && !rate) return missing("exchange-rate");
  const amount = multiply(exact(row.amount), row.currency === "USD" ? exact(rate?.values.value ?? "0") : exact("1"));
  return sure || certainty === "soft" ? amount : multiply(amount, exact(row.probability ?? "0"));
}

/** How many centres an organisation stands for: the largest count of its rows. */
const standsFor = (network: Network, centre: string): number =>
  Math.max(
    ...(network.centres ?? [])
      .filter((row) => row.values.centre_id === centre)
      .map((row) => Number(row.values.count ?? 1)),
  );

function timesMoney(network: Network, k: string): Network {
  const times = (amount: string): string => toDecimal(multiply(exact(amount), exact(k)));
  return {
    ...network,
    costLines: network.costLines?.map((row) =>
      row.values.driver === "payroll"
        ? row
        : { ...row, values: { ...row.values, unit_cost: times(row.values.unit_cost) } },
    ),
    funding: network.funding?.map((row) => ({ ...row, values: { ...row.values, amount: times(row.values.amount) } })),
  };
}

function shuffled(network: Network): fc.Arbitrary<Network> {
  const mixed = <T>(rows: readonly Row<T>[] | undefined): fc.Arbitrary<Row<T>[]> =>
    fc.shuffledSubarray([...(rows ?? [])], { minLength: rows?.length ?? 0, maxLength: rows?.length ?? 0 });
  return fc
    .record({
      centres: mixed(network.centres),
      costLines: mixed(network.costLines),
      funding: mixed(network.funding),
      population: mixed(network.population),
      assumptions: mixed(network.assumptions),
    })
    .map((rows) => ({ ...network, ...rows }));
}

// Figures of single rows of money carry the number of their row.
const ROW_FIGURES = ["funding-amount", "secured-amount", "expected-amount", "money-months", "money-months-elapsed"];
const apart = (read: Read): Map<string, Measured> =>
  new Map([...read.all].filter(([, { figure }]) => !ROW_FIGURES.includes(figure.id) && !isCashOfRow(figure)));

// Of the cash of a centre the same id says what each row puts in hand.
const isCashOfRow = ({ id, per }: Measured["figure"]): boolean => id === "cash-in-hand" && per["source"] !== undefined;

function differences(a: ReadonlyMap<string, Measured>, b: ReadonlyMap<string, Measured>): string[] {
  const keys = new Set([...a.keys(), ...b.keys()]);
  return [...keys].flatMap((key) => {
    const [one, other] = [a.get(key), b.get(key)];
    const alike =
      one && other && same(one.exact, other.exact) && one.figure.notes.missing === other.figure.notes.missing;
    return alike ? [] : [`${key}: ${shown(one?.exact)} and ${shown(other?.exact)}`];
  });
}
