import { allocate } from "../../money/allocate.js";
import { entryOf } from "../../model/once-for.js";
import { ADDRESSEE, PAYERS, type Payer, isAddressee } from "./payers.js";

/**
 * Lets money pay the parts of a need: what it names, contributions and the line before the service and the service before the centre; of
 * one level, kinds of payers in their order; of one payer, in proportion to what is still open, by largest remainder,
 * ties in the order of the parts. The addressee comes last, and pays first what a ceiling cuts last.
 *
 * An unknown amount makes unknown what it could pay or be paid by, and nothing else.
 */
export function payParts<Row>(needs: readonly Need[], claims: readonly Claim<Row>[]): readonly Payment<Row>[] {
  const open = new Map(needs.map(({ key, units }) => [key, units]));
  const targets = new Map<string, Need[]>();
  for (const need of needs)
    for (const level of LEVELS)
      for (const target of [need[level] ?? []].flat()) entryOf(targets, targetKey(level, target), () => []).push(need);
  const payments = new Map<string, Paying<Row>>();
  for (const { payer, level, target, units, rows } of inOrder(claims)) {
    let left = units;
    for (const parts of inTurn(targets.get(targetKey(level, target)) ?? [], payer)) {
      const paid = payOne(
        parts.map((part) => open.get(part)),
        left,
      );
      for (const [at, part] of parts.entries()) {
        const own = paid[at];
        if (own === 0n) continue;
        open.set(part, less(open.get(part), own));
        left = less(left, own);
        const made = (): Paying<Row> => ({ part, payer, units: 0n, rows: new Set() });
        const payment = entryOf(payments, JSON.stringify([part, payer]), made);
        payment.units = own === undefined || payment.units === undefined ? undefined : payment.units + own;
        for (const row of rows) payment.rows.add(row);
      }
    }
  }
  return [...payments.values()].map((each) => ({ ...each, rows: [...each.rows] }));
}

/** A part of the need in smallest units of the currency; undefined where it is unknown. */
export type Need = {
  readonly key: string;
  readonly units: bigint | undefined;
  /** What money may name to pay it: its line; its service and centre too, where it is no capital. */
  readonly line: string;
  /** Service and centre whose contributions it is; none where it is none. */
  readonly contributions: readonly string[];
  readonly service: string | undefined;
  readonly centre: string | undefined;
  /** The addressee pays parts of a lower rank first. */
  readonly rank: number;
};

/** Money of a payer in smallest units, and what it names; without a level it pays nothing here. */
export type Claim<Row> = {
  readonly payer: Payer;
  readonly level: Level | undefined;
  readonly target: string;
  readonly units: bigint | undefined;
  readonly row: Row;
};

/** What a payer pays of a part, and the rows of money that it comes from; undefined where it is not known. */
export type Payment<Row> = {
  readonly part: string;
  readonly payer: Payer;
  readonly units: bigint | undefined;
  readonly rows: readonly Row[];
};

const LEVELS = ["contributions", "line", "service", "centre"] as const;
type Level = (typeof LEVELS)[number];

const less = (whole: bigint | undefined, part: bigint | undefined): bigint | undefined =>
  whole === undefined || part === undefined ? undefined : whole - part;

/** Keys of the parts that are paid together, in turn: those of one rank by the addressee, all at once by others. */
function inTurn(parts: readonly Need[], payer: Payer): readonly (readonly string[])[] {
  const turns = new Map<number, string[]>();
  for (const { key, rank } of parts) entryOf(turns, isAddressee(payer) ? rank : 0, () => []).push(key);
  return [...turns].sort(([a], [b]) => a - b).map(([, keys]) => keys);
}

/** What money pays of each of what is open: all of it, or its share; nothing that is known where anything is not. */
function payOne(open: readonly (bigint | undefined)[], units: bigint | undefined): readonly (bigint | undefined)[] {
  const known = open.flatMap((each) => each ?? []);
  if (units === undefined || known.length < open.length)
    return open.map((each) => (each === 0n || units === 0n ? 0n : undefined));
  const whole = known.reduce((a, b) => a + b, 0n);
  if (units >= whole) return known;
  return allocate(String(units), known.map(String), 0).map(BigInt);
}

type Paying<Row> = {
  readonly part: string;
  readonly payer: Payer;
  units: bigint | undefined;
  readonly rows: Set<Row>;
};

type Grouped<Row> = Omit<Claim<Row>, "level" | "row"> & { readonly level: Level; readonly rows: readonly Row[] };

// Rows of one payer that name the same are one sum, so that their order is of no matter.
function inOrder<Row>(claims: readonly Claim<Row>[]): readonly Grouped<Row>[] {
  const groups = new Map<string, Grouped<Row>>();
  for (const { payer, level, target, units, row } of claims) {
    if (level === undefined) continue;
    const key = JSON.stringify([payer, level, target]);
    const { units: sum, rows } = groups.get(key) ?? { units: 0n, rows: [] };
    const both = sum === undefined || units === undefined ? undefined : sum + units;
    groups.set(key, { payer, level, target, units: both, rows: [...rows, row] });
  }
  const turn = ({ payer, level }: Grouped<Row>): number =>
    10 * LEVELS.indexOf(level) + (isAddressee(payer) ? 100 + Number(payer === ADDRESSEE.signed) : orderOf(payer));
  return [...groups.values()].sort((a, b) => turn(a) - turn(b));
}

const orderOf = (payer: Payer): number => PAYERS.findIndex((each) => each === payer);

const targetKey = (level: Level, target: string): string => `${level} ${target}`;
