// A bar of money against need, drawn with the signs of a terminal.
import type { Exact } from "../money/exact.js";
import { add, divide, exact, greatest, isZero, least, multiply, round, subtract, whole } from "../money/exact.js";
import { paidByPool } from "../report/money-bar.js";
import type { Bar } from "../report/page.js";

/** Signs of a bar. They differ by shape, so that colour is never needed. */
export const BAR_SIGNS = {
  received: "█",
  covered: "=",
  signed: "▒",
  pool: "o",
  promised: ":",
  short: "/",
  need: "|",
  surplus: "+",
  unknown: "?",
  torn: "~",
} as const;

const ZERO = whole(0);

/** A bar of signs on a scale from 0 to `end`; where the need has no figure the money stays and the bar is torn. */
export function barLine(bar: Bar, end: string, width: number): string {
  const columns = Math.max(width - 2, 1);
  const at = (value: Exact): number =>
    Number(round(multiply(divide(least(value, exact(end)), exact(end)), whole(columns)), 0, "half-up").n);
  const value = (amount: string | null): Exact => (amount === null ? ZERO : exact(amount));
  const [received, signed] = [value(bar.received), value(bar.signed)];
  const secured = add(received, signed);
  const solid = BAR_SIGNS.received.repeat(visible(received, at(received)));
  const paid = solid + BAR_SIGNS.signed.repeat(visible(signed, Math.max(at(secured) - solid.length, 0)));
  if (bar.need === null) return `${paid}${BAR_SIGNS.torn}${BAR_SIGNS.unknown}`;
  const mark = at(exact(bar.need));
  if (bar.covered !== undefined) {
    const covered = visible(exact(bar.covered), at(exact(bar.covered)));
    const [short, surplus] = [value(bar.shortfall), value(bar.surplus)];
    return (
      BAR_SIGNS.covered.repeat(covered) +
      BAR_SIGNS.short.repeat(visible(short, Math.max(mark - covered, 0))) +
      BAR_SIGNS.need +
      BAR_SIGNS.surplus.repeat(visible(surplus, at(surplus)))
    );
  }
  const pooled = (from: number, to: number) => BAR_SIGNS.pool.repeat(Math.max(paidByPool(bar) ? to - from : 0, 0));
  // What is short is not said: it is left blank.
  if (bar.shortfall === null) return paid.slice(0, mark).padEnd(mark) + BAR_SIGNS.need;
  if (isZero(exact(bar.shortfall))) {
    const over = visible(value(bar.surplus), Math.max(paid.length - mark, 0));
    const own = paid.slice(0, Math.max(paid.length - over, 0));
    return own + pooled(own.length, mark) + BAR_SIGNS.need + BAR_SIGNS.surplus.repeat(over);
  }
  // Earmarked money may be no use for the rest of the need: what is short is drawn at its own size, up to the mark.
  const covered = subtract(exact(bar.need), exact(bar.shortfall));
  const own = paid.slice(0, at(greatest(covered, ZERO)) || (isZero(covered) ? 0 : 1));
  const used = own + pooled(own.length, at(greatest(covered, ZERO)));
  const room = Math.max(mark - used.length, 1);
  const promised = Math.min(visible(value(bar.promised), at(least(value(bar.promised), exact(bar.shortfall)))), room);
  const surplus = value(bar.surplus);
  return (
    used +
    BAR_SIGNS.promised.repeat(promised) +
    BAR_SIGNS.short.repeat(room - promised) +
    BAR_SIGNS.need +
    BAR_SIGNS.surplus.repeat(visible(surplus, at(surplus)))
  );
}

// What is not zero is seen, however small.
const visible = (value: Exact, columns: number): number => (isZero(value) ? 0 : Math.max(columns, 1));
