import fc from "fast-check";
import type { Network } from "../../src/calculate/network.js";
import type { Centre } from "../../src/model/centre.js";
import type { CostStandardLine } from "../../src/model/cost-standard.js";
import type { Funding } from "../../src/model/funding.js";
import type { PriceIndex } from "../../src/model/price-index.js";
import { assumptionRows, networkOf, rowsOf } from "./network.js";

const whole = (max: number, min = 0): fc.Arbitrary<string> => fc.integer({ min, max }).map(String);
const part = (max: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: max * 100 }).map((n) => (n / 100).toFixed(2));

/** What of a network stands in one year: the parts of a comparison, each drawn by itself. */
export type YearParts = {
  readonly centres: readonly Centre[];
  readonly standards: readonly Omit<CostStandardLine, "unit_cost" | "currency" | "price_year" | "index">[];
  readonly prices: Readonly<Record<string, Pick<CostStandardLine, "unit_cost" | "currency" | "price_year" | "index">>>;
  readonly rates: readonly string[];
  readonly series: readonly string[];
  readonly funding: readonly Omit<Funding, "fiscal_year">[] | undefined;
  readonly assumptions: Readonly<
    Record<"days" | "occupancy" | "children_per_woman" | "net_hours" | "overhead_rate" | "contingency_rate", string>
  >;
  readonly mode: "markup" | "share";
  readonly rounding: "none" | "half" | "up";
  readonly pooling: Network["pooling"];
};

type LineNeed = Omit<YearParts["standards"][number], "standard_id" | "service" | "quantity">;

const IDS = ["a", "b", "c"] as const;
const LINES = {
  shelter: [
    { line: "rent", behaviour: "fixed", driver: "centre" },
    { line: "duty", behaviour: "fixed", driver: "post_24_7", pay: "yes", on_cost: "0.17" },
    { line: "staff", behaviour: "step", driver: "place", step: "4", pay: "yes", on_cost: "0.1" },
    { line: "food", behaviour: "variable", driver: "person_night" },
    { line: "leave", behaviour: "variable", driver: "payroll" },
    { line: "beds", behaviour: "capital", driver: "place" },
  ],
  counselling: [
    { line: "room", behaviour: "fixed", driver: "centre" },
    { line: "sessions", behaviour: "variable", driver: "client" },
    { line: "kit", behaviour: "variable", driver: "case" },
  ],
} satisfies Record<string, readonly LineNeed[]>;

type Service = keyof typeof LINES;
const SERVICES: readonly Service[] = ["shelter", "counselling"];
const linesOf = (service: Service): readonly LineNeed[] => LINES[service];

const centre = (id: string, at: number): fc.Arbitrary<Centre[]> =>
  fc
    .record({
      services: fc.subarray([...SERVICES], { minLength: 1 }),
      capacity: whole(12, 1),
      clients: whole(90, 1),
      cases: whole(40),
      months: whole(12, 1),
    })
    .map(({ services, capacity, clients, cases, months }) =>
      services.map((service): Centre => ({
        centre_id: id,
        service,
        region: at === 0 ? "North" : "South",
        pool: at === 2 ? "p" : "q",
        months_open: months,
        ...(service === "shelter" ? { capacity, capacity_unit: "family_place" } : { clients, cases }),
      })),
    );

const centres: fc.Arbitrary<Centre[]> = fc
  .subarray([...IDS], { minLength: 2 })
  .chain((ids) => fc.tuple(...ids.map((id) => centre(id, IDS.indexOf(id as "a")))))
  .map((each) => each.flat());

const standards: fc.Arbitrary<YearParts["standards"]> = fc
  .tuple(
    ...SERVICES.map((service) =>
      fc
        .subarray([...LINES[service]], { minLength: 2 })
        .chain((lines) =>
          fc
            .tuple(whole(4, 1), fc.constantFrom("old", "new"))
            .map(([quantity, id]) =>
              lines.map((each) => ({ standard_id: `${service}-${id}`, service, quantity, ...each })),
            ),
        ),
    ),
  )
  .map((each) => each.flat());

const prices: fc.Arbitrary<YearParts["prices"]> = fc
  .tuple(
    ...SERVICES.flatMap(linesOf).map(({ line }) =>
      fc
        .record({
          unit_cost: whole(900),
          currency: fc.constantFrom("KGS", "KGS", "USD"),
          moved: fc.constantFrom("no", "no", "before", "now"),
        })
        .map(({ unit_cost, currency, moved }) => [
          line,
          line === "leave"
            ? { unit_cost: "1", currency: "KGS" }
            : {
                unit_cost,
                currency,
                ...(moved === "no" ? {} : { index: "cpi", price_year: moved === "before" ? "2023" : "fiscal" }),
              },
        ]),
    ),
  )
  .map((each) => Object.fromEntries(each) as YearParts["prices"]);

/** The parts of one year; money goes to the centres and lines that the year has. */
export const yearParts: fc.Arbitrary<YearParts> = fc.tuple(centres, standards).chain(([rows, lines]) =>
  fc.record({
    centres: fc.constant(rows),
    standards: fc.constant(lines),
    prices,
    rates: fc.tuple(whole(99, 60)),
    series: fc.tuple(whole(120, 80), whole(150, 90)),
    funding: fc.array(grant(rows, lines), { maxLength: 5, size: "max" }),
    assumptions: fc.record({
      days: fc.constantFrom("365", "366"),
      occupancy: part(1),
      children_per_woman: part(2),
      net_hours: fc.constantFrom("1720", "1800"),
      overhead_rate: part(0.3),
      contingency_rate: part(0.2),
    }),
    mode: fc.constantFrom("markup", "share"),
    rounding: fc.constantFrom("none", "half", "up"),
    pooling: fc.constantFrom("none", "pool", "all"),
  }),
);

const grant = (rows: readonly Centre[], lines: YearParts["standards"]): fc.Arbitrary<Omit<Funding, "fiscal_year">> =>
  fc
    .record({
      row: fc.constantFrom(...rows),
      mark: fc.constantFrom("free", "service", "line", "none"),
      at: fc.nat(),
      status: fc.constantFrom("disbursed", "committed", "pledged"),
      amount: whole(60_000),
      currency: fc.constantFrom("KGS", "KGS", "USD"),
    })
    .map(({ row, mark, at, status, amount, currency }) => {
      const own = lines.filter((each) => each.service === row.service);
      const line = own[at % own.length]?.line ?? "rent";
      return {
        source: "donor",
        status,
        amount,
        currency,
        ...(status === "pledged" ? { probability: "0.5" } : {}),
        ...(mark === "none" ? { region: "North", pool: "q" } : { centre_id: row.centre_id }),
        ...(mark === "service" || mark === "line" ? { service: row.service } : {}),
        ...(mark === "line" ? { line } : {}),
      } as const;
    });

/** The network of a year from its parts. */
export function yearNetworkOf(year: string, parts: YearParts): Network {
  const { prices: priceOf, assumptions, mode, rounding, pooling, series, rates } = parts;
  const index = (name: string, at: string, value: string | undefined): PriceIndex => ({
    series: name,
    year: at,
    value: value ?? "1",
  });
  return networkOf({
    fiscalYear: year,
    firstDay: `${year}-01-01`,
    centres: rowsOf("centres.csv", parts.centres),
    costLines: rowsOf(
      "lines.csv",
      parts.standards.map((each) => {
        const price = priceOf[each.line] ?? { unit_cost: "1", currency: "KGS" };
        const moved = price.price_year === "fiscal" ? { price_year: year } : {};
        return { ...each, ...price, ...moved };
      }),
    ),
    funding:
      parts.funding &&
      rowsOf(
        "funding.csv",
        parts.funding.map((each) => ({ ...each, fiscal_year: year })),
      ),
    assumptions: assumptionRows({ ...assumptions, overhead_mode: mode, fte_rounding: rounding }),
    indices: rowsOf("indices.csv", [
      index("cpi", "2023", series[0]),
      index("cpi", year, series[1]),
      index("fx:USD", year, rates[0]),
    ]),
    pooling,
  });
}
