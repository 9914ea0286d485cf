import type { Centre } from "../model/centre.js";
import type { CostStandardLine } from "../model/cost-standard.js";
import type { Funding } from "../model/funding.js";
import type { Need } from "../model/need.js";
import type { Population } from "../model/population.js";
import type { SupplyStandard } from "../model/supply-standard.js";
import type { Row } from "../model/table.js";
import { exact, isZero } from "../money/exact.js";
import type { ChosenStandard } from "./choose-standard.js";
import type { Network } from "./network.js";
import type { Region } from "./regions.js";

/** A network of which every question is answered that more than one table asks: tables are only written down from it. */
export type ResolvedNetwork = Network & {
  /** The base, where a scenario changes assumptions alone: the rows of the input are those of the base. */
  readonly sameRows?: ResolvedNetwork;
  /** Services in the order of the file. */
  readonly services: readonly Service[];
  /** Organisations by id, in the order of the file. */
  readonly groups: ReadonlyMap<string, CentreGroup>;
  /** Money of the fiscal year. */
  readonly money: readonly Money[];
  readonly norms: readonly Norm[];
  /** Regions of the population. */
  readonly regions: readonly Region[];
  /** Every region that a figure can be about. */
  readonly everyRegion: readonly Region[];
  /** The people of the country itself, where regions are given beside it. */
  readonly countryPeople: Row<Population> | undefined;
  /** The cost standard of a service: the named one, else the one that the analysis chooses. */
  readonly standardOf: (service: Centre["service"], named: string | undefined) => ChosenStandard;
};

/** A service of a centre, and the cost standard that it must meet. */
export type Service = {
  readonly row: Row<Centre>;
  readonly standard: ChosenStandard;
  /** Its need of the fiscal year, where it is stated: no standard is asked then. */
  readonly need?: Row<Need> | undefined;
};

/** The rows of one organisation: its services, in the order of the file. */
export type CentreGroup = {
  readonly id: string;
  readonly services: readonly Service[];
  /** Region that the first of its rows with one names. */
  readonly region: string | undefined;
  /** Pool that the first of its rows with one names, whether or not the analysis pools. */
  readonly pool: string | undefined;
  /** Pool that it shares its free money with; undefined where it shares it with nobody. */
  readonly shares: Pool | undefined;
};

/** A pool of free money: its key, and its code as the tables write it. */
export type Pool = { readonly key: string; readonly code: string };

/** Key and code of the one pool that everything is in. */
export const ALL = "all";

/** What money is earmarked for: a service of a centre, or one line of it. */
export type Earmark = {
  readonly centre: string;
  readonly service: string;
  readonly line?: string;
  /** Whether the line is capital. */
  readonly capital: boolean;
  /** No accepted line has the name: it may be that of a refused one. */
  readonly refused?: true;
};

/** A row of the money of the fiscal year, and where it goes. */
export type Money = {
  readonly row: Row<Funding>;
  /** The service or line that it names; undefined for free or unallocated money. */
  readonly earmark: Earmark | undefined;
  /**
   * What it pays: a service, a running line or a capital line that it is earmarked for; its centre, where it is free; no
   * centre; or something outside the need: a centre, service or line that the year does not have.
   */
  readonly pays: "service" | "line" | "capital" | "centre" | "no-centre" | "outside";
  /** It names the employer's contributions: in an estimate it pays these alone. */
  readonly contributions?: true;
  /** Pool that money without a centre goes to. */
  readonly pool: Pool | undefined;
};

/** A norm, the regions in which it asks for units, and the cost standard of its model centre. */
export type Norm = {
  readonly standard: SupplyStandard;
  readonly regions: readonly Region[];
  readonly model: ChosenStandard;
};

/** A line of the cost standard that a service meets. */
export const lineOf = ({ standard }: Service, line: string): Row<CostStandardLine> | undefined =>
  standard.lines.find((each) => each.values.line === line);

/** What money names in place of a line where it is for the employer's contributions on all pay. */
export const CONTRIBUTIONS_LINE = "contributions";

/** Whether money is for the contributions, since no line of the services that it means has that name. */
export const isForContributions = (meant: readonly Service[], { line }: Funding): boolean =>
  line === CONTRIBUTIONS_LINE && meant.length > 0 && meant.every((each) => lineOf(each, line) === undefined);

// A line of pay without a rate has the contributions of its country.
const paysContributions = ({ standard }: Service): boolean =>
  standard.lines.some(
    ({ values: { pay, on_cost: rate } }) => pay === "yes" && !(rate !== undefined && isZero(exact(rate))),
  );

/**
 * The services of an organisation that money can mean: those that it names, among those that have the line it names, else
 * among those of which a line was refused.
 */
export function servicesMeant(group: CentreGroup | undefined, { service, line }: Funding): readonly Service[] {
  const named = (group?.services ?? []).filter((each) => service === undefined || each.row.values.service === service);
  const having = named.filter((each) => line === undefined || lineOf(each, line) !== undefined);
  if (having.length === 0 && line === CONTRIBUTIONS_LINE) return named.filter(paysContributions);
  return having.length > 0 ? having : named.filter(({ standard }) => standard.refused);
}
