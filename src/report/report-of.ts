import type { Locale } from "../formula/locale.js";
import type { Report } from "./pieces.js";
import { report } from "./report.js";
import type { Result } from "../result/result.js";

const made = new WeakMap<Result, Map<Locale, Report>>();

/** The report of a result, made once for all formats of a language. */
export function reportOf(result: Result, locale: Locale): Report {
  const reports = made.get(result) ?? new Map<Locale, Report>();
  made.set(result, reports);
  const page = reports.get(locale) ?? report(result, locale);
  reports.set(locale, page);
  return page;
}
