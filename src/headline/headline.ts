// The headline of a result: at most three sentences, its checks, and what stands below; also what is said of
// withheld centres, and whether an analysis asks for money.
import { type Locale, say } from "../formula/locale.js";
import type { Analysis } from "../model/analysis.js";
import { compare, exact, isZero } from "../money/exact.js";
import type { Result } from "../result/result.js";
import { budgetSubject } from "./budget.js";
import { centresSubject } from "./centres.js";
import { type CheckId, type Checked, CHECK_IDS, checked } from "./checks.js";
import { type Claim, type Said, type Subject, type View, claim, isShort } from "./claim.js";
import type { FundingTotal } from "./network-figures.js";
import { packageSubject, placesSubject } from "./places.js";
import { fundingAmount, viewOf } from "./view-of-result.js";
import { type AmountRange, type Withheld, withheldIn } from "../result/published.js";
import type { FigureId } from "../result/register.js";
import { viewsByLevel } from "./view-by-level.js";

/** What a publication says of all centres together as ranges, and what those lack that it shows. */
function withheldSubject(view: View, checks: Checked): Subject | undefined {
  const { locale, print } = view;
  const withheld = withheldIn(view.result);
  if (withheld?.totals === undefined) return undefined;
  const { need, covered, shortfall } = withheld.totals;
  if (need.to === null && isZero(exact(need.from)))
    return { before: [], claims: [claim(say(locale, "closed.nothing-known"))], below: [], stake: undefined };
  const money = (range: AmountRange): string =>
    range.to === null
      ? say(locale, "range.from", { from: print.moneyWords(range.from) })
      : print.inUnit(rough(view, range));
  const first =
    shortfall === undefined
      ? claim(say(locale, "answer.need", { need: money(need) }), ranged(view, "requirement", need))
      : claim(
          say(locale, shortfall.to === null ? "answer.short-least" : "answer.short", {
            gap: money(shortfall),
            need: rough(view, need),
          }),
          ranged(view, "hard-gap", shortfall),
          ranged(view, "requirement", need),
        );
  const known = covered && claim(say(locale, "answer.covered-only", { covered: rough(view, covered) }), ranged(view, "covered-need", covered)); // prettier-ignore
  return {
    before: [],
    claims: [
      first,
      ...checks["price-basis"],
      ...checks["one-meaning"],
      ...checks.unknown,
      ...(known ? [known] : []),
      ...openClaims(view, withheld),
    ],
    below: [],
    stake: need.from,
  };
}

/** What is short at the centres that are shown in full: what follows is about them. */
function openClaims({ locale, print, result }: View, { known = 0, openSums }: Withheld): Claim[] {
  const { need, shortfall } = openSums ?? {};
  if (need === undefined || known === 0) return [];
  const figure = (id: FigureId, { from, to }: AmountRange): Said => ({
    id,
    unit: result.analysis.currency,
    ...(from === to ? { value: from } : { value: null, from, to }),
    per: { fiscalYear: result.analysis.fiscalYear, basis: "known" },
  });
  // A range where money names no centre.
  const gap = ({ from, to }: AmountRange): string =>
    from === to || to === null
      ? print.moneyWords(from)
      : print.inUnit(say(locale, "range.ends", { from: print.money(from), to: print.money(to) }));
  return [
    shortfall === undefined
      ? claim(
          say(locale, "closed.open-need", { count: known, need: print.moneyWords(need.from) }),
          figure("requirement", need),
        )
      : claim(
          say(locale, "closed.open", {
            count: known,
            gap: gap(shortfall),
            need: print.moneyBeside(need.from, shortfall.from),
          }),
          figure("hard-gap", shortfall),
          figure("requirement", need),
        ),
  ];
}

const ranged = ({ result }: View, id: FigureId, { from, to }: AmountRange): Said => ({
  id,
  per: { fiscalYear: result.analysis.fiscalYear },
  unit: result.analysis.currency,
  value: null,
  from,
  to,
});

// Both ends to one decimal: what lies between them is not known more closely.
function rough({ locale, print }: View, { from, to }: AmountRange): string {
  if (to === null) return say(locale, "range.from", { from: print.money(from) });
  return from === to ? print.rough(from) : say(locale, "range.words", { from: print.rough(from), to: print.rough(to) });
}

/** A check, and what the headline says because of it: nothing where it passed. */
export type Check = { readonly id: CheckId; readonly passed: boolean; readonly says: readonly string[] };

/** What is said first about a result. */
export type Headline = {
  /** At most three, each of at most twenty words. */
  readonly sentences: readonly string[];
  readonly figures: readonly Said[];
  readonly checks: readonly Check[];
  /** What stands directly below: true as well, and too much for a headline. */
  readonly below: readonly string[];
};

const MOST_SENTENCES = 3;

/** The headline of a result: what every paper, page, screen and document says first. */
export function headline(result: Result, locale: Locale): Headline {
  const { view, total } = viewOf(result, locale);
  return headlineOf(view, total);
}

export function headlineOf(view: View, total: FundingTotal): Headline {
  const subjects = subjectsOf(view, total).toSorted(byStake);
  const claims = claimsOnce([
    ...subjects.flatMap(({ before }) => before),
    ...subjects.flatMap(({ claims: [first] }) => first ?? []),
    ...subjects.flatMap(({ claims: [, ...others] }) => others),
  ]);
  const short = claims.filter(isShort).slice(0, MOST_SENTENCES);
  // A long sentence is better than none.
  const first = short.length > 0 ? short : claims.slice(0, 1);
  const sentences = first.map(({ sentence }) => sentence);
  const left = claims.filter((each) => !first.includes(each)).map(({ sentence }) => sentence);
  const below = [...new Set([...left, ...subjects.flatMap((each) => each.below)])];
  return {
    sentences: sentences.length > 0 ? sentences : [nothingSaid(view)],
    figures: figuresOnce(first.flatMap(({ figures }) => figures)),
    checks: checksOf(view, total, new Set([...sentences, ...below]), claims),
    below: below.filter((each) => !sentences.includes(each)),
  };
}

// Where nothing is known, what stands in its way is named.
function nothingSaid({ result, locale }: View): string {
  const open = result.issues.filter(({ severity }) => severity !== "warning");
  const isAsked = open.length > 0 && open.every(({ severity }) => severity === "question");
  return say(locale, `answer.none${isAsked ? "-asked" : open.length > 0 ? "-wrong" : ""}`, { count: open.length });
}

// Money speaks first where centres have a figure of it; else the places, which a reader can use at once.
function subjectsOf(view: View, total: FundingTotal): Subject[] {
  const asks = asksForMoney(view.result.analysis);
  const checks = checked(view, total);
  const places = total.centres === 0 || fundingAmount(total) === undefined ? placesSubject(view, checks) : undefined;
  const centres = asks ? (withheldSubject(view, checks) ?? centresSubject(view, total, checks)) : undefined;
  const found = [places, centres, budgetSubject(view, total)].filter((each) => each !== undefined);
  const own = found.length > 0 ? undefined : packageSubject(view);
  return own ? [own] : found;
}

/** Whether an analysis asks for money: places alone have no cost. */
export const asksForMoney = ({ costStandards, funding, supplyStandards = [] }: Analysis): boolean =>
  costStandards !== undefined || funding !== undefined || supplyStandards.length === 0;

// The most money first; of places nobody says how much they are.
function byStake(a: Subject, b: Subject): number {
  return a.stake === undefined || b.stake === undefined ? 0 : compare(exact(b.stake), exact(a.stake));
}

const claimsOnce = (claims: readonly Claim[]): readonly Claim[] =>
  claims.filter((each, at) => claims.findIndex(({ sentence }) => sentence === each.sentence) === at);

const figuresOnce = (figures: readonly Said[]): readonly Said[] => [
  ...new Map(figures.map((each) => [JSON.stringify([each.id, each.per]), each])).values(),
];

// What a check says stands in the headline or directly below, by the name of a level where it is of one.
function checksOf(view: View, total: FundingTotal, all: ReadonlySet<string>, said: readonly Claim[]): Check[] {
  const unconfirmed = new Set(said.filter((each) => each.isUnconfirmed).map(({ sentence }) => sentence));
  const found = [view, ...viewsByLevel(view).map((each) => each.view)].map((each) => checked(each, total));
  return CHECK_IDS.map((id) => {
    const claims = found.flatMap((each) => each[id]);
    const isSaid = (each: string): boolean =>
      (id === "confirmed" && unconfirmed.has(each)) || claims.some(({ sentence }) => each.endsWith(sentence));
    return { id, passed: claims.length === 0, says: [...all].filter(isSaid) };
  });
}
