// The publication of a result: what one reader may see of it, with totals as ranges where centres are hidden; and what
// its owner must answer and know before it is written.
import { networkRows } from "../calculate/network.js";
import type { Issue } from "../formula/issue.js";
import type { Analysis } from "../model/analysis.js";
import { fold } from "../model/table.js";
import { requestsOf } from "../model/requests.js";
import { sources } from "../model/source-record.js";
import { fail, refuseUnlessHave } from "../money/fail.js";
import { BEHIND, type Figures, figuresIn } from "../formula/figures.js";
import { changed, NO_SECRECY, type Result } from "../result/result.js";
import { type Bounds, closedBounds, type ClosedWords, closedWords, totalOf } from "./closed-words.js";
import type { AmountRange, Published, Ranges, RoundedCentre, Withheld } from "../result/published.js";
import { markPublished } from "../result/published.js";
import { type CentreSums, centreSums, type Seen, seenBy, shownTo, sumsOf } from "./seen.js";
import { tellingTexts } from "./telling-texts.js";
import { add, compare, type DecimalString, type Exact, exact, subtract, sum, toDecimal, ZERO } from "../money/exact.js";
import type { Figure } from "../formula/figure.js";
import { figureIndex } from "../result/find-figures.js";
import { isAbout } from "../result/per-keys.js";
import { twoDigits } from "./bands.js";

/** A total over all centres is not known: from where to where it lies, and that of the shown ones, stand beside it. */
function openFigures(open: Result, totals: Ranges | undefined): Figures {
  const [figures, { fiscalYear }] = [figuresIn(open), open.analysis];
  const isTotal = ({ id, per }: Figure): boolean =>
    Object.hasOwn(TOTALS, id) && isAbout(per, "fiscalYear") && per["fiscalYear"] === fiscalYear;
  const known = new Set(
    figures.filter(({ per }) => isAbout(per, "fiscalYear", "basis") && per["basis"] === "known").map(({ id }) => id),
  );
  // Of the need of all centres nobody is told exactly, so nor what of it is above the money of a budget.
  const isBeside = ({ id }: Figure): boolean => id === "violence-gap" || id === "violence-coverage";
  return figures.flatMap((figure) =>
    isBeside(figure) ? [] : isTotal(figure) ? ranged(figure, totals, known.has(figure.id)) : figure,
  );
}

/** Totals over all centres, and the range that a publication says of some of them. */
const TOTALS: Readonly<Record<string, keyof Ranges | "sum" | "other">> = {
  requirement: "need",
  "covered-need": "covered",
  "hard-gap": "shortfall",
  "secured-funding": "sum",
  "expected-gap": "sum",
  "soft-gap": "sum",
  "gross-shortfall": "sum",
  surplus: "sum",
  "net-gap": "other",
  "coverage-ratio": "other",
  "funded-need-share": "other",
  "covered-at-most": "other",
  "gap-at-least": "other",
  "funded-at-most": "other",
};

function ranged(figure: Figure, totals: Ranges | undefined, hasKnown: boolean): Figure[] {
  const { id, value, per } = figure;
  const kind = TOTALS[id] ?? "other";
  const range = kind === "sum" || kind === "other" ? undefined : totals?.[kind];
  const ends = range ?? (kind === "other" || value === null ? undefined : { from: value, to: null });
  return [
    { ...figure, value: null, undefined: { code: "withheld", input: "centres" }, inputs: {}, ...ends },
    ...(hasKnown ? [] : [{ ...figure, per: { ...per, basis: "known" } }]),
  ];
}

/** Exact sums of the centres that are shown, sums to two digits, and bands; undefined words where none is closed. */
function totalsOf(open: Result, whole: number, rounded: readonly RoundedCentre[], words: ClosedWords | undefined) {
  const isMoney = open.analysis.funding !== undefined;
  const keys: readonly (keyof CentreSums)[] = isMoney ? ["need", "covered", "shortfall"] : ["need"];
  // A centre of which one of them is not known is in no total, as in every total of what is known.
  const own = [...centreSums(open).values()].filter((each) => keys.every((key) => each[key] !== undefined));
  const sumOf = (key: keyof CentreSums): Exact => totalOf(own, key) ?? ZERO;
  // Nothing bounds a total of which a shown centre is not known.
  const isPart = own.length < whole;
  const { payable, left } = undecidedIn(open, sumOf("shortfall"));
  // Money without a centre may pay for each of them, and for none.
  const openOf = (key: keyof CentreSums): Bounds => ({
    from: key === "shortfall" ? less(sumOf(key), payable) : sumOf(key),
    to: key === "covered" ? add(sumOf(key), payable) : sumOf(key),
  });
  const bounds = words && closedBounds(words);
  const boundsOf = (key: keyof CentreSums): Bounds => {
    const sums = rounded.map((each) => each[key]);
    const known = sum(sums.flatMap((each) => (each === null ? [] : exact(each))));
    const { from, to } = bounds?.[key] ?? NONE;
    const [least, others] = [openOf(key), add(known, from)];
    const isOpen = isPart || to === undefined || sums.includes(null);
    return {
      from: add(least.from, key === "shortfall" ? less(others, left) : others),
      to:
        isOpen || least.to === undefined ? undefined : sum([least.to, known, to, ...(key === "covered" ? [left] : [])]),
    };
  };
  const need = boundsOf("need");
  // No more than all that is needed is covered.
  const within = ({ from, to }: Bounds): Bounds => ({
    from,
    to: to && need.to && compare(to, need.to) > 0 ? need.to : to,
  });
  return {
    ...(bounds && { bands: rangesOf(keys, (key) => bounds[key]) }),
    totals: rangesOf(keys, (key) => (key === "covered" ? within(boundsOf(key)) : boundsOf(key))),
    known: own.length,
    openSums: rangesOf(keys, openOf),
  };
}

const less = (value: Exact, taken: Exact): Exact => (compare(value, taken) < 0 ? ZERO : subtract(value, taken));

/** Money of which nobody has said for which centres it pays: what of it could pay open ones at most, and what is left then. */
function undecidedIn(open: Result, gap: Exact): { readonly payable: Exact; readonly left: Exact } {
  const { fiscalYear } = open.analysis;
  const index = figureIndex(figuresIn(open));
  const least =
    index.find("gap-at-least", { fiscalYear, basis: "known" }) ?? index.find("gap-at-least", { fiscalYear });
  const money = index.value("secured-funding", { fiscalYear, bucket: "unallocated" });
  // Without the other end of the gap somebody has said where the money goes. A blank sum is refused before it is published.
  if (least === undefined || money == null) return { payable: ZERO, left: ZERO };
  const payable = least.value === null ? ZERO : less(gap, exact(least.value));
  return { payable, left: less(exact(money), payable) };
}

const NONE: Bounds = { from: ZERO, to: ZERO };

const rangesOf = (keys: readonly (keyof CentreSums)[], boundsOf: (key: keyof CentreSums) => Bounds): Ranges => ({
  need: rangeOf(boundsOf("need")),
  ...Object.fromEntries(keys.filter((key) => key !== "need").map((key) => [key, rangeOf(boundsOf(key))])),
});

const rangeOf = ({ from, to }: Bounds): AmountRange => ({
  from: toDecimal(from),
  to: to === undefined ? null : toDecimal(to),
});

/** Centres whose address is secret, under a number by size, and those that count few persons; each as if alone. */
export function roundedCentres(result: Result, { addressed, few }: Seen): readonly RoundedCentre[] {
  const sums = sumsOf(result, new Set([...addressed, ...few]));
  const rows = (ids: ReadonlySet<string>) =>
    result.centres.flatMap(({ id, name, region }) => {
      const own = sums.get(fold(id));
      if (!ids.has(fold(id)) || own === undefined) return [];
      return {
        name,
        region,
        need: rounded(own.need),
        covered: rounded(own.covered),
        shortfall: rounded(own.shortfall),
      };
    });
  const withRegion = result.analysis.publish?.regions === true;
  const numbered = rows(addressed)
    .toSorted((a, b) => larger(a.need, b.need) || larger(a.covered, b.covered) || larger(a.shortfall, b.shortfall))
    .map(({ name: _name, region, ...sum }, at) => ({
      number: at + 1,
      ...(withRegion && region !== undefined && { region }),
      ...sum,
    }));
  return [...numbered, ...rows(few).map(({ region: _region, ...each }) => each)];
}

const rounded = (value: Exact | undefined) => (value === undefined ? null : toDecimal(twoDigits(value)));

const larger = (a: DecimalString | null, b: DecimalString | null): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : compare(exact(b), exact(a));

/**
 * Makes what one reader may see of a result: closed centres are left out or rounded, and nothing is published while a
 * question is open. The publication is the run of the rows that the reader sees, and of closed centres it says how
 * many there are and two words: the band of their need together, and of its share that is covered. Whatever else they
 * hold, the publication is the same.
 *
 * @param result - everything that a run found
 * @param options - for whom
 * @returns the publication; its figures are those of the centres that it shows, `withheld` says the rest
 * @throws `publish.reader` where no request has the id; `publish.questions` where something must be answered first, as
 *   `publicationDraft` lists it; `publish.record` for a result that was read back or published
 * @example publish(run(analysis, files), { for: "public" }).withheld?.closed
 */
export function publish(result: Result, options: PublishOptions = { for: "public" }): Published {
  const { published, questions } = publicationDraft(result, options);
  const [first] = questions;
  if (first) fail("publish.questions", `to be answered before anything is published: ${first.code}`);
  return published;
}

export type PublishOptions = {
  /** Who reads it: `public`, or the id of a request. */
  readonly for: string;
};

/** A publication, and what its owner must know of it before it is written. */
export type Draft = {
  readonly published: Published;
  readonly words?: ClosedWords;
  /** What must be answered before it may be written. */
  readonly questions: readonly Issue[];
};

/**
 * The same with everything that its owner must know of it before it is written. Nothing may be written while it has
 * questions.
 */
export function publicationDraft(result: Result, options: PublishOptions): Draft {
  refuseUnlessHave('give publish(result, { for: "public" })', [result, "analysis", "secrecy"], [options]); // prettier-ignore
  const { for: reader } = options;
  const { analysis, secrecy } = result;
  const only = result[BEHIND]?.only;
  const request = requestsOf(analysis).find(({ id }) => id === reader);
  if (reader !== "public" && request === undefined)
    fail("publish.reader", `no request has the id "${reader}": ${requestsOf(analysis).map(({ id }) => id).join(", ")}`); // prettier-ignore
  if (only === undefined) fail("publish.record", "only what a run has found can be published");
  const seen = seenBy(result, reader);
  const isHidden = seen.closed.size + seen.addressed.size + seen.few.size > 0;
  const { knows: _knows, id: _id, ...asked } = request ?? { knows: undefined, id: undefined };
  const rest = shownSettings(analysis);
  // What is asked of one reader is not told to others; and nobody is asked where sums are hidden from everybody.
  const asking = request
    ? { ...rest, request: { ...asked, to: request.to } }
    : { ...rest, ...(!isHidden && analysis.request && { request: analysis.request }) };
  const open = only({ ...shownTo(result, seen, reader), analysis: isHidden ? withoutScaleUp(asking) : asking });
  const now = inYear(result, seen);
  const words =
    reader === "public" && now.closed.size > 0 ? closedWords(result, sumsOf(result, now.closed)) : undefined;
  const withheld = isHidden ? withheldOf(result, open, now, reader, words) : undefined;
  const unseen = secrecy.telling.filter(
    ({ centre }) => seen.closed.has(fold(centre)) || seen.addressed.has(fold(centre)),
  );
  const said = {
    // A hash of what tells of closed centres would let a reader try what stands there.
    ...(withheld && { analysisSha256: undefined, ...withoutSources(open) }),
    // Whatever is made from it has no mark, and is for its owner alone.
    secrecy: { ...NO_SECRECY, hidden: secrecy.hidden },
    for: reader,
    withheld,
  };
  const own = { only: undefined, ...(withheld && { figures: openFigures(open, withheld.totals) }) };
  const published = markPublished(changed(open, said, own));
  return {
    published,
    ...(words && { words }),
    questions: [...secrecy.questions, ...tellingTexts(open, unseen, analysis.accept)],
  };
}

/** Of the hidden centres, those that exist in the fiscal year: one that opens later is not yet told of. */
function inYear({ network }: Result, seen: Seen): Seen {
  const there = network?.centres && new Set(network.centres.map(({ values }) => fold(values.centre_id)));
  const now = (ids: ReadonlySet<string>) => new Set([...ids].filter((id) => there?.has(id) ?? true));
  return { closed: now(seen.closed), addressed: now(seen.addressed), few: now(seen.few) };
}

// What the owner says of secrets is for the owner.
function shownSettings(analysis: Analysis): Analysis {
  const { request: _request, requests: _requests, publish: _publish, questions: _questions, ...rest } = analysis;
  const accept = rest.accept?.filter(({ code }) => !code.startsWith("confidential."));
  return { ...rest, ...(accept && { accept }) };
}

function withheldOf(
  result: Result,
  open: Result,
  seen: Seen,
  reader: string,
  words: ClosedWords | undefined,
): Withheld {
  const isWhole = (id: string) => [seen.closed, seen.addressed, seen.few].every((hidden) => !hidden.has(fold(id)));
  const shown = new Set((open.network?.centres ?? []).map(({ values }) => values.centre_id));
  const whole = { open: [...shown].filter(isWhole).length };
  // Who is asked for money sees own centres alone: of the others there is only how many they are.
  if (reader !== "public") return { closed: seen.closed.size + seen.addressed.size, rounded: [], ...whole };
  const rounded = roundedCentres(result, seen);
  return {
    closed: seen.closed.size,
    words: words?.words,
    rounded,
    ...totalsOf(open, whole.open, rounded, words),
    ...whole,
  };
}

/** Works that something shown cites: others may be about a centre that is not. */
function citedBy({ network, sources: works }: Result): Result["sources"] {
  const rows = Object.values(networkRows(network)).flat();
  const cited = new Set<unknown>(rows.flatMap(({ values }) => Object.values(values)));
  return works.filter(({ values }) => cited.has(values.id));
}

/** Hashes would tell of works that are not cited; remarks on rows of centres are for their owner. */
function withoutSources(open: Result): Pick<Result, "sources" | "inputs" | "rejects" | "mended" | "issues"> {
  const { network, inputs, rejects, mended, issues } = open;
  const own = new Set(inputs.flatMap(({ reader, file }) => (reader === sources.name ? file : [])));
  const isElsewhere = ({ file }: { readonly file?: string }): boolean => !own.has(file ?? "");
  const { centres, needs, months, funding } = networkRows(network);
  const files = new Set([centres, needs, months, funding].flat().map(({ file }) => file));
  return {
    sources: citedBy(open),
    // A hash lets a reader try what stands in a file.
    inputs: inputs.filter(isElsewhere).map(({ sha256: _sha256, ...each }) => each),
    rejects: rejects.filter(isElsewhere),
    mended: mended.filter(isElsewhere),
    issues: issues
      .filter(isElsewhere)
      .filter(({ severity, file }) => severity !== "warning" || file === undefined || !files.has(file)),
  };
}

// What is there of a service is not known where centres are left out: so nobody can say what would be added.
const withoutScaleUp = ({ plan, ...analysis }: Analysis): Analysis =>
  plan === undefined ? analysis : { ...analysis, plan: { ...plan, scaleUp: undefined } };
