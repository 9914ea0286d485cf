// The network, all that cost, supply and money are computed from; the same with its questions answered, for one year,
// and as rows by table; the services and lines that money can mean, also contributions; the pool that all is in.
import type { Issue } from "../formula/issue.js";
import type { ALLOCATIONS, CoFunding, ContingencyBase, DemandBasis, ExpansionKind } from "../model/analysis.js";
import type { Assumption } from "../model/assumption.js";
import type { Centre } from "../model/centre.js";
import type { CostStandardLine } from "../model/cost-standard.js";
import type { CountryProfile } from "../model/country-profile.js";
import type { Funding } from "../model/funding.js";
import type { ListedService } from "../model/listed-service.js";
import type { Month } from "../model/month.js";
import type { Need } from "../model/need.js";
import type { PackageRow } from "../model/package-element.js";
import type { Population } from "../model/population.js";
import type { PriceIndex } from "../model/price-index.js";
import type { RefusedLine, RefusedMoney, Unplaced } from "../model/refused-row.js";
import type { NeedRounding, SupplyStandard } from "../model/supply-standard.js";
import type { Row } from "../model/table.js";
import { exact, isZero } from "../money/exact.js";

/** A country: what its profile says, what the analysis answers to it, and whether it accepts what the press reports. */
export type Country = {
  readonly profile: CountryProfile;
  /** Question → choice. */
  readonly answers: Readonly<Record<string, string>>;
  readonly acceptsPress: boolean;
  /** How the analysis names it; by its id where not said. */
  readonly named?: { readonly profile: string } | { readonly file: string };
};

/** Economic classes of overhead, contingency and the employer's contributions, where the request gives them. */
export type RequestClasses = {
  readonly [kind in "overhead" | "contingency" | "contributions"]?:
    | { readonly economic?: string | undefined }
    | undefined;
};

/** Everything that cost, supply and funding are computed from; a table that was not given is undefined, not empty. */
export type Network = {
  readonly fiscalYear: string;
  /** Fiscal years that money is counted in: those of the plan, else the one of the analysis. */
  readonly years?: readonly string[];
  /** First day of the fiscal year, ISO: the day on which a standard must be in force. */
  readonly firstDay: string;
  readonly currency: string;
  readonly centres: readonly Row<Centre>[] | undefined;
  readonly costLines: readonly Row<CostStandardLine>[] | undefined;
  /** Needs that are stated, of any year; they stand in place of a cost standard. */
  readonly needs?: readonly Row<Need>[] | undefined;
  /** What is otherwise in single months. */
  readonly months?: readonly Row<Month>[] | undefined;
  /** Service → id of the cost standard that it must meet. */
  readonly use: Readonly<Record<string, string>>;
  readonly funding: readonly Row<Funding>[] | undefined;
  readonly population: readonly Row<Population>[] | undefined;
  /** What stands of the multisectoral package in each region, and what it would take to add the rest. */
  readonly package?: readonly Row<PackageRow>[] | undefined;
  readonly assumptions: readonly Row<Assumption>[];
  readonly indices: readonly Row<PriceIndex>[];
  /** Who shares free money with whom: nobody, the centres of one pool, or all. */
  readonly pooling: "none" | "pool" | "all";
  /** What money pays for that names no centre; nobody knows where it is not said. */
  readonly allocate?: (typeof ALLOCATIONS)[number] | undefined;
  readonly supplyStandards: readonly SupplyStandard[];
  /** Services that the table of centres lists in full, everywhere or in some regions; all of them where not said. */
  readonly listedServices?: readonly ListedService[] | undefined;
  /** How units needed are rounded, where the analysis says so; else as each norm does. */
  readonly supplyRounding?: { readonly places?: NeedRounding | undefined; readonly centres?: NeedRounding | undefined };
  /** What contingency is a share of; direct cost with overhead where it is not said. */
  readonly contingencyBase?: ContingencyBase | undefined;
  /** How missing places are costed; whole centres where it is not said. */
  readonly expansion?: ExpansionKind | undefined;
  /** What the rates of the demand route were measured of; without it there is no such route. */
  readonly demand?: DemandBasis | undefined;
  /** Name of the scenario that the network stands for; none is the base. */
  readonly scenario?: string;
  /** The network that the scenario changes. */
  readonly base?: Network;
  /** First year of the plan, where there is one: what opens later is new policy. */
  readonly planFrom?: string;
  /** Economic classes that the request gives to what no line states one for. */
  readonly requestClasses?: RequestClasses | undefined;
  readonly coFunding?: CoFunding | undefined;
  readonly country?: Country | undefined;
  readonly analysisFile?: string;
  /** Cost standards of which a line was refused: what is costed by them is not known. */
  readonly refusedLines?: readonly RefusedLine[];
  /** Centres of which a row of money was refused: what they have is not known. */
  readonly refusedMoney?: readonly RefusedMoney[];
  /** Some centres are left out on purpose: what is missing by a norm is not computed, since they may supply it. */
  readonly isPartial?: true;
  /** What a row was refused of that nobody can place, so that totals over it are not known. */
  readonly refused: ReadonlySet<Unplaced>;
};

/** A service that opens in the year has the months that its row states; one that opened earlier has twelve. */
export function yearNetwork(network: Network, fiscalYear: string): Network {
  const apart = Number(fiscalYear.slice(0, 4)) - Number(network.fiscalYear.slice(0, 4));
  const { firstDay, centres } = network;
  return {
    ...network,
    fiscalYear,
    firstDay: firstDay === "" ? "" : `${Number(firstDay.slice(0, 4)) + apart}${firstDay.slice(4)}`,
    centres: centres?.flatMap((row) => openIn(row, fiscalYear)),
  };
}

function openIn(row: Row<Centre>, year: string): Row<Centre>[] {
  const { opening_year: opens } = row.values;
  if (opens === undefined || opens === year) return [row];
  if (opens > year) return [];
  // The whole year, as for any row that states no months.
  const { months_open: _months, ...values } = row.values;
  const { months_open: _header, ...headers } = row.headers;
  return [{ ...row, values, headers }];
}

/** The lines of the cost standard that a service must meet, or why there are none. */
export type ChosenStandard = {
  readonly service: Centre["service"];
  readonly standard: string | undefined;
  readonly lines: readonly Row<CostStandardLine>[];
  /** Whether it has lines that were refused. */
  readonly refused: boolean;
  /** Why there are none, without the place of a row. */
  readonly issue: Issue | undefined;
};

/** The rows of a network's tables but that of the package, by the name that each table has in an analysis. */
export const networkRows = (network: Partial<Network> = {}) => ({
  centres: network.centres ?? [],
  costStandards: network.costLines ?? [],
  needs: network.needs ?? [],
  months: network.months ?? [],
  funding: network.funding ?? [],
  population: network.population ?? [],
  assumptions: network.assumptions ?? [],
  indices: network.indices ?? [],
});

/** A region: its code as written, and the row of its population where there is one. */
export type Region = { readonly code: string; readonly key: string; readonly population: Row<Population> | undefined };

/** A network of which every question is answered that more than one table asks: tables are only written down from it. */
export type ResolvedNetwork = Network & {
  /** The base, where a scenario changes assumptions alone: the rows of the input are those of the base. */
  readonly sameRows?: ResolvedNetwork;
  readonly services: readonly Service[];
  readonly groups: ReadonlyMap<string, CentreGroup>;
  readonly money: readonly Money[];
  readonly norms: readonly Norm[];
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
  /** A service, running or capital line it names; its centre, where it is free; none; or something outside the need. */
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

/** The services that money can mean: of those it names, the ones with its line, else those with a refused line. */
export function servicesMeant(group: CentreGroup | undefined, { service, line }: Funding): readonly Service[] {
  const named = (group?.services ?? []).filter((each) => service === undefined || each.row.values.service === service);
  const having = named.filter((each) => line === undefined || lineOf(each, line) !== undefined);
  if (having.length === 0 && line === CONTRIBUTIONS_LINE) return named.filter(paysContributions);
  // A need that is stated as one amount has no lines: whatever money is for, it is of it.
  return having.length > 0 ? having : named.filter(({ need, standard }) => need !== undefined || standard.refused);
}
