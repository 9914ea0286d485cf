// The multisectoral package: tables of what stands and what must be added, and issues of its elements.
import type { Issue } from "../../formula/issue.js";
import type { ChainTable, GivenCell, TableRow } from "../../formula/table.js";
import { calc, calcs, givens, handle, texts, total } from "../../formula/table.js";
import * as formulas from "../../made/measure/families.js";
import type { Centre } from "../../model/centre.js";
import { fold, isSound, type Row } from "../../model/table.js";
import { isPackageService, type PackageRow, type PackageService } from "../../model/package-element.js";
import { costRows, lineRows, serviceKey, serviceRow } from "../cost/cost-rows.js";
import type { ChosenStandard, Network, ResolvedNetwork } from "../network.js";
import { costTables, COUNTRY, SERVICE_COSTS, statedService } from "../cost/cost-tables.js";
import { cellOf, keyCell, wordOf } from "../given-cell.js";
import { resolveNetwork } from "../resolve-network.js";
import { take } from "../../measure/inputs.js";
import { counted, rollup } from "../known-parts.js";

type PackageItem = {
  readonly row: Row<PackageRow>;
  readonly costed: { readonly service: PackageService; readonly standard: ChosenStandard } | undefined;
};

/** The elements of a network. A service that must be added and lacks an amount is costed by a cost standard. */
function packageItems({ package: rows = [], standardOf }: ResolvedNetwork): readonly PackageItem[] {
  return rows.map((row): PackageItem => {
    const { element, stands, establish, operate } = row.values;
    const isOpen = isSound(row) && stands === "no" && (establish === undefined || operate === undefined);
    if (!isOpen || !isPackageService(element)) return { row, costed: undefined };
    const standard = standardOf(element, undefined);
    const hasNone = standard.issue?.code === "standard.none" || (standard.lines.length === 0 && !standard.issue);
    return { row, costed: hasNone && !standard.refused ? undefined : { service: element, standard } };
  });
}

const asCentre = ({ values, ...place }: Row<PackageRow>, service: PackageService): Row<Centre> => {
  const { region, capacity, clients, cases } = values;
  return { ...place, values: { centre_id: region, region, service, capacity, clients, cases } };
};

/** The tables of the multisectoral package: what one centre of a missing service costs → elements → regions → country. */
export function packageTables(given: Network): ChainTable[] {
  if (given.package === undefined) return [];
  const network = resolveNetwork(given);
  const items = packageItems(network);
  const rows = items.map((item) => elementRow(network, item));
  const regions = new Map(given.package.map(({ values: { region } }) => [fold(region), region]));
  const { fiscalYear } = network;
  return [
    ...modelTables(network, items),
    ELEMENTS.table(rows),
    PACKAGE_REGIONS.table([...regions].map(([key, region]) => ({ key, per: { fiscalYear, region }, cells: {} }))),
    PACKAGE_COUNTRY.table([{ key: COUNTRY, per: { fiscalYear }, cells: {} }]),
  ];
}

const PREFIX = "package-";

const ELEMENTS = handle("package", () => {
  const costs = SERVICE_COSTS.prefixed(PREFIX);
  return [
    ...texts("element key", "region key", "country key", "stands", "costed-by"),
    ...givens(take("stated-establish", "stated-operate")),
    ...costs.lookups("element key", take("capital-cash", "requirement")),
    ...calcs(formulas.packageStanding, formulas.packageMissing, formulas.packageUnanswered),
    ...counted([calc(formulas.packageEstablish), calc(formulas.packageOperate)], "lines"),
  ];
});

const sums = (key: "region key" | "country key") => {
  const of = ELEMENTS.by(key);
  return [
    ...(["package-standing", "package-missing", "package-unanswered"] as const).map((id) =>
      total(id, "elements", of(id), { none: "zero" }),
    ),
    ...(["package-establish", "package-operate"] as const).flatMap((id) =>
      rollup(id, "money", of(id), { none: "zero", parts: "lines" }),
    ),
  ];
};

const PACKAGE_REGIONS = handle("package-regions", () => sums("region key"));
const PACKAGE_COUNTRY = handle("package-country", () => sums("country key"));

// Missing services as centres, by the cost standards of the analysis.
function modelTables(network: ResolvedNetwork, items: readonly PackageItem[]): ChainTable[] {
  const all = items.flatMap(({ row, costed }) => {
    if (!costed) return [];
    const service = { ...serviceRow(network, asCentre(row, costed.service)), per: perOf(network, row) };
    const cells = { ...service.cells, "capacity-unit": FAMILY_PLACE };
    const lines = lineRows(network, costed.standard, { ...service, region: row.values.region });
    return [{ service: { ...service, cells }, lines }];
  });
  const services = all.map(({ service }) => service);
  const lines = all.flatMap((each) => each.lines);
  const refused = network.refused.has("costStandards");
  return costTables(PREFIX, costRows(network, services, lines), statedService, refused);
}

// Places of the package are family places.
const FAMILY_PLACE: GivenCell = { value: "family_place", from: { shelf: "package", field: "capacity-unit" } };

const perOf = ({ fiscalYear }: Network, { values: { region, element } }: Row<PackageRow>) => ({
  fiscalYear,
  region,
  element,
});

function elementRow(network: Network, { row, costed }: PackageItem): TableRow {
  const { region, element } = row.values;
  const stands = cellOf(row, "stands");
  return {
    key: serviceKey(region, element),
    per: perOf(network, row),
    cells: {
      "element key": keyCell(serviceKey(region, element)),
      "region key": keyCell(fold(region)),
      "country key": keyCell(COUNTRY),
      stands: stands.refused ? stands : wordOf(row, "stands", "unanswered"),
      "costed-by": keyCell(costed ? "standard" : "row"),
      "stated-establish": cellOf(row, "establish"),
      "stated-operate": cellOf(row, "operate"),
    },
  };
}

/** Elements of the package of whose service nobody knows which cost standard it meets. */
export const packageIssues = (network: ResolvedNetwork): Issue[] =>
  packageItems(network).flatMap(({ row, costed }) => {
    const issue = costed?.standard.issue;
    return issue ? [{ ...issue, file: row.file, row: row.row, column: row.headers.element ?? "element" }] : [];
  });
