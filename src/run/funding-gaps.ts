// Funding gaps and coverage ratios of crisis centres from the two tables of needs and money, without an analysis; or
// the ratios alone.
import { evaluateChain } from "../formula/chain.js";
import type { Figure, PerKeys } from "../formula/figure.js";
import { figuresOf, indexFigures } from "../formula/figures.js";
import { type Issue, problem } from "../formula/issue.js";
import { localize } from "../formula/localize.js";
import type { Network } from "../calculate/network.js";
import { networkTables } from "../calculate/network-tables.js";
import { type Content, contentOf } from "../import/open/content.js";
import { english } from "../languages/english.js";
import type { Dictionary, Language } from "../model/dictionary.js";
import type { Funding } from "../model/funding.js";
import { type CurrencyCode, minorUnits } from "../money/currency.js";
import { fail, refuseUnlessObjects } from "../money/fail.js";
import { nothingRead } from "./files.js";
import { linkNetwork, readTables } from "./read-network.js";
import { missingIssues } from "./missing-issues.js";
import { wordsOf } from "./reading-words.js";

/**
 * Funding gap and coverage ratio of each crisis centre and of all of them, from stated needs and the money there is.
 *
 * Formula: gap of a centre = max(requirement − secured, 0), of all = the sum of gaps; coverage = secured ÷ requirement.
 *
 * @param input - the two tables, in whole currency units a year, and the currency
 * @returns a gap and a coverage for each centre and in total; undefined (`value` null, with the reason) where a row that
 *   they hang on was refused. The input is left as it is
 * @throws `currency.invalid` where the currency is no code of ISO 4217; `file.content` where a table is none; `arguments`
 *   where the fiscal year is no text
 * Source: see `hardGap` and `coverageRatio`.
 * @example fundingGaps({ needs: "centre_id,amount,fiscal_year\nosh,100,2025", currency: "KGS", funding:
 *   "centre_id,source,status,amount,fiscal_year\nosh,City,committed,60,2025" }).total.gap.value // "40"
 */
export function fundingGaps(input: GapInput): FundingGaps {
  refuseUnlessObjects("fundingGaps takes one object: { needs, funding, currency }", input);
  const { currency, locale = english } = input;
  minorUnits(currency);
  if (!isText(input.fiscalYear)) fail("arguments", 'fundingGaps takes the fiscal year as a text, such as "2025"');
  const dictionaries = wordsOf(locale, [locale], input.dictionaries);
  const files = { needs: contentOf(input.needs, "needs"), funding: contentOf(input.funding, "funding") };
  const blanks = (year: string | undefined) => ({ currency, ...(year !== undefined && { fiscal_year: year }) });
  const shelves = { standards: [], profiles: [], dictionaries, locales: [locale], analysisFile: "" };
  const readIn = (year: string | undefined) => {
    const collected = nothingRead(new Map());
    const analysis = {
      title: "",
      currency,
      fiscalYear: year ?? "",
      needs: { file: "needs", blanks: blanks(year) },
      funding: { file: "funding", blanks: { ...blanks(year), ...(input.status && { status: input.status }) } },
    };
    return { analysis, collected, read: readTables(analysis, files, shelves, collected) };
  };
  const years = input.fiscalYear === undefined ? yearsOf(readIn(undefined).read) : [input.fiscalYear];
  const fiscalYear = years.length === 1 ? years[0] : undefined;
  const { analysis, collected, read } = readIn(fiscalYear);
  const network = linkNetwork(read, analysis, shelves, false, collected);
  const figures = figuresOf(evaluateChain(networkTables(network), currency));
  const find = indexFigures(figures);
  const figure = (id: string, per: PerKeys): Figure =>
    find(id, { fiscalYear: network.fiscalYear, ...per }) ?? fail("figure.missing", `${id} ${JSON.stringify(per)}`);
  const gapOf = (per: PerKeys): Gap => ({
    requirement: figure("requirement", per),
    secured: figure("secured-funding", per),
    gap: figure("hard-gap", per),
    coverage: figure("coverage-ratio", per),
  });
  const ids = [...new Set((network.centres ?? []).map(({ values }) => values.centre_id))];
  const several = years.length > 1 ? [problem("gap.years", { received: years.join(", ") })] : [];
  // Until a year is chosen, no row is of another one.
  const found = collected.issues.filter(({ code }) => fiscalYear !== undefined || !code.endsWith(".other-year"));
  const issues = [...several, ...found, ...missingIssues(figures, find, collected.issues).filter(isOfNeeds)];
  return {
    centres: ids.map((centre) => ({ centre, ...gapOf({ centre }) })),
    total: gapOf({}),
    issues: issues.map((each) => localize(each, locale)),
  };
}

/** What centres need and the money that they have, each table as CSV text, bytes, or rows in memory. */
export type GapInput = {
  /** Rows of `needs`: `centre_id`, `amount`, and what no argument says: `currency`, `fiscal_year`; `service` where a centre has several. */
  readonly needs: Content;
  /** Rows of `funding`: `centre_id`, `source`, `status`, `amount`, and what no argument says. */
  readonly funding: Content;
  /** Currency of the result, and of the rows that name none. */
  readonly currency: CurrencyCode;
  /** Fiscal year that is counted, and that of the rows that name none; the only one of the needs if not given. */
  readonly fiscalYear?: string;
  /** How certain the money is of rows that say nothing of it; without it such rows are refused. */
  readonly status?: Funding["status"];
  /** Language of messages, and of the headers and words that are understood beside the English ones; English if not given. */
  readonly locale?: Language;
  /** Further words that headers and cells are understood by. */
  readonly dictionaries?: readonly Dictionary[];
};

/** Need and money of a centre, or of all of them, as figures: each with its value as a decimal string, formula and inputs. */
export type Gap = {
  readonly requirement: Figure;
  /** What is received and signed. */
  readonly secured: Figure;
  /** Short of what is received and signed; of all centres the sum of theirs, as no surplus pays for another centre. */
  readonly gap: Figure;
  /** Secured ÷ required; may be above 1, undefined where nothing is required. */
  readonly coverage: Figure;
};

export type FundingGaps = {
  /** Centres in the order of the needs. */
  readonly centres: readonly (Gap & { readonly centre: string })[];
  readonly total: Gap;
  /** Everything that is wrong or doubtful, with file, row and column; rows of an error take the figures that hang on them. */
  readonly issues: readonly Issue[];
};

const isText = (given: unknown): given is string | undefined => given === undefined || typeof given === "string";

// What has no stated need has no cost standard either: its row says why.
const isOfNeeds = ({ received }: Issue): boolean => received !== "cost-standard";

const yearsOf = ({ needs = [], funding = [] }: Pick<Network, "needs" | "funding">): readonly string[] => [
  ...new Set((needs.length > 0 ? needs : funding).map(({ values }) => values.fiscal_year)),
];

/**
 * Coverage ratio of each crisis centre and of all of them: secured ÷ required, never clamped.
 *
 * @param input - as `fundingGaps` takes it
 * @returns ratios as figures, and what is wrong with the tables
 * @throws as `fundingGaps`
 * Source: see `coverageRatio`.
 * @example coverageRatios({ needs: [{ centre_id: "osh", amount: "100", fiscal_year: "2025" }], currency: "KGS", funding: [{
 *   centre_id: "osh", source: "City", status: "committed", amount: "60", fiscal_year: "2025" }] }).total.value // "0.6"
 */
export function coverageRatios(input: GapInput): {
  readonly centres: readonly { readonly centre: string; readonly coverage: Figure }[];
  readonly total: Figure;
  readonly issues: readonly Issue[];
} {
  const { centres, total, issues } = fundingGaps(input);
  return { centres: centres.map(({ centre, coverage }) => ({ centre, coverage })), total: total.coverage, issues };
}
