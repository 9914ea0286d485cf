import { say } from "../formula/say.js";
import { type DecimalString, exact, isZero } from "../money/exact.js";
import { type AmountRange, type Withheld, withheldIn } from "../result/published.js";
import type { FigureId } from "../result/register.js";
import type { Checked } from "./checks.js";
import { type Claim, type Said, type Subject, claim } from "./claim.js";
import type { View } from "./view.js";

/** What a publication says of all centres together as ranges, and what those lack that it shows. */
export function closedSubject(view: View, checks: Checked): Subject | undefined {
  const { locale, print } = view;
  const withheld = withheldIn(view.result);
  if (withheld?.totals === undefined) return undefined;
  const { need, covered, shortfall } = withheld.totals;
  if (need.to === null && isZero(exact(need.from)))
    return { before: [], claims: [claim(say(locale, "closed.nothing-known"))], below: [], stake: undefined };
  const money = (range: AmountRange): string =>
    range.to === null
      ? say(locale, "range.from", { from: print.moneyWords(range.from) })
      : say(locale, `money.${print.name}`, { value: rough(view, range), currency: print.currency });
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
  const figure = (id: FigureId, value: DecimalString): Said => ({
    ...{ id, value, unit: result.analysis.currency },
    per: { fiscalYear: result.analysis.fiscalYear, basis: "known" },
  });
  return [
    shortfall === undefined
      ? claim(
          say(locale, "closed.open-need", { count: known, need: print.moneyWords(need) }),
          figure("requirement", need),
        )
      : claim(
          say(locale, "closed.open", {
            count: known,
            gap: print.moneyWords(shortfall),
            need: print.moneyBeside(need, shortfall),
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
  if (to === null) return say(locale, "range.from", { from: print.rough(from) });
  return from === to ? print.rough(from) : say(locale, "range.words", { from: print.rough(from), to: print.rough(to) });
}
