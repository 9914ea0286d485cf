// Tables of what missing places cost by a model centre, of each region and the country; the full requirement and gap
// with them. Also: the tables and rows of the centres, cost lines and costs that are added.
import type { ChainTable, GivenCell, TableRow } from "../../formula/table.js";
import { calc, calcs, given, handle, lookup, text, texts, total } from "../../formula/table.js";
import { assumed, assumedCells, assumedWord } from "../assumptions.js";
import { keyCell } from "../given-cell.js";
import { costRows, lineRows, placeText, sharedCells } from "../cost/cost-rows.js";
import * as formulas from "../../made/measure/families.js";
import { contingencyColumn, costTables, COUNTRY, LINES, PAYROLLS, SERVICE_COSTS } from "../cost/cost-tables.js";
import { BASE_LINES, type ServiceKind, SERVICES } from "../cost/base-lines.js";
import { LEVELS } from "../funding/gap-tables.js";
import type { Network, Norm, Region, ResolvedNetwork } from "../network.js";
import type { ExpansionKind } from "../../model/analysis.js";
import { normCell, supplyKey } from "./supply-norm-rows.js";
import { SUPPLY } from "./supply-tables.js";
import { entryOf, onceFor } from "../../model/once-for.js";
import { take } from "../../measure/inputs.js";
import { calcKnown, counted, rollup } from "../known-parts.js";

/** The tables that cost the missing places of each region by a model centre, and the full figures with them. */
export function expansionTables(network: ResolvedNetwork): ChainTable[] {
  const models = network.norms
    .flatMap((norm) => norm.regions.map((region): Model => ({ ...norm, region })))
    .map((model) => {
      const service = modelRow(network, model);
      const lines = lineRows(network, model.model, { key: service.key, per: service.per, region: regionOf(model) });
      return { model, service, lines, row: expansionRow(network, model) };
    });
  const rows = models.map(({ row }) => row);
  const refused = network.refused.has("costStandards");
  const kind = network.expansion ?? "whole";
  const expansion = expansionCell(network, kind);
  const added = [
    ADDED_CENTRES.table(rows.map((row) => ({ ...row, cells: { ...row.cells, expansion } }))),
    ADDED_LINES.table(models.flatMap(({ row, lines: own }) => own.map((line) => addedLineRow(line, row)))),
    ADDED_COSTS.table(
      models.map(({ row, model }) => ({ ...row, cells: costCells(network, model) })),
      refused,
      network.contingencyBase,
    ),
  ];
  return [
    ...costTables(
      MODEL,
      costRows(
        network,
        models.map(({ service }) => service),
        models.flatMap((each) => each.lines),
      ),
      modelService,
      refused,
    ),
    ...(kind === "fraction" ? [] : added),
    EXPANSION.table(rows, kind),
    {
      name: "region-full",
      columns: [
        ...texts("model key", "region key"),
        EXPANSION.lookup("expansion-requirement", "money", "model key"),
        ...LEVELS.regions.lookups("region key", take("requirement", "hard-gap")),
        ...calcs(formulas.fullRequirement, formulas.fullGap),
      ],
      rows: rows.filter((row) => row.cells["region key"]?.value !== ""),
    },
    {
      name: "country-full",
      columns: [
        text("country key"),
        ...(["expansion-requirement", "expansion-capital"] as const).flatMap((id) =>
          rollup(id, "money", EXPANSION.by("standard key")(id), { none: "unknown", parts: "regions" }),
        ),
        ...LEVELS.country.lookups("country key", take("requirement", "hard-gap")),
        ...knownColumns(),
      ],
      rows: network.supplyStandards.map((standard) => ({
        key: standard.id,
        per: { fiscalYear: network.fiscalYear, standard: standard.id },
        sources: [standard.source],
        cells: { "country key": keyCell(COUNTRY) },
      })),
    },
  ];
}

// A model centre: the size, occupancy and stay that the analysis assumes, open all year.
const modelService: ServiceKind = {
  capacity: assumed(take("capacity")),
  occupancy: assumed(take("occupancy")),
  clients: [...assumed(take("stay-nights")), calc(formulas.modelClients, { name: "clients" })],
};

export const MODEL = "model-";

const services = SERVICES.prefixed(MODEL);
const base = BASE_LINES.prefixed(MODEL);
const lines = LINES.prefixed(MODEL);
const costs = SERVICE_COSTS.prefixed(MODEL);

type Model = Norm & { readonly region: Region };

// By whole centres or places added to those that stand; by a fraction, the missing units each cost the same.
const EXPANSION = handle("expansion", (kind: ExpansionKind) => [
  ...texts("model key", "standard key", "region key", "counts"),
  SUPPLY.lookup("units-missing", "places", "model key"),
  costs.lookup("requirement", "money", "model key"),
  services.lookup("capacity", "places", "model key"),
  calc(formulas.costPerMissingUnit),
  ...(kind === "fraction" ? fractionColumns() : centreColumns()),
]);

const fractionColumns = () => [
  costs.lookup("capital-cash", "money", "model key"),
  ...counted([calc(formulas.expansionRequirement)], "regions"),
  calc(formulas.centresFilled, { bind: { "places-per-centre": "capacity" } }),
  calc(formulas.addedAmount, {
    name: "added-capital",
    bind: { "model-amount": "capital-cash", "line-multiple": "centres-filled" },
    shown: { per: { part: "capital" } },
  }),
  ...counted([calc(formulas.expansionCapital)], "regions"),
];

const centreColumns = () => [
  ...(["added-direct-cost", "added-overhead", "added-contingency", "added-capital"] as const).map((id) =>
    ADDED_COSTS.lookup(id, "money", "model key"),
  ),
  ...counted(
    [
      calc(formulas.addedRequirement, {
        name: "expansion-requirement",
        bind: { "direct-cost": "added-direct-cost", overhead: "added-overhead", contingency: "added-contingency" },
        shown: { id: "expansion-requirement" },
      }),
      calc(formulas.expansionCapital),
    ],
    "regions",
  ),
];

const modelKey = ({ standard, region }: Model): string => supplyKey(standard, region.key);

const costCells = (network: Network, model: Model): Record<string, GivenCell> => ({
  "model key": keyCell(modelKey(model)),
  "overhead-mode": assumedWord(network.assumptions, "overhead_mode", regionOf(model), network.fiscalYear),
});

// Words of codes stand for the whole library: `whole` is a post there.
const WORDS = { whole: "whole-centres", extend: "extend", fraction: "fraction" } as const;

const expansionCell = ({ expansion, analysisFile }: Network, kind: ExpansionKind): GivenCell => ({
  value: WORDS[kind],
  from:
    expansion === undefined
      ? { shelf: "analysis", field: "expansion" }
      : { file: analysisFile ?? "umay.json", pointer: "/expansion" },
});

const partsUnknown = (of: "requirement" | "hard-gap", name: string) => [
  lookup(`${of} centres unknown`, "centres", LEVELS.country.at("country key")(`${of} unknown`)),
  calc(formulas.unknownParts, {
    name,
    bind: { "centres-unknown": `${of} centres unknown`, "regions-unknown": "expansion-requirement unknown" },
    shown: null,
  }),
];
const knownColumns = () => [
  ...partsUnknown("requirement", "needs unknown"),
  ...partsUnknown("hard-gap", "gaps unknown"),
  LEVELS.country.lookup("requirement known", "money", "country key"),
  LEVELS.country.lookup("hard-gap known", "money", "country key"),
  ...calcKnown(formulas.fullRequirement, {
    known: { requirement: "requirement known", "expansion-requirement": "expansion-requirement known" },
    missing: "needs unknown",
  }),
  ...calcKnown(formulas.fullGap, {
    known: { "hard-gap": "hard-gap known", "expansion-requirement": "expansion-requirement known" },
    missing: "gaps unknown",
  }),
];

const regionOf = ({ region }: Model): string | undefined => (region.key === "" ? undefined : region.code);

function modelRow(network: Network, model: Model): TableRow {
  const { fiscalYear } = network;
  const { standard } = model;
  const [key, region, counts, none] = [
    modelKey(model),
    regionOf(model),
    normCell(standard, "counts"),
    keyCell(undefined),
  ];
  const names = ["places_per_centre", "target_occupancy", "stay_nights"] as const;
  const keys = assumedCells(network.assumptions, names, region, fiscalYear);
  return {
    key,
    per: { fiscalYear, route: "model", standard: standard.id, region: model.region.code, service: standard.service },
    sources: [standard.source],
    cells: {
      ...sharedCells(network, key, region),
      ...keys,
      "capacity key": keys["places-per-centre key"] ?? none,
      "occupancy key": keys["target-occupancy key"] ?? none,
      "centre key": none,
      "capacity-unit": standard.counts === "centre" ? { ...counts, value: null } : counts,
    },
  };
}

const expansionRow = (network: Network, { standard, region }: Model): TableRow => ({
  key: supplyKey(standard, region.key),
  per: { fiscalYear: network.fiscalYear, standard: standard.id, region: region.code },
  sources: [standard.source],
  cells: {
    "model key": keyCell(supplyKey(standard, region.key)),
    "standard key": keyCell(standard.id),
    "region key": keyCell(region.key),
    counts: normCell(standard, "counts"),
  },
});

/** The tables of what missing places cost: the lines of the model centre, for the places that a region lacks. */
export const ADDED_LINES = handle("added-lines", () => [
  ...texts("line key", "model key", "payroll key", "behaviour", "driver"),
  given("step", "ratio"),
  ...base.lookups("line key", take("driver-units", "step-units", "pay-amount")),
  ...lines.lookups("line key", take("running-amount", "replacement-value")),
  ...ADDED_CENTRES.lookups("model key", take("centres-to-open", "centres-filled")),
  calc(formulas.lineMultiple),
  ...(["running", "pay", "capital"] as const).map((part) =>
    calc(formulas.addedAmount, { name: `added ${part}`, bind: { "model-amount": AMOUNT[part] }, ...added(part) }),
  ),
]);

/** How many centres the missing units of a region are: those that open, and those that they would fill. */
export const ADDED_CENTRES = handle("added-centres", () => [
  ...texts("model key", "expansion", "counts"),
  ...SUPPLY.lookups("model key", take("units-missing", "service-centres")),
  lookup("places-per-centre", "places", services.at("model key")("capacity")),
  ...calcs(formulas.centresToOpen, formulas.centresFilled),
]);

const AMOUNT = { running: "running-amount", pay: "pay-amount", capital: "replacement-value" } as const;

/** What the added places cost before it is known whether any are missing. */
export const ADDED_COSTS = handle("added-costs", (refused: boolean, base: Network["contingencyBase"]) => {
  const of = ADDED_LINES.by("model key");
  const unknown = { none: "unknown", refused, absent: "cost-standard" } as const;
  return [
    ...texts("model key", "overhead-mode"),
    ...costs.lookups("model key", take("overhead-rate", "contingency-rate")),
    PAYROLLS.prefixed(MODEL).lookup("payroll", "money", "model key"),
    total("added-amounts", "money", of("added running"), { ...unknown, ...added("running") }),
    total("payroll-amounts", "money", ADDED_LINES.by("payroll key")("running-amount"), { none: "zero" }),
    total("added-pay", "money", of("added pay"), { none: "zero", ...added("pay") }),
    calc(formulas.addedDirectCost),
    calc(formulas.overhead, { name: "added-overhead", bind: OF_ADDED, shown: { id: "added-overhead" } }),
    contingencyColumn(base, { name: "added-contingency", bind: OF_ADDED }),
    total("added-capital", "money", of("added capital"), { ...unknown, ...added("capital") }),
  ];
});

const OF_ADDED = { "direct-cost": "added-direct-cost", overhead: "added-overhead" } as const;

const added = (part: keyof typeof AMOUNT) => ({ shown: { id: "added-amount", per: { part } } });

/** The row of a line of the model centre among the lines that are added; a scenario that leaves both has the same row. */
export const addedLineRow = (line: TableRow, model: Pick<TableRow, "key" | "per">): TableRow =>
  entryOf(rowsOf(line), placeText(model), () => madeRow(line, model));

const rowsOf = onceFor(() => new Map<string, TableRow>());

function madeRow(line: TableRow, model: Pick<TableRow, "key" | "per">): TableRow {
  const { cells } = line;
  const blank = keyCell(undefined);
  const isOnPayroll = cells["driver"]?.value === "payroll";
  const given = line.refused
    ? {}
    : { behaviour: cells["behaviour"] ?? blank, driver: cells["driver"] ?? blank, step: cells["step"] ?? blank };
  return {
    ...line,
    per: { ...model.per, ...(line.per["line"] !== undefined && { line: line.per["line"] }) },
    cells: {
      ...given,
      "line key": keyCell(line.key),
      "model key": keyCell(model.key),
      "payroll key": isOnPayroll ? keyCell(model.key) : blank,
    },
  };
}
