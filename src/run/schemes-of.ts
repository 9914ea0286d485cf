// The schemes that an analysis asks for, built in or its own, with what they leave open filled in; and one that an
// analysis writes itself made a scheme.
import { type Issue, problem } from "../formula/issue.js";
import { noneOf } from "../formula/nearest.js";
import type { CustomScheme, Tagging } from "../model/analysis.js";
import type { Scheme } from "../model/scheme.js";

export function schemesOf(
  tagging: Tagging | undefined,
  known: readonly Scheme[],
  file: string,
): { readonly schemes: readonly Scheme[]; readonly issues: readonly Issue[] } {
  const ids = known.map((each) => each.id);
  const issues: Issue[] = [];
  const schemes = [...new Set(tagging?.schemes)].flatMap((id): Scheme[] => {
    const found = known.find((each) => each.id === id);
    if (!found) {
      issues.push(problem("scheme.unknown", noneOf(id, ids)));
      return [];
    }
    const given = tagging?.arguments?.[id] ?? {};
    const wrong = (found.needs?.arguments ?? []).flatMap(({ name, expected, fits }): Issue[] => {
      const value = given[name];
      if (value !== undefined && fits(value)) return [];
      const detail = { scheme: found.id, name };
      const code = value === undefined ? "scheme.argument-missing" : "scheme.argument";
      return [problem(code, { file, received: value ?? "", expected, detail })];
    });
    issues.push(...wrong);
    if (!found.needs || wrong.length > 0) return found.needs ? [] : [found];
    return [found.needs.of(given)];
  });
  return { schemes, issues };
}

/** A scheme that an analysis writes itself, in `tagging.custom`. */
export const customScheme = ({ id, title, classes, source, scale, counts = title }: CustomScheme): Scheme => ({
  id,
  title: { en: title },
  counts: { en: counts },
  headline: scale === "share" || classes.some((each) => each.weight !== null) ? "weighted" : "tagged",
  ...(scale === undefined || scale === "code"
    ? {}
    : { scale: scale === "share" ? { kind: scale } : { kind: "score", ...scale } }),
  classes: classes.map(({ label, allocable = true, harmful, from, above, potential, ...each }) => ({
    ...each,
    label: { en: label },
    allocable,
    ...(harmful === true && { harmful }),
    ...(from !== undefined && { from }),
    ...(above !== undefined && { above }),
    ...(potential !== undefined && { potential }),
  })),
  source: { title: source, locator: "umay.json, tagging.custom", kind: "assumption" },
});
