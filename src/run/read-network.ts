// The tables of crisis centres and their money: read from the files of an analysis, then held against one another.
import { type Issue, problem } from "../formula/issue.js";
import { noneOf } from "../formula/nearest.js";
import type { Locale } from "../formula/locale.js";
import type { Dictionary } from "../model/dictionary.js";
import type { Analysis } from "../model/analysis.js";
import { assumptions } from "../model/assumption.js";
import { type Centre, centres } from "../model/centre.js";
import { months } from "../model/month.js";
import { needs } from "../model/need.js";
import { costStandards } from "../model/cost-standard.js";
import { funding } from "../model/funding.js";
import { packageElements } from "../model/package-element.js";
import { population } from "../model/population.js";
import { indices } from "../model/price-index.js";
import type { SupplyStandard } from "../model/supply-standard.js";
import type { CountryProfile } from "../model/country-profile.js";
import type { RefusedRow } from "../model/refused-row.js";
import type { Shape } from "../model/check-row.js";
import { type Row, type TableModel, isSound, fold } from "../model/table.js";
import { centresOfNeeds } from "../calculate/need/stated-needs.js";
import { alignRegions } from "../calculate/regions.js";
import { countryVat } from "../calculate/country-vat.js";
import { alignYears } from "../calculate/funding/counted-years.js";
import { allocateQuestion, placedMoney } from "../calculate/funding/placed-money.js";
import { withCentreCodes } from "../calculate/funding/centre-codes.js";
import { type Linked, link } from "../calculate/link-network.js";
import { type Network, CONTRIBUTIONS_LINE } from "../calculate/network.js";
import { planYears } from "../result/plan-years.js";
import { accepted } from "../import/checks/accepted.js";
import { countryOf } from "./country-of.js";
import { tellRateMoney } from "./rate-money.js";
import { refusedMoney, withRefused } from "./refused-rows.js";
import { type Collected, type Files, append, readNamed } from "./files.js";
import { withDeclaredConfidentiality } from "./closed-questions.js";
import { withSeasons } from "../calculate/cost/with-seasons.js";

/** What the rates of the demand route were measured of; none, and why, where they cannot be multiplied. */
function demandOf({ demand }: Analysis, file: string) {
  if (demand === undefined) return { demand, issues: [] };
  // What would make the product of the rates a number of something else.
  const { prevalence, helpSeeking } = demand;
  const guards = [
    ["demand.lifetime", "prevalence/period", prevalence.period, "12-months"],
    ["demand.ages", "prevalence/ages", prevalence.ages.replaceAll(" ", ""), "15+"],
    ["demand.ever", "helpSeeking/period", helpSeeking.period, "12-months"],
    ["demand.visits", "helpSeeking/counts", helpSeeking.counts, "women"],
  ] as const;
  const issues = guards.flatMap(([code, place, received, expected]) =>
    received === expected ? [] : [problem(code, { file, column: `/demand/${place}`, received, expected })],
  );
  return { demand: issues.length > 0 ? undefined : demand, issues };
}

/** Reads the tables of a network of centres; one that the analysis does not name is undefined. */
export function readTables(analysis: Analysis, files: Files, shelves: NetworkShelves, collected: Collected): Network {
  const { dictionaries } = shelves;
  const read = <S extends Shape>(model: TableModel<S>, settings: Parameters<typeof readNamed>[1]) =>
    readNamed(model, settings, files, dictionaries, collected);
  const [given, prices] = [read(assumptions, analysis.assumptions) ?? [], read(indices, analysis.indices) ?? []];
  const firstDay = analysis.fiscalYearStart ?? `${analysis.fiscalYear.slice(0, 4)}-01-01`;
  // A word of several currencies means that of the analysis, and months have their place in its fiscal year.
  const home = { home: analysis.currency, firstMonth: Number(firstDay.slice(5, 7)) };
  const homed = <T extends object>(settings: T | undefined) => settings && { ...settings, ...home };
  const basis = demandOf(analysis, shelves.analysisFile);
  append(collected.issues, basis.issues);
  const { country, issues: ofCountry } = countryOf(analysis, files, shelves);
  append(collected.issues, ofCountry);
  const listed = withDeclaredConfidentiality(read(centres, analysis.centres), analysis.centres, collected);
  const costLines = read(costStandards, homed(analysis.costStandards));
  const stated = read(needs, homed(analysis.needs));
  return {
    fiscalYear: analysis.fiscalYear,
    years: planYears(analysis),
    firstDay,
    currency: analysis.currency,
    centres: analysis.centres ? listed : stated && centresOfNeeds(stated),
    costLines,
    needs: stated,
    months: read(months, homed(analysis.months)),
    use: analysis.costStandards?.use ?? {},
    funding: read(funding, homed(analysis.funding)),
    population: read(population, analysis.population),
    package: read(packageElements, analysis.package),
    assumptions: given,
    indices: prices,
    pooling: analysis.pooling ?? "none",
    allocate: analysis.funding?.allocate,
    supplyStandards: standardsOf(analysis, shelves, collected.issues),
    listedServices: analysis.centres?.services,
    requestClasses: analysis.request,
    contingencyBase: analysis.contingencyBase,
    expansion: analysis.expansion,
    supplyRounding: analysis.supplyRounding ?? {},
    demand: basis.demand,
    coFunding: analysis.coFunding,
    country,
    analysisFile: shelves.analysisFile,
    refused: new Set(),
  };
}

/** The network with money that names contributions in a word of any language, and no line, under one name. */
function withContributionWords(network: Network, locales: readonly Locale[]): Network {
  const named = network.funding?.some(({ values }) => values.line !== undefined) ?? false;
  if (!named) return network;
  const lines = new Set(network.costLines?.map(({ values }) => values.line));
  const words = new Set(
    locales
      .flatMap(({ codes, phrases }) => [codes[CONTRIBUTIONS_LINE], phrases[`estimate.${CONTRIBUTIONS_LINE}`]])
      .flatMap((word) => (word === undefined ? [] : fold(word))),
  );
  const isMeant = (line: string | undefined) => line !== undefined && !lines.has(line) && words.has(fold(line));
  return {
    ...network,
    funding: network.funding?.map((row) =>
      isMeant(row.values.line) ? { ...row, values: { ...row.values, line: CONTRIBUTIONS_LINE } } : row,
    ),
  };
}

export type NetworkShelves = {
  readonly standards: readonly SupplyStandard[];
  readonly profiles: readonly CountryProfile[];
  readonly dictionaries: readonly Dictionary[];
  readonly locales: readonly Locale[];
  /** Name of the analysis file, for what is said there. */
  readonly analysisFile: string;
};

/** Holds the tables of a network, or some of their rows, against one another, and leaves out what cannot be counted. */
export function linkNetwork(
  read: Network,
  analysis: Analysis,
  shelves: Pick<NetworkShelves, "analysisFile" | "locales">,
  allowRejects: boolean,
  collected: Collected,
): Network {
  const aligned = withContributionWords(
    alignRegions(alignYears(withCentreCodes(read), analysis.funding?.years ?? [])),
    shelves.locales,
  );
  const tell = (issues: readonly Issue[]): void =>
    append(collected.issues, accepted(issues, analysis.accept, shelves.analysisFile));
  const vat = countryVat(aligned);
  tell(vat.issues);
  const sound = { ...aligned, assumptions: [...aligned.assumptions, ...vat.rows] };
  tellRateMoney(sound, collected);
  const network = allowRejects ? sound : withRefused(sound, collected.refused, analysis.centres === undefined);
  const linked = link(network);
  tell(linked.issues);
  refuse(linked.refusedFunding, collected);
  const out = new Set(linked.refusedFunding.map((each) => each.row));
  const shared = linked.issues.every(({ code, severity }) => severity !== "error" || !code.startsWith("co-funding."));
  const money = refusedMoney(network, linked.refusedFunding.map(refusedRow));
  const counted: Network = {
    ...network,
    // Shares that make no whole would make every amount due wrong.
    coFunding: shared ? network.coFunding : undefined,
    funding: network.funding?.filter((row) => !out.has(row)),
    ...(!allowRejects && {
      refusedMoney: [...(network.refusedMoney ?? []), ...money.money],
      refused: new Set([
        ...network.refused,
        ...(money.isAnybodys ? (["funding"] as const) : []),
        ...(linked.issues.some(isLostNeed) ? (["centres"] as const) : []),
        ...(placeless(network, linked.issues) ? (["regions"] as const) : []),
      ]),
    }),
  };
  const placed = placedMoney(counted);
  tell([...placed.issues, ...allocateQuestion(counted, analysis)]);
  return withSeasons(placed.network);
}

// A need that no service has is one of a centre that nobody knows.
const isLostNeed = ({ code, severity }: Issue): boolean => severity === "error" && code.startsWith("need.");

// A norm that is read in two ways is named by its reading: nothing is chosen for whoever asks.
function standardsOf({ supplyStandards }: Analysis, { standards, analysisFile }: NetworkShelves, issues: Issue[]) {
  const ids = standards.map((each) => each.id);
  return [...new Set(supplyStandards)].flatMap((id, at) => {
    const found = standards.find((each) => each.id === id);
    if (found) return [found];
    const readings = standards.filter((each) => each.readingOf === id).map((each) => each.id);
    const place = { file: analysisFile, column: `/supplyStandards/${at}` };
    issues.push(
      readings.length > 0
        ? problem("supply-standard.reading", { ...place, received: id, expected: readings.join(", ") })
        : problem("supply-standard.unknown", { ...place, ...noneOf(id, ids) }),
    );
    return [];
  });
}

// A row that names what does not exist, or a year that nobody knows, is refused after it was read well: the counts of its file say so.
function refuse(rows: Linked["refusedFunding"], collected: Collected): void {
  for (const { row, issue } of rows) {
    const cells = collected.cells.get(funding.name)?.(row.row) ?? { header: [], cells: [] };
    collected.rejects.push({ file: row.file, row: row.row, ...cells, reasons: [issue] });
    const at = collected.inputs.findIndex((each) => each.file === row.file && each.reader === funding.name);
    const record = collected.inputs[at];
    if (record) collected.inputs[at] = { ...record, accepted: record.accepted - 1, rejected: record.rejected + 1 };
  }
}

// A centre in a region that nobody knows is counted in no region: the supply of all of them is open.
const placeless = ({ centres, supplyStandards }: Network, issues: readonly Issue[]): boolean => {
  const services = new Set(supplyStandards.map((each) => each.service));
  const rows = new Set(
    issues.flatMap((each) => (each.code.startsWith("region.") ? `${each.file ?? ""}|${each.row ?? ""}` : [])),
  );
  const isPlaceless = (each: Row<Centre>): boolean =>
    rows.has(`${each.file}|${each.row}`) || (!isSound(each) && each.values.region === undefined);
  return centres?.some((each) => services.has(each.values.service) && isPlaceless(each)) ?? false;
};

// Such a row was read well, whatever it names.
const refusedRow = ({ row: { file, row, headers, values } }: Linked["refusedFunding"][number]): RefusedRow => ({
  values: Object.fromEntries(
    Object.entries(values).flatMap(([field, value]) => (value === undefined ? [] : [[field, value] as const])),
  ),
  unread: new Set(),
  file,
  row,
  headers,
});
