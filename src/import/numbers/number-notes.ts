import type { NumberSurvey } from "./number-survey.js";

/** What is to be said about a column as a whole. */
export type NumberNote = {
  readonly code: "amount.dash" | "amount.dash-zero" | "amount.own-unit";
  readonly severity: "warning";
  readonly expected: string;
  readonly detail: Readonly<Record<string, string>>;
};

/**
 * What is to be said about dashes, and about cells that name their own unit beside cells that do not.
 *
 * @param isDashOpen - whether nothing is stated about dashes
 * @param isZero - whether a dash was read as zero
 */
export function numberNotes(survey: NumberSurvey, isDashOpen: boolean, isZero: boolean): readonly NumberNote[] {
  const { dashes, scaled, bare } = survey;
  const notes: NumberNote[] = [];
  const note = (code: NumberNote["code"], expected: string, detail: NumberNote["detail"]) =>
    notes.push({ code, severity: "warning", expected, detail });
  const count = [...dashes.values()].reduce((a, b) => a + b, 0);
  if (isDashOpen && count > 0)
    note(isZero ? "amount.dash-zero" : "amount.dash", isZero ? "missing" : "zero", { count: String(count) });
  if (scaled.count > 0 && bare.count > 0)
    note("amount.own-unit", "", {
      scaled: scaled.first,
      scaledCount: String(scaled.count),
      bare: bare.first,
      bareCount: String(bare.count),
    });
  return notes;
}
