import type { Figure } from "../../src/formula/figure.js";
import { indexFigures } from "../../src/formula/find-figure.js";
import { fold } from "../../src/model/fold.js";
import type { CentreName, Result } from "../../src/result/result.js";
import { run } from "../../src/run/run.js";

/** A service of a centre with what it costs (a whole number), or unknown. */
export type ServiceCase = { readonly service: "shelter" | "counselling" | "helpline"; readonly cost: number | null };
export type CentreCase = {
  readonly id: string;
  readonly region: string;
  readonly secret: boolean;
  readonly services: readonly ServiceCase[];
  /** Funder → amount received. */
  readonly money: Readonly<Record<string, number>>;
};

/**
 * A real run of an analysis in which each service costs exactly what its case says.
 *
 * @param unitCost - what one place costs, where amounts are not to be as large as the places
 * @param publish - what the analysis says of its publication
 */
export function runCentres(
  cases: readonly CentreCase[],
  unitCost = "1",
  publish: { readonly withhold?: readonly string[] } = {},
): Result {
  const bytes = (rows: readonly string[]): Uint8Array => new TextEncoder().encode(`${rows.join("\n")}\n`);
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  return run(
    {
      title: "Demo",
      currency: "KGS",
      fiscalYear: "2025",
      fiscalYearStart: "2025-01-01",
      centres: { file: "centres.csv" },
      costStandards: {
        file: "standards.csv",
        use: { shelter: "s-shelter", counselling: "s-counselling", helpline: "s-helpline" },
      },
      funding: { file: "funding.csv" },
      assumptions: { file: "assumptions.csv" },
      publish: { withhold: [...(publish.withhold ?? [])] },
    },
    {
      "centres.csv": bytes([
        "centre_id,service,name,region,capacity,months_open,confidential",
        ...cases.flatMap(({ id, region, secret, services }) =>
          services.map(
            ({ service, cost }) =>
              `${quoted(id)},${service},${quoted(`Name ${id}`)},${quoted(region)},${cost ?? ""},12,${secret ? "yes" : "no"}`,
          ),
        ),
      ]),
      "standards.csv": bytes([
        "standard_id,service,line,behaviour,driver,quantity,unit_cost,period,pay,vat,currency",
        ...["shelter", "counselling", "helpline"].map(
          (each) => `s-${each},${each},all,variable,place,1,${unitCost},year,no,no,KGS`,
        ),
      ]),
      "funding.csv": bytes([
        "centre_id,source,status,amount,currency,fiscal_year",
        ...cases.flatMap(({ id, money }) =>
          Object.entries(money).map(
            ([source, amount]) => `${quoted(id)},${quoted(source)},disbursed,${amount},KGS,2025`,
          ),
        ),
      ]),
      "assumptions.csv": bytes([
        "name,value,source",
        "overhead_rate,0,assumption",
        "overhead_mode,markup,assumption",
        "contingency_rate,0,assumption",
      ]),
    },
  );
}

type Atom = {
  readonly centre: CentreName;
  readonly service?: string;
  readonly source?: string;
  readonly known: boolean;
  /** Scenarios in which it is this amount; the base has no name. */
  readonly scenarios: ReadonlySet<string | undefined>;
};

/**
 * What a reader who subtracts can find: for one id, every published sum is an equation over the smallest amounts, and a
 * hidden amount is found where it is a combination of these equations.
 *
 * @returns a test of a set of centres: whether the amount of these centres together can be computed
 */
export function subtractions(original: Result, published: Result, id: string): (centres: readonly string[]) => boolean {
  const atoms = atomsOf(original, published, id);
  const rows = published.figures
    .filter((figure) => figure.id === id && figure.value !== null && isSum(figure))
    .map((figure) => atoms.map((atom) => (covers(figure, atom, original) ? 1 : 0)));
  const basis = eliminate(rows);
  const scenarios = scenariosOf(original);
  return (centres) => {
    const own = (scenario: string | undefined): number[] =>
      atoms.map((atom) => (atom.known && atom.scenarios.has(scenario) && centres.includes(atom.centre.id) ? 1 : 0));
    const targets = scenarios.flatMap((each) => [
      own(each),
      own(undefined).map((one, at) => one - (own(each)[at] ?? 0)),
    ]);
    return targets.some(
      (target) => target.some((each) => each !== 0) && reduce(target, basis).every((each) => each === 0),
    );
  };
}

const scenariosOf = ({ figures }: Result): (string | undefined)[] => [
  ...new Set([undefined, ...figures.map((each) => each.per["scenario"])]),
];

const isSum = ({ per }: Figure): boolean =>
  per["certainty"] === undefined &&
  per["bucket"] === undefined &&
  per["part"] === undefined &&
  per["status"] === undefined;

function atomsOf(original: Result, shown: Result, id: string): Atom[] {
  return original.centres.flatMap((centre): Atom[] => {
    const known = valueOf(original, "requirement", { centre: centre.id }) != null;
    return partsOf(original, shown, id, centre).flatMap((part) => {
      // An amount that is the same under several scenarios is one unknown.
      const amounts = new Map<string | null | undefined, (string | undefined)[]>();
      for (const scenario of scenariosOf(original)) {
        const amount = valueOf(original, id, { centre: centre.id, ...part, scenario });
        amounts.set(amount, [...(amounts.get(amount) ?? []), scenario]);
      }
      return [...amounts].map(([amount, scenarios]): Atom => {
        const counts = part.service === undefined ? known || id === "secured-funding" : amount !== null;
        return { centre, ...part, known: counts, scenarios: new Set(scenarios) };
      });
    });
  });
}

/** The smallest amounts of a centre: by service what it needs, by funder what it has. */
function partsOf(
  { figures }: Result,
  shown: Result,
  id: string,
  centre: CentreName,
): Pick<Atom, "service" | "source">[] {
  const key = id === "secured-funding" ? "source" : id === "requirement" ? "service" : undefined;
  if (key === undefined) return [{}];
  const values = figures
    .filter((each) => each.id === id && each.per["centre"] === centre.id && Object.keys(each.per).length === 3)
    .flatMap((each) => each.per[key] ?? []);
  if (key === "service") return values.map((service) => ({ service }));
  // Who pays a hidden centre is not known: it may be any funder, where its figures are not shown.
  const seen = shown.figures.some((each) => each.id === id && each.per["centre"] === centre.id && each.value !== null);
  const payers = seen ? values : figures.flatMap((each) => each.per[key] ?? []);
  return [...new Set(payers)].map((source) => ({ source }));
}

type Keys = Readonly<Record<string, string | undefined>>;

const indexes = new WeakMap<Result, ReturnType<typeof indexFigures>>();

function valueOf(result: Result, id: string, per: Keys): string | null | undefined {
  const find = indexes.get(result) ?? indexFigures(result.figures);
  indexes.set(result, find);
  const keys = Object.entries(per).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return find(id, { fiscalYear: "2025", ...Object.fromEntries(keys) })?.value;
}

function covers(figure: Figure, atom: Atom, original: Result): boolean {
  const { per } = figure;
  if (!atom.known || !atom.scenarios.has(per["scenario"])) return false;
  if (per["service"] !== undefined && per["service"] !== atom.service) return false;
  if (per["source"] !== undefined && per["source"] !== atom.source) return false;
  if (per["region"] !== undefined && fold(per["region"]) !== fold(atom.centre.region ?? "")) return false;
  if (per["centre"] === "confidential") return atom.centre.confidential;
  if (per["centre"] !== undefined && per["centre"] !== atom.centre.id) return false;
  // A sum of the known counts a centre only where its own figure is known.
  if (per["basis"] !== "known" || per["service"] !== undefined) return true;
  return valueOf(original, "requirement", { centre: atom.centre.id }) != null;
}

// Elimination modulo a large prime: the coefficients are 0 and 1, so it tells the same as with fractions.
const P = 1_000_003;
const inverse = (value: number): number => {
  let [result, base, power] = [1, value, P - 2];
  for (; power > 0; power = Math.floor(power / 2), base = (base * base) % P)
    if (power % 2 === 1) result = (result * base) % P;
  return result;
};

export function eliminate(rows: readonly (readonly number[])[]): number[][] {
  const basis: number[][] = [];
  for (const row of rows) {
    const rest = reduce(row, basis);
    const lead = rest.findIndex((each) => each !== 0);
    if (lead < 0) continue;
    const scale = inverse(rest[lead] ?? 1);
    basis.push(rest.map((each) => (each * scale) % P));
  }
  return basis;
}

export function reduce(row: readonly number[], basis: readonly (readonly number[])[]): number[] {
  let rest = row.map((each) => ((each % P) + P) % P);
  for (const each of basis) {
    const lead = each.findIndex((value) => value !== 0);
    const factor = rest[lead] ?? 0;
    if (factor !== 0) rest = rest.map((value, at) => (((value - factor * (each[at] ?? 0)) % P) + P) % P);
  }
  return rest;
}
