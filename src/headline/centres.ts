// What a headline says of crisis centres: what they need, have covered and are short of; and figures that are ranges.
import type { Figure, PerKeys } from "../formula/figure.js";
import { say } from "../formula/locale.js";
import { compare, exact, isZero } from "../money/exact.js";
import type { FigureId } from "../result/register.js";
import type { Checked } from "./checks.js";
import { type Claim, type Subject, type View, claim, said } from "./claim.js";
import { type FundingTotal, amountWords, becauseWords, leastWords } from "./network-figures.js";

/** The other end of a figure; undefined where it is no range. */
export function otherEnd({ index }: Pick<View, "index">, id: RangedId, per: PerKeys): string | undefined {
  const [own, other] = [id, OTHER_END[id]].map((each) => index.find(each, per)?.value);
  return own == null || other == null || own === other ? undefined : other;
}

/** Figures that are a range where nobody has said what money without a centre pays for: the other end of each. */
const OTHER_END = {
  "covered-need": "covered-at-most",
  "hard-gap": "gap-at-least",
  "funded-need-share": "funded-at-most",
} as const satisfies Partial<Record<FigureId, FigureId>>;

export type RangedId = keyof typeof OTHER_END;

/** What crisis centres are short of, of what they need; what is known of it where a part is not. */
export function centresSubject(view: View, total: FundingTotal, checks: Checked): Subject | undefined {
  const { result } = view;
  const need = total.of("requirement");
  if (!need || total.centres === 0) return undefined;
  const claims = result.analysis.funding === undefined ? needAlone(view, total, need) : againstNeed(view, total, need);
  const whole = wholeOf(view, "requirement");
  const { "one-meaning": set, "price-basis": prices, "counted-once": twice, unknown } = checks;
  return {
    before: [],
    claims: [...claims.slice(0, 1), ...prices, ...twice, ...claims.slice(1), ...set, ...unknown],
    below: [],
    stake: need.value ?? whole?.from ?? undefined,
  };
}

const wholeOf = ({ index, result }: View, id: FigureId) => index.find(id, { fiscalYear: result.analysis.fiscalYear });

function needAlone(view: View, total: FundingTotal, need: Figure): Claim[] {
  const { locale, print } = view;
  const least = total.missing > 0 ? wholeOf(view, "requirement") : need;
  const words = amountWords(view, least, print.moneyWords);
  return [
    words === undefined
      ? claim(say(locale, "headline.need-unknown", { reason: becauseWords(view, need) }))
      : claim(say(locale, "answer.need", { need: words }), least),
    claim(say(locale, "answer.no-funding-table")),
  ];
}

function againstNeed(view: View, total: FundingTotal, need: Figure): Claim[] {
  const { locale, print } = view;
  const gap = total.of("hard-gap");
  if (gap?.value == null || need.value === null) return unknownNeed(view, total, need);
  // Of all centres nothing but the least is known where some are left out.
  if (total.missing > 0) {
    const least = otherEnd(view, "hard-gap", total.per) ?? gap.value;
    // What all need may be known where their money is not.
    const whole = wholeOf(view, "requirement");
    const besideGap = (value: string): string => print.moneyBeside(value, least);
    const known = need.value;
    const needIn = (each: typeof besideGap): string => amountWords(view, whole, each) ?? leastWords(view, known, each);
    const words = {
      gap: leastWords(view, least, print.moneyWords),
      need: needIn(besideGap),
      alone: needIn(print.moneyAlone),
    };
    return [
      // That nothing at least is short says nothing.
      isZero(exact(least))
        ? claim(say(locale, "answer.need", { need: words.alone }), whole)
        : claim(
            say(locale, "answer.short-least", words),
            said(wholeOf(view, "hard-gap") ?? gap, { from: least, to: null }),
            whole,
          ),
      shortOfKnown(view, total, gap) ?? coveredClaim(view, total, need.value),
    ];
  }
  const least = otherEnd(view, "hard-gap", total.per);
  if (least === undefined && isZero(exact(gap.value)))
    return [
      claim(say(locale, "answer.enough", { need: print.moneyWords(need.value) }), gap, need),
      coveredClaim(view, total, need.value),
    ];
  const shown = print.money(gap.value);
  const value = least === undefined ? shown : say(locale, "range.ends", { from: print.money(least), to: shown });
  return [
    claim(
      say(locale, "answer.short", { gap: print.inUnit(value), need: print.money(need.value) }),
      least === undefined ? gap : said(gap, { from: least, to: gap.value }),
      need,
    ),
    coveredClaim(view, total, need.value),
    ...largeSurplus(view, total, gap.value),
  ];
}

// Where some centres have more left over than others are short of, the shortfall alone misleads.
function largeSurplus({ locale, print }: View, total: FundingTotal, gap: string): Claim[] {
  const surplus = total.of("surplus");
  if (surplus?.value == null || compare(exact(surplus.value), exact(gap)) < 0) return [];
  return [claim(say(locale, "fact.surplus", { value: print.moneyWords(surplus.value) }), surplus)];
}

// Of the centres that are known, where nobody has said what money without a centre pays for.
function shortOfKnown(view: View, total: FundingTotal, gap: Figure): Claim | undefined {
  const { locale, print, index, result } = view;
  const least = otherEnd(view, "hard-gap", total.per);
  const open = index.find("secured-funding", { fiscalYear: result.analysis.fiscalYear, bucket: "unallocated" });
  if (least === undefined || gap.value === null || open?.value == null) return undefined;
  const details = {
    count: total.centres - total.missing,
    all: total.centres,
    gap: say(locale, "range.ends", { from: print.money(least), to: print.money(gap.value) }),
    open: print.moneyWords(open.value),
  };
  return claim(say(locale, "headline.short-known", details), said(gap, { from: least, to: gap.value }), open);
}

function coveredClaim(view: View, total: FundingTotal, need: string): Claim {
  const { locale, print, index, result } = view;
  const covered = total.of("covered-need");
  const share = total.of("funded-need-share");
  const most = otherEnd(view, "covered-need", total.per);
  const open = index.find("secured-funding", { fiscalYear: result.analysis.fiscalYear, bucket: "unallocated" });
  if (covered?.value == null)
    return claim(say(locale, "headline.covered-unknown", { reason: becauseWords(view, covered) }));
  // What is covered lies between two ends, where nobody has said what money without a centre pays for.
  if (most !== undefined && open?.value != null)
    return claim(
      say(locale, "answer.covered-range", {
        covered: print.money(covered.value),
        most: print.money(most),
        need: print.money(need),
        open: print.moneyWords(open.value),
      }),
      said(covered, { from: covered.value, to: most }),
      open,
    );
  if (share?.value == null)
    return claim(
      say(locale, isZero(exact(need)) ? "answer.nothing-needed" : "answer.covered-only", {
        covered: print.money(covered.value),
      }),
      covered,
    );
  const details = { covered: print.money(covered.value), share: print.percent(share.value), need: print.money(need) };
  const count = total.centres - total.missing;
  const key = total.missing > 0 ? "headline.covered-known" : "answer.covered";
  return claim(say(locale, key, { ...details, count, all: total.centres }), covered, share);
}

// Money is known where the need is not, or the need where money is not: what there is, is said.
function unknownNeed(view: View, total: FundingTotal, need: Figure): Claim[] {
  const { locale, print } = view;
  const gap = total.of("hard-gap") ?? need;
  const reason = becauseWords(view, need.value === null ? need : gap);
  const least = wholeOf(view, "requirement");
  const needWords = amountWords(view, need.value === null ? least : need, print.moneyWords);
  if (needWords !== undefined)
    return [
      claim(say(locale, "answer.need", { need: needWords }), need.value === null ? least : need),
      claim(say(locale, "headline.gap-unknown", { reason })),
    ];
  const secured = view.index.find("secured-funding", { fiscalYear: view.result.analysis.fiscalYear, bucket: "all" });
  const money = amountWords(view, secured, print.moneyAlone);
  return [
    money === undefined
      ? claim(say(locale, "headline.need-unknown", { reason }))
      : claim(say(locale, "headline.secured", { secured: money, reason }), secured),
  ];
}
