import { say } from "../formula/say.js";
import type { Locale } from "../formula/locale.js";
import type { CostPack, PackAssumption } from "../model/cost-pack.js";
import type { Answers, Talk } from "./interview-step.js";
import { SIZE, YEAR, countryIn, currencyIn, fundersIn, hasPlaces, packsIn } from "./interview.js";
import { assumptionRow } from "./assumption-row.js";
import { lineKey } from "./interview-lines.js";
import { profileIndices } from "./profile-indices.js";
import { leftToCountry, packRows } from "./standards-rows.js";
import type { StarterCell } from "./starter-cell.js";
import { OWN_SOURCE, type StarterTable, ownIndex } from "./starter-rows.js";

type Row = StarterTable["rows"][number];

const CENTRE = "centre-1";
const code = (name: string): StarterCell => ({ code: name });
const ASSUMED = code("assumption");

/** What one centre costs, from answers: its tables in the order in which a person fills them. */
export function interviewTables(answers: Answers, locale: Locale): readonly StarterTable[] {
  const talk: Talk = { answers, locale, currency: currencyIn(answers, locale) };
  const packs = packsIn(answers);
  const country = countryIn(answers);
  const { indices, sources } = country
    ? profileIndices(country)
    : { indices: [ownIndex((answers["year"] ?? YEAR).slice(0, 4))], sources: [OWN_SOURCE] };
  const funders = fundersIn(answers);
  return [
    { table: "centres", rows: packs.map((pack) => centreRow(answers, pack)) },
    { table: "costStandards", rows: packs.flatMap((pack) => costRows(talk, pack)), questions: packs.flatMap(asking) },
    { table: "funding", rows: funders.length > 0 ? funders.map((at) => fundingRow(talk, at)) : [nobody(talk)] },
    assumptionTable(answers),
    { table: "indices", rows: indices },
    { table: "sources", rows: sources },
  ];
}

/** A service as a row of centres: a row with one assumed number is marked as assumed. */
function centreRow(answers: Answers, pack: CostPack): Row {
  const said = (name: string): string | undefined => answers[`${pack.service}/${name}`];
  const [capacity, unit = ""] = said("capacity")?.split(" ") ?? [];
  const [taken, share = ""] = said("taken")?.split(" ") ?? [];
  const drivers = new Set(pack.lines.map(({ driver }) => driver));
  const size = hasPlaces(pack)
    ? {
        ...(capacity === undefined
          ? { capacity: SIZE.places, capacity_unit: code(SIZE.unit) }
          : { capacity, capacity_unit: code(unit) }),
        ...(taken !== undefined && { [taken]: share }),
      }
    : {};
  const [clients = SIZE.clients, cases = SIZE.cases] = [said("clients"), said("cases")];
  const isAssumed = [
    hasPlaces(pack) && capacity === undefined,
    drivers.has("client") && said("clients") === undefined,
    drivers.has("case") && said("cases") === undefined,
  ].some(Boolean);
  const { name, region, ownership } = answers;
  return {
    centre_id: CENTRE,
    service: code(pack.service),
    ...(name !== undefined && { name }),
    ...(region !== undefined && { region: regionName(answers, region) }),
    ...(ownership !== undefined && { ownership: code(ownership) }),
    ...size,
    ...(drivers.has("client") && { clients }),
    ...(drivers.has("case") && { cases }),
    months_open: "12",
    confidential: markOf(answers, pack),
    ...(isAssumed && { evidence: ASSUMED }),
  };
}

// Where nobody says it, a house is closed: whoever wants to show it will say so.
function markOf({ confidential, rounded }: Answers, pack: CostPack): StarterCell {
  const said = confidential ?? (hasPlaces(pack) ? "yes" : "no");
  return code(said === "yes" && rounded === "yes" ? "address" : said);
}

function regionName(answers: Answers, region: string): StarterCell {
  const found = countryIn(answers)?.regions.find(({ names }) => names["en"] === region);
  return found ? { words: { ...found.names, en: region } } : region;
}

/** A line a row: what was answered takes the place of the number of the pack, its bounds and its mark. */
function costRows({ answers, currency }: Talk, pack: CostPack): readonly Row[] {
  const own = countryIn(answers) ? leftToCountry(pack) : pack;
  // Whoever takes an assumption over takes it for the year that is asked about.
  const rows = packRows(own, { currency, priceYear: (answers["year"] ?? YEAR).slice(0, 4) });
  return own.lines.map((line, at) => {
    const assumed = rows[at] ?? {};
    const { min: _, max: __, source: ___, unit_cost: price = "0", ...row } = assumed;
    const said = answers[lineKey(pack, line)]?.split(" ");
    if (said === undefined) return currency === pack.currency ? assumed : { ...row, source: ASSUMED };
    const [first = "", pay] = said;
    if (!line.pay) return { ...row, unit_cost: first };
    return { ...row, quantity: first, unit_cost: pay ?? (currency === pack.currency ? price : "0") };
  });
}

const asking = ({ lines }: CostPack) =>
  lines.map(({ numbers }) =>
    Object.fromEntries(Object.entries(numbers).map(([field, { question }]) => [field, question])),
  );

/** That nobody gives money is a row too: a table without rows says nothing. */
const nobody = ({ answers, currency }: Talk): Row => ({
  centre_id: CENTRE,
  source: { phrase: "interview.around.none" },
  status: code("committed"),
  amount: "0",
  currency,
  fiscal_year: answers["year"] ?? YEAR,
  evidence: ASSUMED,
});

function fundingRow({ answers, currency, locale }: Talk, at: number): Row {
  const said = (name: string): string | undefined => answers[`money/${String(at)}/${name}`];
  const [amount, from, to] = said("amount")?.split(" ") ?? [];
  const [kind, status, source = ""] = [said("kind"), said("status"), said("source")];
  return {
    centre_id: CENTRE,
    source: kind === "order" ? `${source} (${say(locale, "interview.around.order")})` : source,
    ...(kind !== undefined && { source_type: code(kind === "order" ? "state" : kind) }),
    form: code("cash"),
    ...(status !== undefined && { status: code(status) }),
    ...(amount !== undefined && { amount }),
    currency,
    fiscal_year: answers["year"] ?? YEAR,
    ...(from !== undefined && to !== undefined && { month_from: from, month_to: to }),
  };
}

function assumptionTable(answers: Answers): StarterTable {
  const assumed = assumedOf(answers);
  return {
    table: "assumptions",
    rows: assumed.map(assumptionRow),
    questions: assumed.map(({ question }) => ({ value: question })),
  };
}

/** What the packs assume beside their lines, each once; what the country or an answer says is not assumed. */
export function assumedOf(answers: Answers): readonly PackAssumption[] {
  const packs = packsIn(answers);
  const isSaid = (name: string): boolean =>
    name === "vat_rate"
      ? countryIn(answers) !== undefined
      : name === "occupancy" &&
        packs.filter(hasPlaces).every(({ service }) => answers[`${service}/taken`] !== undefined);
  const all = packs.flatMap((pack) => pack.assumptions);
  return all.filter(({ name }, at) => all.findIndex((each) => each.name === name) === at && !isSaid(name));
}
