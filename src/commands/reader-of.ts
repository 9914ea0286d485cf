import { READERS, type Reader } from "../disclosure/published.js";
import { say } from "../formula/say.js";
import type { Locale } from "../formula/locale.js";
import type { Analysis } from "../model/analysis.js";
import type { Funding } from "../model/funding.js";
import type { Row } from "../model/table.js";
import { fold } from "../model/fold.js";
import { exact } from "../money/exact.js";
import type { Result } from "../result/result.js";
import { type Call, type CommandOption, complain, flag, text } from "./command.js";
import { didYouMean } from "./did-you-mean.js";

/** For whom a command writes; some write for fewer readers. */
export const readerOption = (...choices: readonly Reader[]): CommandOption => ({
  flags: "--for <reader>",
  words: "options.--for",
  choices: choices.length > 0 ? choices : READERS,
});

/** For whom a call writes: `--for`, or `--working` for internal use; everybody where neither is given. */
export const readerOf = (call: Call): Reader =>
  READERS.find((each) => each === text(call, "for")) ?? (flag(call, "working") ? "internal" : "public");

/** Whether a call names a reader who cannot be; what to write instead is told. */
export function isReaderMisused(call: Call, { request }: Pick<Analysis, "request">, locale: Locale): boolean {
  const isBoth = flag(call, "working") && readerOf(call) !== "internal";
  const isNobody = readerOf(call) === "addressee" && request === undefined;
  if (isBoth) complain(call, [say(locale, "reader.both")]);
  else if (isNobody) complain(call, [say(locale, "reader.nobody")]);
  return isBoth || isNobody;
}

/** Tells the sender where the addressee is the source of no money, or gives none in the year. */
export function remarkOnAddressee(call: Call, result: Result, locale: Locale): void {
  const { analysis, network } = result;
  const to = analysis.request?.to;
  if (readerOf(call) !== "addressee" || to === undefined || network?.funding === undefined) return;
  const own = network.funding.filter(({ values }) => fold(values.source) === fold(to));
  const isPaid = own.some(
    ({ values: { status, fiscal_year: year, amount } }) =>
      year === analysis.fiscalYear && (status === "disbursed" || status === "committed") && exact(amount).n > 0n,
  );
  if (isPaid) return;
  const details = { source: to, year: analysis.fiscalYear };
  complain(call, [
    own.length > 0
      ? say(locale, "reader.gives-nothing", details)
      : say(locale, "reader.no-source", details) + didYouMean(locale, to, openSources(result, network.funding)),
  ]);
}

// A source of confidential centres alone is named nowhere, here neither.
function openSources({ centres }: Result, funding: readonly Row<Funding>[]): string[] {
  const hidden = new Set(centres.flatMap(({ id, confidential }) => (confidential ? id : [])));
  return funding.flatMap(({ values }) => (hidden.has(values.centre_id ?? "") ? [] : values.source));
}
