// The parts of the need of a year that an estimate has lines for: pay, contributions, other lines, capital, overhead,
// contingency. Also: all sections of an estimate in their order, and the types of a part, a request and a ceiling.
import type { PerKeys } from "../../formula/figure.js";
import type { Analysis } from "../../model/analysis.js";
import type { CostStandardLine, SECTIONS } from "../../model/cost-standard.js";
import type { Row } from "../../model/table.js";
import { lineKey, serviceKey } from "../cost/cost-rows.js";
import { CONTINGENCY, OVERHEAD, bearsContributions, classOf, requestClass } from "../plan/request-tables.js";
import type { ResolvedNetwork, Service } from "../network.js";

/** Section of a line: the one that it states, else the one that follows from pay, behaviour, driver and class. */
function sectionOf(line: CostStandardLine): (typeof SECTIONS)[number] {
  const { section, pay, behaviour, driver, economic = "" } = line;
  if (section !== undefined) return section;
  if (behaviour === "capital") return "one_off";
  // Compensation of employees is class 21 of GFSM.
  if (pay === "yes" || driver === "post_24_7" || driver === "payroll" || economic.startsWith("21")) return "people";
  if (driver === "place_night" || driver === "person_night") return "food";
  return driver === "client" || driver === "case" ? "services" : "house";
}

/** In order. A line of a cost standard has one of the first five; overhead and contingency belong to no line. */
export const ALL_SECTIONS = ["people", "house", "food", "services", "one_off", "overhead", "contingency"] as const;

/** The parts of the need of a fiscal year, in the order of the file: lines of each service, then its overhead and contingency. */
export const partsOf = (network: ResolvedNetwork, request: Request): Part[] =>
  network.services.flatMap((service) => [
    ...service.standard.lines.flatMap((line) => lineParts(network, service, line, request)),
    ...([OVERHEAD, CONTINGENCY] as const).map((kind): Part => {
      const { priority } = request[kind] ?? {};
      const { centre, key, per } = placeOf(network, service);
      const own = `${key}|${kind}`;
      return {
        key: `|${own}`,
        per: { ...per, part: kind },
        kind,
        centre,
        service: key,
        line: `|${own}`,
        section: kind,
        economic: requestClass(request, kind),
        priority,
      };
    }),
  ]);

export type Request = NonNullable<Analysis["request"]>;

export type Part = {
  readonly key: string;
  readonly per: PerKeys;
  readonly kind: "line" | "pay" | "contributions" | "capital" | "overhead" | "contingency";
  readonly centre: string;
  readonly service: string;
  /** Key of its cost line; of what stands beside lines, its own. Parts of one line are cut together. */
  readonly line: string;
  readonly section: (typeof ALL_SECTIONS)[number];
  readonly economic: string;
  /** When a ceiling cuts it: 1 is cut last. */
  readonly priority: string | undefined;
};

function lineParts(
  network: ResolvedNetwork,
  service: Service,
  row: Row<CostStandardLine>,
  { contributions }: Request,
): Part[] {
  const { centre, key: own, per } = placeOf(network, service);
  const { line, behaviour, priority } = row.values;
  const key = lineKey(own, line);
  const whole = {
    key,
    per: { ...per, line },
    centre,
    service: own,
    line: key,
    section: sectionOf(row.values),
    economic: classOf(row),
    priority,
  };
  if (behaviour === "capital")
    return service.row.values.opening_year === network.fiscalYear ? [{ ...whole, kind: "capital" }] : [];
  if (!bearsContributions(row)) return [{ ...whole, kind: "line" }];
  const part = (kind: "pay" | "contributions", economic: string): Part => ({
    ...whole,
    key: `${key}|${kind}`,
    per: { ...whole.per, part: kind },
    kind,
    economic,
  });
  return [part("pay", whole.economic), part("contributions", requestClass({ contributions }, "contributions"))];
}

function placeOf({ fiscalYear }: ResolvedNetwork, { row }: Service) {
  const { centre_id: centre, service } = row.values;
  return { centre, key: serviceKey(centre, service), per: { fiscalYear, centre, service } };
}

/** A ceiling in whole units of the currency, and where the analysis says it. */
export type Ceiling = { readonly amount: string; readonly column: string };
