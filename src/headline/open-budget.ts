// What a headline says of a budget while questions about its sums are open: what its file adds up to, or the least and
// the most by the likeliest answers.
import { say } from "../formula/locale.js";
import { UNKNOWN } from "../model/analysis.js";
import { compare, exact } from "../money/exact.js";
import { format } from "../money/format.js";
import { ownUnit, unitPrinter } from "./budget-printer.js";
import { ownSize } from "./printer.js";
import { whenWords } from "./checks.js";
import { type Claim, type View, claim } from "./claim.js";
import type { Period } from "./periods.js";
import { type Issue, likelyTotals } from "../formula/issue.js";

const openIssues = ({ result, files }: View): readonly Issue[] =>
  result.issues.filter(({ severity, file = "" }) => severity !== "warning" && (files?.has(file) ?? true));

// What the answers to a question say that a file adds up to, from the least to the most; nothing where they do not.
function ownSumOf({ code, file, column, detail, options = [] }: Issue) {
  const [first] = options;
  const isRows = isOpenRows(code);
  const isWhich = code === "column.ambiguous";
  if (isRows || isWhich) {
    const totals = likelyTotals(options);
    const [from, to] = [totals[0], totals.at(-1)];
    if (!from || !to || file === undefined) return [];
    return { file, from, to, header: "", year: "", isRows, isWhich, isLeast: false, hasBlank: false };
  }
  const isYear = code === "budget.year-unknown";
  // Before its unit or its year is known, a file adds up to the same.
  const one = isYear || code === "budget.unit-unknown" ? detail?.["one"] : undefined;
  const isSame = options.every((each) => each.total === first?.total || !isYear);
  const { ownSum, blank, least = ownSum, most = ownSum, of, header: asked } = first?.detail ?? {};
  // Beside blank amounts the sum is a least, and none where some are below zero; a range is apart from them.
  const isRange = least !== most;
  const isOwn = isOpenTotal(code) && isSame && (isRange || blank !== "open");
  const from = one ?? (isOwn ? (first?.total ?? least) : undefined);
  const to = one ?? (isOwn ? (first?.total ?? most) : undefined);
  if (!from || !to || to === "0" || file === undefined) return [];
  const header = (of ?? asked ?? detail?.["of"] ?? (code === "column.phase" && column ? `«${column}»` : ""))
    .replace(/\s+/g, " ")
    .replace("« ", "«");
  const year = (one === undefined ? first?.detail : detail)?.["year"] ?? "";
  return {
    file,
    from,
    to,
    header,
    year,
    isRows,
    isWhich,
    isLeast: blank === "least" && !isRange,
    hasBlank: isRange && blank !== undefined,
  };
}

/** What a file adds up to, in its own terms, with what is not known of it yet. */
export function inOwnTerms(view: View): Claim | undefined {
  const { result, locale } = view;
  const open = openIssues(view).filter(({ severity }) => severity === "question");
  const known = open.flatMap(ownSumOf);
  // Where it is asked which rows count, nothing else tells the sum.
  const isRowsOpen = open.some(({ code }) => isOpenRows(code));
  const telling = known.filter(({ isRows }) => isRows === isRowsOpen);
  const found = telling.find(({ isWhich }) => !isWhich) ?? telling[0];
  // A sheet of a workbook is read as a file of its own.
  const input = found && result.inputs.find(({ file }) => file === found.file || file.startsWith(`${found.file}#`));
  const asks = (code: RegExp): boolean => open.some((each) => code.test(each.code));
  if (!found || !input) return undefined;
  // Where rows of several years stand together the sum is of one of them, which must be known.
  const isOfYear = input.understood?.fiscalYear?.by === "column";
  if ((isOfYear && found.year === "") || asks(/^amount\.(?:ambiguous|cancels)$/)) return undefined;
  const left = [
    ...(isRowsOpen || (found.from !== found.to && !found.isWhich) ? ["rows"] : []),
    ...(found.isWhich ? ["column"] : []),
    ...(found.hasBlank || (found.from !== found.to && asks(/^amount\.blank$/)) ? ["blank"] : []),
    ...(asks(/^column\.(?:phase|missing|parts)$/) ? ["phase"] : []),
    ...(result.analysis.fiscalYear === UNKNOWN.fiscalYear || asks(/year-unknown$|\.no-year$/) ? ["year"] : []),
    ...(asks(/^budget\.unit-unknown$/) ? ["unit"] : []),
    ...(result.analysis.currency === UNKNOWN.currency ? ["currency"] : []),
  ];
  // Of known phase, year and unit the budget is said by its answers.
  if (isRowsOpen && left.length === 1) return undefined;
  // An amount of which the unit is known stands in it, not in that of its column.
  const unit = left.includes("unit") ? undefined : input.understood?.unit;
  const amountOf = (sum: string): string =>
    unit === undefined
      ? format(sum, locale.marks)
      : unitPrinter(sum, view, ownUnit(result) ?? ownSize(sum)).moneyWords(sum);
  const [from, to] = [amountOf(found.from), amountOf(found.to)];
  const amount = from === to ? from : say(locale, "headline.likely", { from, to });
  const total = found.isLeast ? say(locale, "range.from", { from: amount }) : amount;
  const details = { file: found.file, header: found.header, year: found.year, count: input.accepted, total };
  const whose = found.header ? "column" : "lines";
  const sentence = say(locale, isOfYear ? `headline.own-${whose}-year` : `headline.own-${whose}`, details);
  const words = left.map((each) => say(locale, `headline.left.${each}`));
  return claim(
    left.length === 0 ? sentence : `${sentence} ${say(locale, "headline.left", { left: words.join(", ") })}`,
  );
}

// Questions of which the answers say which rows count.
const isOpenRows = (code: string): boolean => /^(?:hierarchy|rows)\.|^(?:parent|total)\.(?!leap|above)/.test(code);

// Questions of which every answer is about the same amounts.
const isOpenTotal = (code: string): boolean => /^(?:budget\.year-unknown|column\.(?:phase|missing|parts))$/.test(code);

/**
 * The least and the most that a budget comes to by the likeliest answers to what is asked of its sums, which bound nothing:
 * no figure is said. Of blank amounts alone, what the others add up to. Undefined where it has several files, its year,
 * unit or column is asked too, or no answer gives a sum.
 */
export function byAnswers(view: View, period: Period): Claim | undefined {
  const open = openIssues(view);
  if (open.some(({ code }) => /^(?:column|budget|analysis)\./.test(code))) return undefined;
  const own = `${period.fiscalYear}:${period.phase}`;
  const asked = open.flatMap(({ code, detail, options = [] }) => {
    // Blank amounts of another phase say nothing of this one.
    if (code === "amount.blank" && detail?.["key"] !== own) return [];
    const totals = likelyTotals(options);
    return totals.length > 0 ? [{ code, totals }] : [];
  });
  const totals = asked.flatMap((each) => each.totals).sort((one, other) => compare(exact(one), exact(other)));
  const [least, most] = [totals[0], totals.at(-1)];
  const budgets = view.result.inputs.filter(
    ({ reader, file }) => reader === "budget" && (view.files?.has(file) ?? true),
  );
  if (least === undefined || most === undefined || budgets.length > 1) return undefined;
  const { locale } = view;
  const print = unitPrinter(most, view, ownUnit(view.result) ?? ownSize(most));
  const sentence = (key: string, total: string): string =>
    say(locale, key, { count: asked.length, total, ...whenWords(view, period) });
  // Blank amounts may add anything.
  if (asked.every(({ code }) => code === "amount.blank"))
    return claim(sentence("answer.budget-known", print.moneyWords(most)));
  if (least === most) return claim(sentence("answer.budget-unless", print.moneyWords(most)));
  // Answers that are near to one another are told apart by all their digits.
  const isNear = print.money(least) === print.money(most) || !print.isShown(least);
  const shown = isNear ? (each: string) => format(each, locale.marks) : print.money;
  const isEither = new Set(totals).size === 2;
  const value = say(locale, isEither ? "range.either" : "range.words", { from: shown(least), to: shown(most) });
  const total = isNear ? print.plainly(value) : print.inUnit(value);
  return claim(sentence("answer.budget-answers", total));
}
