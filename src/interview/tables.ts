// The tables that the answers of an interview come to: centres, costs, money, assumptions, rates and sources. Also:
// tables of rates alone, what the packs assume beside them, and how likely unsigned money is.
import { say } from "../formula/locale.js";
import type { CostPack, PackAssumption } from "../model/cost-pack.js";
import { isSecured } from "../model/funding.js";
import { lineKey } from "./lines.js";
import { type Answers, type Talk, answerTo } from "./question.js";
import { SIZE, countryIn, expectedRate, foreignIn, fundersIn, hasDriver, hasPlaces, packsIn } from "./questions.js";
import { readAmount, readCount, readPlaces, readPost, readPrice, readRate, readTaken, yearOf } from "./readers.js";
import { leftToCountry, packRows } from "./standards-rows.js";
import type { StarterCell, StarterRow as Row, StarterTable } from "./starter-table.js";
import { ASSUMED, code, OWN_SOURCE, assumptionTable, ownIndex, questionsOfLines } from "./starter-table.js";
import { type CountryProfile } from "../model/country-profile.js";

const CENTRE = "centre-1";

/** What one centre costs, from answers: its tables in the order in which a person fills them. */
export function interviewTables(talk: Talk): readonly StarterTable[] {
  const { answers } = talk;
  const packs = packsIn(answers);
  const country = countryIn(answers);
  const { indices, sources } = country
    ? profileIndices(country)
    : { indices: [ownIndex(yearOf(talk).slice(0, 4))], sources: [OWN_SOURCE] };
  // A paper may be wanted in dollars where no money came in them.
  const foreign = new Set([...foreignIn(talk), ...(expectedRate(talk, "USD") === undefined ? [] : ["USD"])]);
  const rates = [...foreign].map((currency) => rateRows(talk, currency));
  const funders = fundersIn(answers);
  return [
    { table: "centres", rows: packs.map((pack) => centreRow(talk, pack)) },
    {
      table: "costStandards",
      rows: packs.flatMap((pack) => costRows(talk, pack)),
      questions: packs.flatMap(questionsOfLines),
    },
    { table: "funding", rows: funders.length > 0 ? funders.map((at) => fundingRow(talk, at)) : [nobody(talk)] },
    assumptionTable(assumedOf(answers)),
    {
      table: "indices",
      rows: [...indices.filter((row) => !isReplaced(row, rates)), ...rates.map(({ index }) => index)],
    },
    { table: "sources", rows: [...sources, ...rates.flatMap(({ source }) => (source ? [source] : []))] },
  ];
}

/** A service as a row of centres: a row with one assumed number is marked as assumed. */
function centreRow(talk: Talk, pack: CostPack): Row {
  const { answers } = talk;
  const of = (name: string): string | undefined => answerTo(answers, `${pack.service}/${name}`);
  const places = readPlaces(of("capacity") ?? "", talk);
  const known = places && !("either" in places) ? places : undefined;
  const taken = readTaken(of("occupancy") ?? "", talk);
  const size = hasPlaces(pack)
    ? {
        capacity: known?.capacity ?? SIZE.places,
        capacity_unit: code(known?.unit ?? SIZE.unit),
        ...(taken && !("either" in taken) && { [taken.field]: taken.value }),
      }
    : {};
  const [clients, cases] = [readCount(of("clients") ?? "", talk), readCount(of("cases") ?? "", talk)];
  const [name, region, ownership] = ["name", "region", "ownership"].map((key) => answerTo(answers, key));
  const isAssumed = [
    hasPlaces(pack) && known === undefined,
    hasDriver(pack, "client") && clients === undefined,
    hasDriver(pack, "case") && cases === undefined,
    answerTo(answers, "services") === undefined,
  ].includes(true);
  return {
    centre_id: CENTRE,
    service: code(pack.service),
    ...(name !== undefined && { name }),
    ...(region !== undefined && { region: regionName(answers, region) }),
    ...(ownership !== undefined && { ownership: code(ownership) }),
    ...size,
    ...(hasDriver(pack, "client") && { clients: clients ?? SIZE.clients }),
    ...(hasDriver(pack, "case") && { cases: cases ?? SIZE.cases }),
    months_open: "12",
    // Where nobody is there to say it, a house is closed: whoever wants to show it will say so.
    confidential: code(of("confidential") ?? (hasPlaces(pack) ? "yes" : "no")),
    ...(isAssumed && { evidence: ASSUMED }),
  };
}

function regionName(answers: Answers, region: string): StarterCell {
  const found = countryIn(answers)?.regions.find(({ names }) => names["en"] === region);
  return found ? { words: { ...found.names, en: region } } : region;
}

/** A line a row: what was answered takes the place of the number of the pack, its bounds and its mark. */
function costRows(talk: Talk, pack: CostPack): readonly Row[] {
  const { answers, currency } = talk;
  const own = countryIn(answers) ? leftToCountry(pack) : pack;
  const isOwn = currency === pack.currency;
  // Whoever takes an assumption over takes it for the year that is asked about.
  const rows = packRows(own, { currency, priceYear: yearOf(talk).slice(0, 4) });
  return own.lines.map((line, at) => {
    const assumed = rows[at] ?? {};
    const { min: _, max: __, source: ___, unit_cost: ____, ...row } = assumed;
    const [blank, price] = isOwn ? [assumed, assumed["unit_cost"]] : [{ ...row, source: ASSUMED }, undefined];
    const text = answerTo(answers, lineKey(pack, line));
    if (text === undefined) return blank;
    if (!line.pay) return { ...row, ...priceCells(readPrice(text, talk), price) };
    const read = readPost(text, talk, line.driver === "post_24_7");
    if (!read || "either" in read) return blank;
    const { quantity, pay, posts } = read;
    const isNone = quantity === "0";
    return {
      ...row,
      ...(quantity !== undefined && { quantity }),
      // Posts in all are posts of the centre: nobody works out how many it takes to be there at any hour.
      ...(posts && { driver: code("centre") }),
      ...priceCells(pay, isNone ? (price ?? "0") : price),
      ...(!isNone && (quantity === undefined || pay === undefined) && { source: ASSUMED }),
    };
  });
}

const priceCells = (read: ReturnType<typeof readPrice>, assumed: StarterCell | undefined): Row =>
  read
    ? { unit_cost: read.value, ...(read.currency !== undefined && { currency: read.currency }) }
    : assumed === undefined
      ? {}
      : { unit_cost: assumed };

/** That nobody gives money is a row too: a table without rows says nothing. */
const nobody = (talk: Talk): Row => ({
  centre_id: CENTRE,
  source: { phrase: "interview.around.none" },
  status: code("committed"),
  amount: "0",
  currency: talk.currency,
  fiscal_year: yearOf(talk),
  evidence: ASSUMED,
});

/** How likely money is that is neither paid nor signed: nobody is asked, so that it stands as an assumption. */
export const PROBABILITY = "0.5";

function fundingRow(talk: Talk, at: number): Row {
  const { answers, currency } = talk;
  const of = (name: string): string | undefined => answerTo(answers, `money/${String(at)}/${name}`);
  const [kind, status, source = ""] = [of("kind"), of("status"), of("source")];
  const amount = readAmount(of("amount") ?? "", talk);
  const certainty = status ?? "pledged";
  const isSure = isSecured(certainty);
  const paid = packsIn(answers)
    .flatMap((pack) => pack.lines.map((line) => ({ pack, line })))
    .find(({ pack, line }) => lineKey(pack, line) === of("line"));
  return {
    centre_id: CENTRE,
    ...(paid && { service: code(paid.pack.service), line: { words: paid.line.name } }),
    source,
    ...(kind !== undefined && { source_type: code(kind) }),
    form: code(amount?.inKind ? "in_kind" : "cash"),
    status: code(certainty),
    ...(!isSure && { probability: PROBABILITY }),
    // Nobody knows is not nothing: a blank amount is told by the run, with its place.
    ...(amount && { amount: amount.value }),
    currency: amount?.currency ?? currency,
    fiscal_year: yearOf(talk),
    ...(amount?.months && { month_from: amount.months[0], month_to: amount.months[1] }),
    ...(!isSure && { evidence: ASSUMED }),
  };
}

/** The rates that answers name or need, as tables of their own. */
export function rateTables(talk: Talk): readonly StarterTable[] {
  const rates = foreignIn(talk).map((currency) => rateRows(talk, currency));
  const sources = rates.flatMap(({ source }) => (source ? [source] : []));
  return [
    ...(rates.length > 0 ? [{ table: "indices" as const, rows: rates.map(({ index }) => index) }] : []),
    ...(sources.length > 0 ? [{ table: "sources" as const, rows: sources }] : []),
  ];
}

/** The rate of another currency as a row of the indices; one that was said has what was said as its source. */
function rateRows(talk: Talk, currency: string): { readonly index: Row; readonly source?: Row } {
  const text = answerTo(talk.answers, `rate/${currency}`);
  const value = text === undefined ? expectedRate(talk, currency) : readRate(text, talk)?.value;
  const id = `rate-${currency.toLowerCase()}`;
  const index = { series: `fx:${currency}`, year: yearOf(talk).slice(0, 4), ...(value !== undefined && { value }) };
  if (text === undefined) return { index: { ...index, source: ASSUMED } };
  const title = `${say(talk.locale, "interview.label.rate", { currency })}: ${text}`;
  return { index: { ...index, source: id }, source: { id, title, kind: ASSUMED } };
}

const isReplaced = (row: Row, rates: readonly { readonly index: Row }[]): boolean =>
  rates.some(({ index }) => index["series"] === row["series"] && index["year"] === row["year"]);

/** What the packs assume beside their lines, each once; what the country or an answer says is not assumed. */
export function assumedOf(answers: Answers): readonly PackAssumption[] {
  const packs = packsIn(answers);
  const isSaid = (name: string): boolean =>
    name === "vat_rate"
      ? countryIn(answers) !== undefined
      : name === "occupancy" &&
        packs.filter(hasPlaces).every(({ service }) => answerTo(answers, `${service}/occupancy`) !== undefined);
  const all = packs.flatMap((pack) => pack.assumptions);
  return all.filter(({ name }, at) => all.findIndex((each) => each.name === name) === at && !isSaid(name));
}

/** The price and exchange series of a country as rows of the indices, without forecasts, and the works they are from. */
function profileIndices({ series, sources }: CountryProfile): Record<"indices" | "sources", readonly Row[]> {
  const known = series.filter(({ forecast }) => forecast === undefined);
  const used = new Set(known.map((each) => each.source));
  return {
    indices: known.map(({ series: name, year, value, source }) => ({ series: name, year, value, source })),
    sources: sources
      .filter(({ id }) => used.has(id))
      .map(({ id, title, publisher, year, locator, url }) => ({
        id,
        title,
        ...(publisher !== undefined && { publisher }),
        ...yearIn(year),
        locator,
        ...(url !== undefined && { url }),
        kind: { code: "published" },
      })),
  };
}

// A table takes the year alone of "October 2025".
function yearIn(text = ""): { readonly year?: string } {
  const [year] = /\d{4}/.exec(text) ?? [];
  return year === undefined ? {} : { year };
}
