// What centres ask for by economic class: tables, and the classes and parts that a cost line is asked for in.
import type { ChainTable, ColumnOf, GivenCell, LookupColumn, TableRow } from "../../formula/table.js";
import { calc, handle, texts } from "../../formula/table.js";
import * as formulas from "../../made/measure/families.js";
import type { Centre } from "../../model/centre.js";
import type { CostStandardLine } from "../../model/cost-standard.js";
import { entryOf, onceFor } from "../../model/once-for.js";
import type { Row } from "../../model/table.js";
import { lineKey, serviceKey } from "../cost/cost-rows.js";
import { CENTRE_COSTS, LINES, SERVICE_COSTS } from "../cost/cost-tables.js";
import { BASE_LINES } from "../cost/base-lines.js";
import { keyCell } from "../given-cell.js";
import type { Network, RequestClasses, ResolvedNetwork } from "../network.js";
import { exact, isZero } from "../../money/exact.js";
import { calcKnown, counted, rollup } from "../known-parts.js";

/** What centres ask for by economic class. One whose need is unknown asks for nothing: both are of the same centres. */
export function requestTables(network: ResolvedNetwork): ChainTable[] {
  if (network.planFrom === undefined) return [];
  const { parts, lines, surcharges, requests } = rowsOf(network.sameRows ?? network);
  return [
    linePartsTable("", parts),
    ASKED_LINES.table(lines),
    ASKED_SURCHARGES.table(surcharges),
    CENTRE_REQUESTS.table(requests),
  ];
}

// No assumption changes them.
const rowsOf = onceFor((network: ResolvedNetwork) => {
  const lines = askedLines(network);
  return {
    parts: lines.map(({ part }) => part),
    lines: lines.map((each) => each.asked),
    surcharges: askedSurcharges(network),
    requests: requestRows(network),
  };
});

const KINDS = ["running", "capital", "overhead", "contingency"] as const;
type Kind = (typeof KINDS)[number];

const NEED = counted([CENTRE_COSTS.lookup("requirement", "money", "centre key")], "lines");

/** An amount of a line or service, and the same where the need of its centre is known. */
const asked = <const L extends LookupColumn, const K extends Kind>(kind: K, amount: L) => [
  amount,
  ...counted(
    [
      calc(formulas.knownWith, {
        name: `asked ${kind}` as const,
        bind: { value: amount.name, counterpart: "requirement" },
        // Where the need is known, the amount is that of the line.
        shown: { per: { part: amount.name }, missing: "requirement unknown", plain: amount.name },
      }),
    ],
    "lines",
  ),
];

const ASKED_LINES = handle("asked-lines", () => [
  ...texts("centre key", "line key", "part key", "running request key", "capital request key"),
  ...NEED,
  ...asked("running", LINE_PARTS.lookup("running-part", "money", "part key")),
  ...asked("capital", LINES.lookup("replacement-value", "money", "line key")),
]);

const ASKED_SURCHARGES = handle("asked-surcharges", () => [
  ...texts("centre key", "service key", "overhead request key", "contingency request key"),
  ...NEED,
  ...asked("overhead", SERVICE_COSTS.lookup("overhead", "money", "service key")),
  ...asked("contingency", SERVICE_COSTS.lookup("contingency", "money", "service key")),
]);

/** Columns of a request: its four amounts and their sum, all of them and those that are known. */
export function requestColumns<const N extends string>(id: N, totals: Readonly<Record<Kind, ColumnOf>>, route = {}) {
  const named = <K extends Kind>(kind: K) => `request-${kind}` as const;
  return [
    ...KINDS.flatMap((kind) =>
      rollup(named(kind), "money", totals[kind], { none: "zero", parts: "lines", per: route }),
    ),
    calc(formulas.unknownItems, {
      bind: Object.fromEntries(KINDS.map((kind) => [`${kind}-unknown`, `${named(kind)} unknown`])),
      shown: null,
    }),
    ...calcKnown(formulas.centreRequest, {
      id,
      name: id,
      known: Object.fromEntries(KINDS.map((kind) => [named(kind), `${named(kind)} known`])),
      missing: "unknown-items",
      plain: true,
    }),
  ];
}

export const CENTRE_REQUESTS = handle("centre-requests", () => [
  ...texts("baseline plan key", "new plan key", "baseline class key", "new class key"),
  ...requestColumns("centre-request", {
    running: ASKED_LINES.by("running request key")("asked running"),
    capital: ASKED_LINES.by("capital request key")("asked capital"),
    overhead: ASKED_SURCHARGES.by("overhead request key")("asked overhead"),
    contingency: ASKED_SURCHARGES.by("contingency request key")("asked contingency"),
  }),
]);

/** Parts of the cost lines of all services, and the request that each is in; capital is asked for in the year of opening. */
function askedLines(network: ResolvedNetwork): { readonly part: TableRow; readonly asked: TableRow }[] {
  const none = keyCell(undefined);
  const requests = new Map<string, GivenCell>();
  const parts = partsIn(network);
  return network.services.flatMap(({ row, standard }) => {
    const { centre_id: id, service, opening_year: opens } = row.values;
    const centre = keyCell(id);
    const request = requestPartOf(network, row);
    return parts(standard.lines).map(({ line, part }) => {
      const key = lineKey(serviceKey(id, service), line.values.line);
      const lineCell = keyCell(key);
      const name = requestKey(part.economic, request);
      const requested = entryOf(requests, name, () => keyCell(name));
      const isCapital = line.values.behaviour === "capital";
      const per = { fiscalYear: network.fiscalYear, centre: id, service, line: line.values.line };
      const own = partKey(key, part);
      const asked: TableRow = {
        key: own,
        per: part.item === "whole" ? per : { ...per, economic: part.economic },
        cells: {
          "centre key": centre,
          "line key": lineCell,
          "part key": own === key ? lineCell : keyCell(own),
          "running request key": isCapital ? none : requested,
          "capital request key": isCapital && opens === network.fiscalYear ? requested : none,
        },
      };
      return { part: linePartRow({ key, per }, part), asked };
    });
  });
}

// The parts of the lines of a standard, which many services meet.
const partsIn = (network: Network) =>
  onceFor((lines: readonly Row<CostStandardLine>[]) =>
    lines.flatMap((line) => linePartsOf(network, line).map((part) => ({ line, part }))),
  );

/** Services with the rows of the request that their overhead and contingency are in. */
function askedSurcharges(network: Network): TableRow[] {
  return (network.centres ?? []).map((centre): TableRow => {
    const { centre_id: id, service } = centre.values;
    const key = serviceKey(id, service);
    const part = requestPartOf(network, centre);
    return {
      key,
      per: { fiscalYear: network.fiscalYear, centre: id, service },
      cells: {
        "centre key": keyCell(id),
        "service key": keyCell(key),
        "overhead request key": keyCell(requestKey(requestClass(network.requestClasses, "overhead"), part)),
        "contingency request key": keyCell(requestKey(requestClass(network.requestClasses, "contingency"), part)),
      },
    };
  });
}

/** A row for each economic class that the centres of a year ask money for, existing and new ones apart. */
export function requestRows(network: ResolvedNetwork): TableRow[] {
  const { fiscalYear, requestClasses } = network;
  const surcharges = [requestClass(requestClasses, "overhead"), requestClass(requestClasses, "contingency")];
  const keys = new Map<string, TableRow>();
  const parts = partsIn(network);
  for (const { row, standard } of network.services) {
    const part = requestPartOf(network, row);
    const { lines } = standard;
    const classes = parts(lines).map((each) => each.part.economic);
    for (const economic of new Set([...classes, ...(lines.length > 0 ? surcharges : [])])) {
      const key = requestKey(economic, part);
      if (keys.has(key)) continue;
      const plan = { year: fiscalYear, class: `${fiscalYear}|${economic}` };
      keys.set(key, {
        key,
        per: { fiscalYear, economic, part },
        cells: {
          "baseline plan key": keyCell(part === "baseline" ? plan.year : undefined),
          "new plan key": keyCell(part === "baseline" ? undefined : plan.year),
          "baseline class key": keyCell(part === "baseline" ? plan.class : undefined),
          "new class key": keyCell(part === "baseline" ? undefined : plan.class),
        },
      });
    }
  }
  return [...keys.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

// What a request asks money for: centres that stand in the first year of the plan, or later ones.
const requestPartOf = ({ planFrom = "" }: Network, { values }: Row<Centre>): "baseline" | "new-centres" =>
  values.opening_year !== undefined && values.opening_year > planFrom ? "new-centres" : "baseline";

// A line that states no class; overhead and contingency belong to no single class.
export const UNSTATED = "unstated";
export const OVERHEAD = "overhead";
export const CONTINGENCY = "contingency";

/** Taken where the request names none; 212 is the class of contributions in GFSM 2014. */
const UNCLASSED = { overhead: OVERHEAD, contingency: CONTINGENCY, contributions: "212" } as const;

/** The economic class of overhead, contingency, or the employer's contributions. */
export const requestClass = (classes: RequestClasses | undefined, kind: keyof typeof UNCLASSED): string =>
  classes?.[kind]?.economic ?? UNCLASSED[kind];

export const requestKey = (economic: string, part: string): string => `${economic}|${part}`;

export const classOf = (line: Row<CostStandardLine>): string => line.values.economic ?? UNSTATED;

/** The parts in which a line is asked for: contributions bear a class of their own, as in an estimate. */
export function linePartsOf(
  { country, requestClasses }: Pick<Network, "country" | "requestClasses">,
  line: Row<CostStandardLine>,
): readonly LinePart[] {
  const economic = classOf(line);
  const ofContributions = requestClass(requestClasses, "contributions");
  // A blank rate is that of the country.
  const isNone = line.values.on_cost === undefined && !country;
  if (isNone || !bearsContributions(line) || economic === ofContributions) return [{ item: "whole", economic }];
  return [
    { item: "pay", economic },
    { item: "contributions", economic: ofContributions },
  ];
}

/** A part of the running amount of a line, by its economic class. */
type LinePart = { readonly item: "contributions" | "pay" | "whole"; readonly economic: string };

/** Whether contributions may stand on a line beside its pay: on one whose rate is 0 they do not. */
export const bearsContributions = ({ values }: Row<CostStandardLine>): boolean =>
  values.pay === "yes" &&
  values.behaviour !== "capital" &&
  (values.on_cost === undefined || !isZero(exact(values.on_cost)));

/** Key of a part of a line: that of the line but for contributions. */
export const partKey = (line: string, { item }: LinePart): string =>
  item === "contributions" ? `${line}|${item}` : line;

/** The parts of lines in a request. */
export const LINE_PARTS = handle("line-parts", (prefix: string) => {
  const lines = LINES.prefixed(prefix);
  return [
    ...texts("line key", "item"),
    lines.lookup("running-amount", "money", "line key"),
    BASE_LINES.prefixed(prefix).lookup("pay-amount", "money", "line key"),
    calc(formulas.runningPart),
  ];
});

export const linePartsTable = (prefix: string, rows: readonly TableRow[]): ChainTable =>
  LINE_PARTS.prefixed(prefix).table(rows, prefix);

export const linePartRow = (line: Pick<TableRow, "key" | "per">, part: LinePart): TableRow => ({
  key: partKey(line.key, part),
  per: { ...line.per, economic: part.economic },
  cells: { "line key": keyCell(line.key), item: ITEMS[part.item] },
});

const ITEMS = { contributions: keyCell("contributions"), pay: keyCell("pay"), whole: keyCell("whole") };
