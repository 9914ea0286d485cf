// Rows of the tables of costs: services, the lines of their standards, with contributions on pay; the keys of both, the
// cells that stated and modelled services share, and a row's place as a text.
import type { GivenCell, TableRow } from "../../formula/table.js";
import type { Centre } from "../../model/centre.js";
import type { CostStandardLine } from "../../model/cost-standard.js";
import type { Need } from "../../model/need.js";
import { entryOf, onceFor } from "../../model/once-for.js";
import { isSound, type Row } from "../../model/table.js";
import { assumedCells, assumedWord, indexKey, rateKey } from "../assumptions.js";
import { cellOf, keyCell, REFUSED, refusedRow, wordOf } from "../given-cell.js";
import type { ChosenStandard, Network, ResolvedNetwork } from "../network.js";
import { contributedCells, type ContributionRows, contributionRows } from "./contribution-tables.js";

/** Rows of a cost chain: one a service, and one for each cost line of each service. */
export type CostRows = {
  readonly services: readonly TableRow[];
  readonly lines: readonly TableRow[];
  /** What contingency is a share of. */
  readonly contingencyBase: Network["contingencyBase"];
  /** Whether needs of services are stated. */
  readonly hasNeeds?: boolean;
  /** Where the analysis names a country. */
  readonly contributions: ContributionRows | undefined;
};

export const serviceKey = (centre: string, service: string): string => `${centre}|${service}`;

export const lineKey = (service: string, line: string): string => `${service}|${line}`;

/** The rows of a network in a cost chain: its services, and the lines of their standards. */
export function serviceRows(network: ResolvedNetwork): CostRows {
  const hasNeeds = network.needs !== undefined;
  const all = network.services.map(({ row, standard, need }) => {
    const plain = serviceRow(network, row);
    const service = hasNeeds ? { ...plain, cells: { ...plain.cells, ...needCells(network, need) } } : plain;
    const place = { ...service, region: row.values.region, ownership: row.values.ownership };
    const refused = need === undefined && (standard.refused || !isSound(row));
    return { service, lines: lineRows(network, { ...standard, refused }, place) };
  });
  const services = all.map((each) => each.service);
  const lines = all.flatMap((each) => each.lines);
  return { ...costRows(network, services, lines), hasNeeds };
}

function needCells(network: Network, need: Row<Need> | undefined): Record<string, GivenCell> {
  if (need === undefined) return { "need-basis": keyCell("standard"), "exchange-rate key": keyCell(undefined) };
  const { currency } = need.values;
  const foreign = currency !== network.currency;
  return {
    "need-basis": keyCell("stated"),
    foreign: { value: foreign ? "yes" : "no", from: cellOf(need, "currency").from },
    "exchange-rate key": keyCell(foreign ? rateKey(currency, network.fiscalYear) : undefined),
    amount: cellOf(need, "amount"),
  };
}

/** Services and their lines, with the contributions on them where the country says these. */
export const costRows = (network: Network, services: readonly TableRow[], lines: readonly TableRow[]): CostRows => ({
  services,
  lines,
  contingencyBase: network.contingencyBase,
  contributions: network.country && contributionRows(network, lines),
});

export function serviceRow(network: Network, row: Row<Centre>): TableRow {
  const { centre_id, service, region } = row.values;
  return {
    key: serviceKey(centre_id, service),
    per: { fiscalYear: network.fiscalYear, centre: centre_id, service },
    cells: {
      ...sharedCells(network, serviceKey(centre_id, service), region),
      "centre key": keyCell(centre_id),
      "capacity-unit": cellOf(row, "capacity_unit"),
      "stated-count": cellOf(row, "count"),
      "stated-months": cellOf(row, "months_open"),
      capacity: cellOf(row, "capacity"),
      "stated-occupancy": cellOf(row, "occupancy"),
      "assumed-occupancy key":
        assumedCells(network.assumptions, ["occupancy"], region, network.fiscalYear)["occupancy key"] ??
        keyCell(undefined),
      "stated-place-nights": cellOf(row, "place_nights"),
      "stated-person-nights": cellOf(row, "person_nights"),
      clients: cellOf(row, "clients"),
      cases: cellOf(row, "cases"),
    },
  };
}

/** Cells that every service has, stated or modelled: its keys and the assumptions of its region. */
export const sharedCells = (network: Network, key: string, region: string | undefined): Record<string, GivenCell> => ({
  "service key": keyCell(key),
  "overhead-mode": assumedWord(network.assumptions, "overhead_mode", region, network.fiscalYear),
  ...assumedCells(
    network.assumptions,
    ["days", "children_per_woman", "overhead_rate", "contingency_rate"],
    region,
    network.fiscalYear,
  ),
});

type Place = Pick<TableRow, "key" | "per"> & Pick<Partial<Centre>, "region" | "ownership">;

/** The rows of the lines of a standard in a service; one stands for all of its lines that were refused. */
export function lineRows(
  network: Network,
  { lines, refused }: Pick<ChosenStandard, "lines" | "refused">,
  service: Place,
): TableRow[] {
  const assumed = assumedOfLines(network, service.region);
  const rows = lines.map((line) => lineRow(network, line, service, assumed));
  const cells = { "service key": keyCell(service.key), "line key": keyCell(lineKey(service.key, REFUSED)) };
  return refused ? [...rows, { ...refusedRow(lineKey(service.key, REFUSED), cells), per: service.per }] : rows;
}

export function lineRow(
  network: Network,
  row: Row<CostStandardLine>,
  service: Place,
  assumed = assumedOfLines(network, service.region),
): TableRow {
  const cells = cellsOfLine(network, row, assumed);
  const make = (): TableRow => {
    const key = lineKey(service.key, row.values.line);
    const keys = { "service key": keyCell(service.key), "line key": keyCell(key) };
    return {
      key,
      per: { ...service.per, line: row.values.line },
      cells: { ...cells, ...contributedCells(network, row, service.ownership), ...keys },
    };
  };
  // A scenario that leaves a line as it is has the same row.
  return network.country ? make() : entryOf(rowsOf(cells), placeText(service), make);
}

const rowsOf = onceFor(() => new Map<string, TableRow>());

/** What tells rows of one line apart: their place as a text. */
export const placeText = onceFor(({ key, per }: Pick<TableRow, "key" | "per">) => JSON.stringify([key, per]));

function cellsOfLine(network: Network, row: Row<CostStandardLine>, { rounding, assumed, said }: AssumedOfLines) {
  const known = entryOf(saidOfLine(row), rounding, () => new Map<string, Record<string, GivenCell>>());
  return entryOf(known, said, () => {
    const { index, price_year: priced, currency, driver } = row.values;
    // A share of pay is in no currency: what it is of, is turned already.
    const foreign = currency !== network.currency && driver !== "payroll";
    return {
      "service key": keyCell(undefined),
      "line key": keyCell(undefined),
      behaviour: cellOf(row, "behaviour"),
      driver: cellOf(row, "driver"),
      period: wordOf(row, "period", "unit"),
      pay: wordOf(row, "pay", "no"),
      vat: wordOf(row, "vat", "no"),
      indexed: { value: index === undefined ? "no" : "yes", from: cellOf(row, "index").from },
      foreign: { value: foreign ? "yes" : "no", from: cellOf(row, "currency").from },
      "fte-rounding": rounding,
      quantity: cellOf(row, "quantity"),
      step: cellOf(row, "step"),
      "unit-cost": cellOf(row, "unit_cost"),
      "on-cost": cellOf(row, "on_cost"),
      "stated-share": cellOf(row, "share"),
      "stated-salvage": cellOf(row, "salvage"),
      "useful-life": cellOf(row, "useful_life"),
      "index-now key": keyCell(index && indexKey(index, network.fiscalYear)),
      "index-then key": keyCell(index && priced && indexKey(index, priced)),
      "exchange-rate key": keyCell(foreign ? rateKey(currency, network.fiscalYear) : undefined),
      ...assumed,
    };
  });
}

/** What is assumed of all lines in a region, and the text that tells it apart. */
type AssumedOfLines = {
  readonly rounding: GivenCell;
  readonly assumed: Readonly<Record<string, GivenCell>>;
  readonly said: string;
};

const assumedOfLines = ({ assumptions, fiscalYear, currency }: Network, region: string | undefined): AssumedOfLines =>
  entryOf(assumedIn(assumptions), JSON.stringify([fiscalYear, currency, region]), () => {
    const assumed = assumedCells(assumptions, ["net_hours", "vat_rate", "discount_rate"], region, fiscalYear);
    const said = JSON.stringify([fiscalYear, currency, ...Object.values(assumed).map(({ value }) => value)]);
    return { rounding: assumedWord(assumptions, "fte_rounding", region, fiscalYear), assumed, said };
  });

const assumedIn = onceFor<Network["assumptions"], Map<string, AssumedOfLines>>(() => new Map());

// Cells of a line by what is assumed: regions and scenarios with the same share them.
const saidOfLine = onceFor(() => new Map<GivenCell, Map<string, Record<string, GivenCell>>>());
