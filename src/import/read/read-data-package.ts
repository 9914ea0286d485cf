// Reads a Fiscal Data Package as an analysis: each table with amounts is a budget, its columns, phases, currency and
// unit as the package says. What it does not say is asked of the table as of any other.
import { type Issue, problem } from "../../formula/issue.js";
import { type Analysis, UNKNOWN } from "../../model/analysis.js";
import { type AnalysisFault, checkAnalysis } from "../../model/check-analysis.js";
import { type DataPackage, type PackageField, type PackageResource, dataPackage } from "../../model/data-package.js";
import { yearKey } from "../headers/years-in.js";
import { PHASES } from "../../model/budget-line.js";

/** Reads the descriptor, `datapackage.json`, as JSON gives it; errors have a JSON pointer in it as their column. */
export function readDataPackage(value: unknown, file: string) {
  const parsed = dataPackage.safeParse(value);
  if (!parsed.success)
    return refused(
      parsed.error.issues.map((each) => {
        const expected = "expected" in each ? String(each.expected) : each.code;
        const column = each.path.map((part) => `/${String(part)}`).join("");
        return problem("analysis.value", { file, column, received: each.code, expected, detail: { write: expected } });
      }),
    );
  const pack = parsed.data;
  if (pack.umay !== undefined)
    return refused([problem("package.figures", { file, column: "/umay", received: pack.umay })]);
  const tables = pack.resources.map((resource, index) => ({
    resource,
    at: { file, column: `/resources/${String(index)}` },
    amounts: packageAmounts(pack, resource),
  }));
  const budgets = tables.filter((each) => each.amounts.length > 0);
  if (budgets.length === 0) {
    const received = tables.map(({ resource }) => `«${resource.name ?? nameOf(resource)}»`).join(", ");
    const facts = { file, column: "/resources", received, expected: '"columnType": "value"' };
    return refused([problem("package.no-amounts", facts)]);
  }
  const issues = budgets.flatMap((each) => [...pathIssues(each), ...amountIssues(each)]);
  if (issues.length > 0) return refused(issues);
  const checked = checkAnalysis(analysisOf(pack, budgets));
  if ("analysis" in checked) return { analysis: checked.analysis, issues: [] };
  return refused(checked.faults.map((each) => valueIssue(each, file, budgets)));
}

type Budget = NonNullable<Analysis["budgets"]>[number];

// A value that no analysis may have: an unknown currency, a year that is none, a factor below zero.
function valueIssue(fault: AnalysisFault, file: string, budgets: readonly Table[]): Issue {
  const [list, index, key] = fault.path;
  const column = list === "budgets" ? (budgets[Number(index)]?.at.column ?? "/resources") : "/title";
  const said = fault.kind === "value" ? { received: fault.received, expected: fault.expected } : {};
  const detail = { key: String(key ?? ""), write: said.expected ?? "" };
  return problem("analysis.value", { file, column, ...said, detail });
}

const refused = (issues: readonly Issue[]) => ({ analysis: undefined, issues });

/** A table of the package with the JSON pointer of its resource in the descriptor. */
type Table = {
  readonly resource: PackageResource;
  readonly at: { readonly file: string; readonly column: string };
  readonly amounts: readonly PackageAmount[];
};

function analysisOf(pack: DataPackage, tables: readonly Table[]): Analysis {
  const budgets = tables.map(({ resource, amounts }) => budgetOf(pack, resource, amounts));
  const currencies = new Set(budgets.map((each) => each.currency));
  const [currency = UNKNOWN.currency] = currencies.size === 1 ? currencies : [];
  const years = budgets.flatMap(({ fiscalYear, amounts = [] }) => [fiscalYear ?? [], amounts.map((each) => each.fiscalYear)].flat()); // prettier-ignore
  const year = years.sort().at(-1);
  const title = pack.title ?? pack.name ?? nameOf(tables[0]?.resource ?? {});
  return { title, currency, fiscalYear: year ?? UNKNOWN.fiscalYear, budgets };
}

function budgetOf(pack: DataPackage, resource: PackageResource, amounts: readonly PackageAmount[]): Budget {
  const { currency, factor, direction, decimal } = amounts[0] ?? {};
  const years = new Set(amounts.map((each) => each.fiscalYear));
  const [only] = years.size === 1 ? years : [];
  const phased = amounts.flatMap(({ phase: word = "", header, fiscalYear = "" }) => {
    const phase = phaseOf(word);
    return phase ? [{ header, phase, fiscalYear }] : [];
  });
  // Amounts of several years are named one by one, those of one year by their phases.
  const byPhase = Object.fromEntries(years.size > 1 ? [] : phased.map(({ phase, header }) => [phase, header]));
  const columns = { ...packageColumns(pack, resource), ...byPhase };
  const year = only ?? periodYear(pack);
  const delimiter = resource.dialect?.delimiter;
  return {
    file: nameOf(resource),
    // An entry that names columns has no others: where no phase is known, all are found as in any file.
    ...(phased.length > 0 && { columns }),
    ...(years.size > 1 && { amounts: phased }),
    ...(resource.encoding !== undefined && { encoding: resource.encoding }),
    ...(delimiter !== undefined && { delimiter }),
    ...((decimal === "." || decimal === ",") && { decimal }),
    ...(currency !== undefined && { currency }),
    ...(factor !== undefined && { unit: factor }),
    ...(direction === "revenue" && { side: direction }),
    ...(year !== undefined && columns["fiscalYear"] === undefined && { fiscalYear: year }),
  };
}

const nameOf = ({ path }: PackageResource): string => [path ?? ""].flat()[0] ?? "";

// The years of a fiscal period: 2024, or 2024-25 where it goes on into the next.
function periodYear({ fiscalPeriod }: DataPackage): string | undefined {
  const [start, end] = [fiscalPeriod?.start, fiscalPeriod?.end].map((each) => /^\d{4}/.exec(each ?? "")?.[0]);
  if (start === undefined || end === undefined) return undefined;
  return start === end ? start : yearKey(`${start}-${end}`);
}

const REMOTE = /^[a-z][a-z\d+.-]*:\/\//i;

function pathIssues({ resource, at }: Table): readonly Issue[] {
  const paths = [resource.path ?? []].flat();
  if (paths.length === 1 && !REMOTE.test(paths[0] ?? "")) return [];
  return [problem("package.path", { ...at, received: paths.join(", "), expected: "data/budget.csv" })];
}

// What of the amounts of a table cannot be read as one budget.
function amountIssues({ resource, amounts, at }: Table): readonly Issue[] {
  const years = new Set(amounts.map((each) => each.fiscalYear));
  const strange = amounts.filter(({ phase }) => (phase === undefined ? years.size > 1 : phaseOf(phase) === undefined));
  const keys = amounts.flatMap(({ phase: word = "", fiscalYear = "" }) => {
    const phase = phaseOf(word);
    return phase ? `${fiscalYear}:${phase}` : [];
  });
  const money = new Set(amounts.map(({ currency = "", factor = "" }) => `${currency} ${String(factor)}`));
  const currencyColumn = resource.schema?.fields?.find((each) => each.columnType?.startsWith("value-currency"));
  const listed = amounts.map(({ header, phase = "", currency = "", factor = 1 }) =>
    [`«${header}»`, phase, currency, `×${String(factor)}`].filter((each) => each !== "").join(" "),
  );
  const isMixed = money.size > 1 || new Set(keys).size < keys.length || currencyColumn !== undefined;
  const mixed = { ...at, received: currencyColumn ? `«${currencyColumn.name}»` : listed.join(", ") };
  const expected = "proposed, approved, adjusted, executed";
  const wrong = strange.map(({ header, phase: received = "" }) => ({ ...at, received, expected, detail: { header } }));
  return [
    ...wrong.map((each) => problem("package.phase", each)),
    ...(isMixed ? [problem("package.measures", mixed)] : []),
  ];
}

/** The columns of a resource by field of a budget line; of several levels the first that has a code. */
function packageColumns(pack: DataPackage, resource: PackageResource): Readonly<Record<string, string>> {
  const columns: Record<string, string> = {};
  const fields = resource.schema?.fields ?? [];
  for (const [beginning, name] of TYPES) {
    const own = fields.filter(({ columnType }) => columnType !== undefined && begins(columnType, beginning));
    const found = own.find((each) => !isLabel(each)) ?? own[0];
    if (found) columns[name] = found.name;
  }
  const used = new Set(Object.values(columns));
  const label = fields.find((each) => isLabel(each) && !used.has(each.name));
  if (label) columns["description"] = label.name;
  for (const { dimensionType = "", classificationType = "", attributes = {} } of dimensionsOf(pack)) {
    const name = DIMENSIONS[classificationType] ?? DIMENSIONS[dimensionType];
    const own = Object.values(attributes).filter((each) => isOf(each, pack, resource));
    const [source] = own.flatMap((each) => each.source ?? []);
    if (name !== undefined && source !== undefined) columns[name] ??= source;
  }
  return columns;
}

/** A column of amounts as a data package describes it; what it does not say is undefined. */
type PackageAmount = ReturnType<typeof packageAmounts>[number];

// Beginnings of column types, by the field of a budget line that they are.
const TYPES: readonly (readonly [beginning: string, field: string])[] = [
  ["budget-line-id", "id"],
  ["administrative-classification", "admin"],
  ["activity", "programme"],
  ["functional-classification", "function"],
  ["economic-classification", "economic"],
  ["geo", "region"],
  ["date:fiscal-year", "fiscalYear"],
];
const DIMENSIONS: Readonly<Record<string, string>> = {
  administrative: "admin",
  functional: "function",
  economic: "economic",
  entity: "admin",
  activity: "programme",
  location: "region",
  datetime: "fiscalYear",
};

// The phase of a budget that a word of the Fiscal Data Package names.
const phaseOf = (word: string) => PHASES.find((each) => each === word.toLowerCase().replace(/^adjusted$/, "revised"));

/** The columns of amounts of a resource: its measures, else its fields of the type `value` or to be normalised into one. */
function packageAmounts(pack: DataPackage, resource: PackageResource) {
  const { fields = [], extraFields = [] } = resource.schema ?? {};
  const measures = Object.values((pack.model ?? pack.mapping)?.measures ?? {});
  const own = measures.filter((each) => isOf(each, pack, resource));
  // The default factor of the specification, 1, is not taken: packages leave it out for thousands too.
  if (own.length > 0)
    return own.map(({ source: header, currency, factor, phase, direction }) => ({
      ...{ header, currency, factor, phase, direction, fiscalYear: undefined, decimal: undefined },
    }));
  const constant = (type: string): string | undefined =>
    text(extraFields.find((each) => each.columnType?.startsWith(type) && each.constant !== undefined)?.constant);
  const values = fields.filter((each) => each.columnType === "value" || each.normalize !== undefined);
  return values.map((each) => {
    const part = (type: string): string | undefined => {
      const own = extraFields.filter(({ columnType }) => columnType?.startsWith(type));
      return text(own.map(({ name }) => each.normalize?.[name]).find(isSaid));
    };
    return {
      header: each.name,
      phase: each.phase ?? part("phase") ?? constant("phase"),
      fiscalYear: part("date:fiscal-year") ?? constant("date:fiscal-year"),
      currency: constant("value-currency:code") ?? resource.currency ?? pack.currency,
      factor: each.factor,
      direction: part("direction") ?? constant("direction"),
      decimal: each.decimalChar,
    };
  });
}

const dimensionsOf = (pack: DataPackage) => Object.values((pack.model ?? pack.mapping)?.dimensions ?? {});

// What names no resource is of the first one.
const isOf = ({ resource: name }: { resource?: string | undefined }, pack: DataPackage, resource: PackageResource) =>
  name === undefined ? pack.resources[0] === resource : name === resource.name;

const begins = (type: string, beginning: string): boolean => type === beginning || type.startsWith(`${beginning}:`);
const isLabel = ({ columnType = "" }: PackageField): boolean => /:label(?::|$)/.test(columnType);
const isSaid = (value: unknown): boolean => typeof value === "string" || typeof value === "number";
const text = (value: unknown): string | undefined => (isSaid(value) ? String(value) : undefined);
