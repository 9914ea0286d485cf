// Which centres a reader sees in full, rounded or not at all, and the sums of centres.
import { BEHIND, figuresIn, figuresOfIds } from "../formula/figures.js";
import { isAbout } from "../result/per-keys.js";
import { fold } from "../model/table.js";
import { requestsOf } from "../model/requests.js";
import { type Exact, exact } from "../money/exact.js";
import type { Result, Shown } from "../result/result.js";

/** How a reader sees each centre that is not shown in full, by folded id. */
export type Seen = {
  /** Nothing exact is said. */
  readonly closed: ReadonlySet<string>;
  /** Sums stand to two digits under a number. */
  readonly addressed: ReadonlySet<string>;
  /** Sums stand to two digits under the name. */
  readonly few: ReadonlySet<string>;
};

/** `reader` is `public` or a request's id. A closed service closes its centre; open ones show without money. */
export function seenBy({ analysis, secrecy }: Pick<Result, "analysis" | "secrecy">, reader: string): Seen {
  const request = requestsOf(analysis).find(({ id }) => id === reader);
  const known = request?.knows ?? [];
  const isKnown = (centre: string): boolean => known === "all" || known.some((each) => fold(each) === fold(centre));
  const idsOf = (secret: "yes" | "address") =>
    new Set(
      secrecy.closed.flatMap((each) => (each.secret === secret && !isKnown(each.centre) ? fold(each.centre) : [])),
    );
  const closed = idsOf("yes");
  const addressed = new Set([...idsOf("address")].filter((id) => !closed.has(id)));
  // Who pays must see whom; small counts are hidden from everybody else.
  const few = new Set(request ? [] : secrecy.few.map(fold).filter((id) => !closed.has(id) && !addressed.has(id)));
  return { closed, addressed, few };
}

export function shownTo({ secrecy, analysis }: Result, { closed, addressed, few }: Seen, reader: string): Shown {
  const hidden = new Set([...closed, ...addressed, ...few]);
  const services = new Set(secrecy.closed.map(({ centre, service }) => keyOf(centre, service)));
  return {
    // Whoever is asked for money gets nothing of a closed centre; everybody sees its open services, without its money.
    hasService: (centre, service) =>
      !hidden.has(fold(centre)) ||
      (reader === "public" && !few.has(fold(centre)) && !services.has(keyOf(centre, service))),
    hasMoney: (centre) => !hidden.has(fold(centre)),
    hasUnallocated: true,
    analysis,
  };
}

const keyOf = (centre: string, service: string): string => JSON.stringify([fold(centre), service]);

/** Need, covered need and shortfall of a centre; undefined is not known. */
export type CentreSums = Readonly<Record<"need" | "covered" | "shortfall", Exact | undefined>>;

const IDS = { requirement: "need", "covered-need": "covered", "hard-gap": "shortfall" } as const;

const NONE: CentreSums = { need: undefined, covered: undefined, shortfall: undefined };

/** The sums of the centres of a result in its fiscal year, by folded id. */
export function centreSums(result: Result): ReadonlyMap<string, CentreSums> {
  const found = new Map<string, CentreSums>();
  for (const { id, value, per } of figuresOfIds(figuresIn(result), new Set(Object.keys(IDS))))
    if (isAbout(per, "fiscalYear", "centre") && per["fiscalYear"] === result.analysis.fiscalYear) {
      const key = fold(per["centre"] ?? "");
      const sums = { [IDS[id as keyof typeof IDS]]: value === null ? undefined : exact(value) };
      found.set(key, { ...(found.get(key) ?? NONE), ...sums });
    }
  return found;
}

/** The sums of some centres, computed as if there were no others, by folded id. */
export function sumsOf(result: Result, centres: ReadonlySet<string>): ReadonlyMap<string, CentreSums> {
  const only = result[BEHIND]?.only;
  if (centres.size === 0 || only === undefined) return new Map();
  const isOwn = (centre: string): boolean => centres.has(fold(centre));
  // Their year alone: no plan, no scenario, no draw.
  const {
    plan: _plan,
    scenarios: _scenarios,
    simulation: _simulation,
    request: _request,
    ...analysis
  } = result.analysis;
  const own = only({ hasService: isOwn, hasMoney: isOwn, hasUnallocated: false, analysis });
  return new Map([...[...centres].map((id) => [id, NONE] as const), ...centreSums(own)]);
}
