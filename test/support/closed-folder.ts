import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { locales } from "./library.js";

export type Row = Readonly<Record<string, string>>;
export type Tables = { readonly centres: readonly Row[]; readonly funding: readonly Row[] };

/** Words of one hidden centre that stand nowhere else. */
export type Canary = {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly funder: string;
  readonly evidence: string;
};

const open = (centre_id: string, region: string, capacity: string): Row => ({ centre_id, service: "shelter", name: `House ${centre_id}`, region, capacity, capacity_unit: "family_place", clients: "90", confidential: "no", evidence: "assumption" }); // prettier-ignore

const grant = (centre_id: string, source: string, source_type: string, status: string, amount: string): Row => ({ centre_id, source, source_type, status, amount, currency: "KGS", fiscal_year: "2025", evidence: "assumption" }); // prettier-ignore

/** A small network with one closed shelter. */
export const tablesWith = (canary: Canary): Tables => ({
  centres: [
    open("c-1", "North", "10"),
    open("c-2", "North", "6"),
    open("c-3", "South", "8"),
    { ...open(canary.id, canary.region, "7"), name: canary.name, confidential: "yes", evidence: canary.evidence },
  ],
  funding: [
    grant("c-1", "State programme", "state", "disbursed", "150000"),
    grant("c-2", "Fund Alpha", "donor", "committed", "90000"),
    grant("c-3", "State programme", "state", "committed", "210000"),
    { ...grant(canary.id, canary.funder, "donor", "committed", "1987653"), evidence: canary.evidence },
  ],
});

const CENTRES = ["centre_id", "service", "name", "region", "capacity", "capacity_unit", "clients", "confidential", "evidence"]; // prettier-ignore
const FUNDING = ["centre_id", "source", "source_type", "status", "amount", "currency", "fiscal_year", "evidence"];

/** Lines of a table with headers and words of a language, as its starter has them. */
function lines(fields: readonly string[], rows: readonly Row[], language: string): string[] {
  const locale = locales.find(({ code }) => code === language);
  const word = (field: string, text: string): string =>
    locale?.codes[`${field}.${text}`] ?? locale?.codes[text] ?? text;
  const coded = ["service", "capacity_unit", "confidential", "source_type", "status"];
  return [
    fields.map((field) => locale?.headers[field] ?? field),
    ...rows.map((row) => fields.map((field) => (coded.includes(field) ? word(field, row[field] ?? "") : (row[field] ?? "")))), // prettier-ignore
  ].map((cells) => cells.join(","));
}

/** Changes the lines of the two tables as they stand in the files; the hidden centre has the last one of each. */
export type Spoil = {
  readonly centres?: (lines: readonly string[]) => readonly string[];
  readonly funding?: (lines: readonly string[]) => readonly string[];
};

/** Writes an analysis with its tables into a folder. */
export function writeAnalysis(folder: string, { centres, funding }: Tables, language: string, spoil: Spoil = {}): void {
  const put = (name: string, text: readonly string[]): void => {
    writeFileSync(join(folder, name), `${text.join("\n")}\n`);
  };
  mkdirSync(folder, { recursive: true });
  const same = (all: readonly string[]): readonly string[] => all;
  put("centres.csv", (spoil.centres ?? same)(lines(CENTRES, centres, language)));
  put("funding.csv", (spoil.funding ?? same)(lines(FUNDING, funding, language)));
  put("costs.csv", [
    "standard_id,service,line,behaviour,driver,quantity,unit_cost,currency,period",
    "std,shelter,running,fixed,centre,1,120000,KGS,year",
    "std,shelter,places,variable,place,1,9000,KGS,year",
  ]);
  put("population.csv", ["region,year,population", "North,2025,60000", "South,2025,90000"]);
  put("assumptions.csv", ["name,value,source", "days,365,assumption", "occupancy,0.75,assumption", "overhead_rate,0.1,assumption", "overhead_mode,markup,assumption", "contingency_rate,0,assumption", "children_per_woman,1.5,assumption"]); // prettier-ignore
  const analysis = {
    title: "Small network",
    language,
    currency: "KGS",
    fiscalYear: "2025",
    centres: { file: "centres.csv" },
    costStandards: { file: "costs.csv", use: { shelter: "std" } },
    funding: { file: "funding.csv" },
    population: { file: "population.csv" },
    assumptions: { file: "assumptions.csv" },
    supplyStandards: ["coe-family-places"],
    publish: { smallCounts: 5 },
  };
  put("umay.json", [JSON.stringify(analysis)]);
}
