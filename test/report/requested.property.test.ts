import fc from "fast-check";
import { expect, test } from "vitest";
import { indexFigures } from "../../src/formula/figures.js";
import { type Exact, ZERO, add, compare, exact, isZero, sum, toDecimal } from "../../src/money/exact.js";
import { run } from "../support/run.js";
import { type Row, drawNetwork, filesOf } from "../support/drawn-network.js";
import { longSamples } from "../support/samples.js";

const YEARS = ["2025", "2026", "2027"] as const;
const PARTS = ["plan-requested", "estimate-received", "estimate-signed", "paid-by-others", "plan-cut"] as const;

const ceiling = fc.option(fc.integer({ min: 0, max: 40_000_000 }).map(String), { nil: undefined });
const drawn = fc.record({ seed: fc.nat(10_000), ceilings: fc.tuple(ceiling, ceiling, ceiling) });

const ranked = (rows: readonly Row[] = []): Row[] =>
  rows.map((row, at) => ({ ...row, priority: String((at % 5) + 1) }));

// Seen red with money of the addressee that is asked for again, and with a ceiling that cuts what stands alone.
test("a plan asks in every year for the need less others, cut, received and signed, and keeps below each ceiling", () => {
  let [years, given, cut, held] = [0, 0, 0, 0];
  fc.assert(
    fc.property(drawn, ({ seed, ceilings }) => {
      const { analysis, tables } = drawNetwork(seed);
      const standards = ranked(tables.fixed["cost-standards.csv"]);
      const files = filesOf({ ...tables, fixed: { ...tables.fixed, "cost-standards.csv": standards } });
      const most = YEARS.flatMap((year, at) => (ceilings[at] === undefined ? [] : [[year, ceilings[at]] as const]));
      const surcharge = { priority: "6" };
      const { figures } = run(
        {
          ...analysis,
          requests: undefined,
          request: { to: "State programme", date: "2025-11-01", overhead: surcharge, contingency: surcharge },
          plan: { years: [...YEARS], ceilings: Object.fromEntries(most) },
        },
        files,
        { estimate: true },
      );
      const find = indexFigures(figures);
      for (const fiscalYear of YEARS) {
        const of = (id: string): Exact | undefined => {
          const whole = find(id, { fiscalYear })?.value ?? find(id, { fiscalYear, basis: "known" })?.value;
          return whole == null ? undefined : exact(whole);
        };
        const need = of("plan-need");
        const parts = PARTS.map((id) => of(id));
        const [asked, received, signed, , gone] = parts;
        if (!need || !asked || !received || !signed || !gone) continue;
        years += 1;
        expect(toDecimal(sum(parts.flatMap((each) => each ?? [])))).toBe(toDecimal(need));
        for (const each of parts) expect(each && compare(each, ZERO)).not.toBe(-1);
        const paid = add(received, signed);
        if (!isZero(paid)) given += 1;
        if (!isZero(gone)) cut += 1;
        const limit = ceilings[YEARS.indexOf(fiscalYear)];
        if (limit === undefined || compare(paid, exact(limit)) === 1) continue;
        held += 1;
        expect(compare(add(paid, asked), exact(limit))).not.toBe(1);
      }
    }),
    longSamples(10),
  );
  for (const count of [years, given, cut, held]) expect(count).toBeGreaterThan(5);
});
