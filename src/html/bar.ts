// Bars of money: against a need, of a funder, and of the whole need.
import { type DecimalString, add, exact, greatest, least, subtract, whole } from "../money/exact.js";
import type { Bar, Front } from "../report/page.js";
import { box, gap, mark, picture, scaleTo, torn } from "./shapes.js";

type Three = [number, number, number];

const ZERO = whole(0);
const amount = (value: DecimalString | null) => (value === null ? ZERO : exact(value));

/** Money against need on a scale from 0; where the need has no figure the known money stays, and the bar is torn. */
export function bar(of: Bar, end: DecimalString): string {
  const at = scaleTo(end);
  const [received, signed] = [amount(of.received), amount(of.signed)];
  const secured = add(received, signed);
  if (of.need === null) {
    const [first, last] = [at(received), at(secured)];
    return picture(
      mark("base", 0) + box("received", 0, first) + box("signed", first, last) + seam(first, last) + torn(last),
    );
  }
  const need = exact(of.need);
  if (of.covered !== undefined) {
    const [full, covered, over] = [need, exact(of.covered), add(need, amount(of.surplus))].map(at) as Three;
    return picture(
      mark("base", 0) +
        box("received", 0, covered) +
        box("short", covered, full) +
        box("surplus", full, over) +
        mark("need", full),
    );
  }
  // A withheld shortfall is not drawn: only what is known of the money is.
  const covered = of.shortfall === null ? least(secured, need) : greatest(subtract(need, exact(of.shortfall)), ZERO);
  const used = least(secured, covered);
  const [solid, paid, pooled, full] = [least(received, used), used, covered, need].map(at) as [
    number,
    number,
    number,
    number,
  ];
  const promised = least(amount(of.promised), amount(of.shortfall));
  const over = amount(of.surplus);
  return picture(
    mark("base", 0) +
      box("received", 0, solid) +
      box("signed", solid, paid) +
      seam(solid, paid) +
      box("pool", paid, pooled) +
      (of.shortfall === null ? "" : box("short", pooled, full)) +
      box("promised", pooled, at(add(covered, promised))) +
      box("surplus", full, at(add(need, over))) +
      mark("need", full),
  );
}

/** Secured money of a source, and what it promised. */
export function sourceBar(secured: DecimalString, promised: DecimalString | null, end: DecimalString): string {
  const at = scaleTo(end);
  const first = at(exact(secured));
  const last = at(add(exact(secured), amount(promised)));
  return picture(mark("base", 0) + box("received", 0, first) + box("promised", first, last));
}

/** The whole need: what is covered, what is short, and what of that is promised. */
export function sumBar({ need, covered, promised }: NonNullable<Front["sum"]>): string {
  const at = scaleTo(need.value ?? "0");
  const [first, last] = [at(amount(covered.value ?? null)), at(amount(need.value ?? null))];
  const dashed = at(
    least(add(amount(covered.value ?? null), amount(promised.value ?? null)), amount(need.value ?? null)),
  );
  return picture(box("received", 0, first) + box("short", first, last) + box("promised", first, dashed), " sum");
}

const seam = (first: number, last: number): string => (first > 0 && last > first ? gap(first) : "");
