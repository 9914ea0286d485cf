import fc from "fast-check";
import type { Network } from "../../src/calculate/network.js";
import type { Centre } from "../../src/model/centre.js";
import type { CostStandardLine } from "../../src/model/cost-standard.js";
import type { Funding } from "../../src/model/funding.js";
import { coeBeds2006, coeFamilyPlaces } from "../../src/standards/index.js";
import { madeCountry } from "./made-country.js";
import { assumptionRows, networkOf, rowsOf } from "./network.js";

const SERVICES = ["shelter", "counselling"] as const;
const REGIONS = ["North", "South"] as const;

const decimal = (max: number, places = 1): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: max * 10 ** places }).map((n) => (n / 10 ** places).toFixed(places));
const positive = (max: number): fc.Arbitrary<string> => fc.integer({ min: 1, max }).map(String);
/** Blank in one case of `freq`. */
const blank = <T>(value: fc.Arbitrary<T>, freq: number): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined, freq });

/** A row without its blanks, as a reader hands it over. */
const filled = <T extends object>(row: { readonly [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as T;

const line = (service: Centre["service"], name: string, rest: Partial<CostStandardLine>): CostStandardLine => ({
  standard_id: `standard-${service}`,
  service,
  line: name,
  behaviour: "fixed",
  driver: "centre",
  quantity: "1",
  unit_cost: "0",
  currency: "KGS",
  ...rest,
});

// Lines of every behaviour and of most drivers; a blank of the centres makes those that need it unknown.
const costLines: fc.Arbitrary<CostStandardLine[]> = fc
  .record({
    rent: decimal(900),
    pay: decimal(300),
    food: decimal(9),
    beds: decimal(40),
    kit: decimal(20),
    call: decimal(50),
  })
  .chain((price) =>
    fc
      .record({ step: positive(4), share: decimal(1), onCost: decimal(1, 2), life: positive(9), quantity: decimal(3) })
      .map(({ step, share, onCost, life, quantity }) => [
        line("shelter", "rent", { unit_cost: price.rent, period: "month", vat: "yes" }),
        line("shelter", "staff", {
          unit_cost: price.pay,
          pay: "yes",
          on_cost: onCost,
          behaviour: "step",
          driver: "place",
          step,
        }),
        line("shelter", "duty", { unit_cost: price.pay, pay: "yes", on_cost: onCost, driver: "post_24_7" }),
        line("shelter", "leave", { unit_cost: "0.05", driver: "payroll", behaviour: "variable" }),
        line("shelter", "food", {
          unit_cost: price.food,
          driver: "person_night",
          behaviour: "variable",
          period: "unit",
        }),
        line("shelter", "furniture", {
          unit_cost: price.beds,
          driver: "place",
          behaviour: "capital",
          useful_life: life,
          salvage: "0",
          quantity,
        }),
        line("counselling", "room", { unit_cost: price.rent, share }),
        line("counselling", "sessions", { unit_cost: price.call, driver: "client", behaviour: "variable", quantity }),
        line("counselling", "kit", { unit_cost: price.kit, driver: "case", behaviour: "variable", period: "unit" }),
      ]),
  );

const service = (centre_id: string, region: string, name: (typeof SERVICES)[number]): fc.Arbitrary<Centre> =>
  fc
    .record({
      count: blank(positive(3), 2),
      capacity: blank(positive(20), 9),
      capacity_unit: blank(fc.constantFrom("family_place", "bed", "woman_bed"), 12),
      occupancy: blank(decimal(1, 2), 2),
      place_nights: blank(positive(5000), 2),
      person_nights: blank(positive(9000), 1),
      clients: blank(positive(200), 12),
      cases: blank(positive(300), 12),
      months_open: blank(positive(12), 2),
    })
    .map((row) => filled<Centre>({ centre_id, region, service: name, ...row }));

const centre = (at: number): fc.Arbitrary<Centre[]> =>
  fc
    .tuple(fc.constantFrom(...REGIONS), fc.shuffledSubarray([...SERVICES], { minLength: 1, maxLength: 2 }))
    .chain(([region, names]) => fc.tuple(...names.map((name) => service(`centre-${at}`, region, name))));

const centres: fc.Arbitrary<Centre[]> = fc
  .integer({ min: 1, max: 4 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => centre(at + 1))))
  .map((each) => each.flat());

const EARMARKS = { shelter: ["rent", "staff", "furniture"], counselling: ["room", "sessions"] } as const;

// Money of a centre, free or earmarked for one of its services or lines; or of no centre.
const grant = (services: readonly Centre[]): fc.Arbitrary<Funding> =>
  fc
    .record({
      service: fc.constantFrom(...services),
      mark: fc.constantFrom("free", "service", "line", "line alone", "none"),
      line: fc.nat({ max: 5 }),
      status: fc.constantFrom("disbursed", "committed", "pledged", "probable"),
      probability: decimal(1, 2),
      amount: decimal(20_000, 2),
      source: fc.constantFrom("ministry", "donor"),
      source_type: blank(fc.constantFrom("state", "donor", "own"), 4),
      months: fc.tuple(blank(fc.integer({ min: 1, max: 6 }), 2), blank(fc.integer({ min: 6, max: 12 }), 2)),
      currency: fc.constantFrom("KGS", "KGS", "KGS", "KGS", "KGS", "KGS", "USD"),
    })
    .map(({ service: row, mark, line: at, months: [from, to], ...money }): Funding => {
      const lines = row.service === "shelter" ? EARMARKS.shelter : EARMARKS.counselling;
      const named = lines[at % lines.length] ?? lines[0];
      return filled<Funding>({
        ...money,
        month_from: from === undefined ? undefined : String(from),
        month_to: to === undefined ? undefined : String(to),
        fiscal_year: "2025",
        ...(mark === "none" ? { region: row.region } : { centre_id: row.centre_id }),
        ...(mark === "service" || mark === "line" ? { service: row.service } : {}),
        ...(mark === "line" || mark === "line alone" ? { line: named } : {}),
      });
    });

const assumptions = fc
  .record({
    days: fc.constantFrom("365", "366"),
    occupancy: decimal(1, 2),
    net_hours: fc.constantFrom("1698", "1850"),
    fte_rounding: fc.constantFrom("none", "half", "up"),
    overhead_mode: fc.constantFrom("markup", "share"),
    overhead_rate: decimal(0.5, 2),
    contingency_rate: decimal(0.5, 2),
    discount_rate: fc.constantFrom("0", "0.03", "0.05"),
    children_per_woman: blank(decimal(3), 12),
    vat_rate: decimal(0.5, 2),
    target_occupancy: fc.constant("0.75"),
    stay_nights: fc.constant("30"),
    places_per_centre: fc.constant("12"),
  })
  .map((row) => assumptionRows(filled<Parameters<typeof assumptionRows>[0]>(row)));

/** Small networks: 1 to 4 centres with 1 or 2 services, 0 to 5 rows of funding, some cells blank. */
export const randomNetwork: fc.Arbitrary<Network> = centres.chain((services) =>
  fc
    .record({
      costLines,
      assumptions,
      funding: fc.array(grant(services), { maxLength: 5, size: "max" }),
      people: fc.tuple(positive(90_000), positive(90_000)),
      rate: blank(fc.constant("87.5"), 1),
    })
    .map((parts) =>
      networkOf({
        centres: rowsOf("centres.csv", services),
        costLines: rowsOf("cost-standards.csv", parts.costLines),
        funding: rowsOf("funding.csv", parts.funding),
        population: rowsOf(
          "population.csv",
          REGIONS.map((region, at) => ({ region, year: "2025", population: parts.people[at] ?? "1" })),
        ),
        assumptions: parts.assumptions,
        // Without a rate, money in dollars is unknown.
        indices: rowsOf(
          "indices.csv",
          parts.rate === undefined ? [] : [{ series: "fx:USD", year: "2025", value: parts.rate }],
        ),
        supplyStandards: [coeFamilyPlaces, coeBeds2006],
        coFunding: { shares: { state: "0.5", "source:donor": "0.3", own: "0.2" } },
      }),
    ),
);

/**
 * A random network of a country with two rules of one year, contributions of workers and an offset; its pay lines leave
 * contributions to the country, one of them by the event.
 */
export const networkWithCountry: fc.Arbitrary<Network> = fc
  .record({ network: randomNetwork, owner: fc.constantFrom("ngo", "budget"), year: fc.constantFrom("2024", "2025") })
  .map(({ network, owner, year }) => ({
    ...network,
    firstDay: `${year}-01-01`,
    country: { profile: madeCountry, answers: { employer: owner }, acceptsPress: false },
    costLines: network.costLines?.map((row) => ({ ...row, values: withoutRate(row.values) })),
  }));

const withoutRate = ({ on_cost: _, ...values }: CostStandardLine): CostStandardLine => values;
