// The network of crisis centres that everything is computed from, and the same cut to one year.
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
  /** Who must pay which share of the need; without it there is no shared financing. */
  readonly coFunding?: CoFunding | undefined;
  /** What is known of the country, where the analysis names one. */
  readonly country?: Country | undefined;
  /** Name of the analysis file, for what is said there. */
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

/**
 * The network of one fiscal year: its first day, and the services that are open in it. A service that opens in the year
 * has the months that its row states; one that opened in an earlier year has twelve.
 */
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
