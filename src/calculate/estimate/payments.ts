// Who pays the lines of an estimate, what each pays, and what a ceiling cuts.
import { fold } from "../../model/table.js";
import type { Funding } from "../../model/funding.js";
import { entryOf } from "../../model/once-for.js";
import { groupBy } from "../../formula/group-by.js";
import { allocate } from "../../money/allocate.js";

/** Kinds of payers in the order in which they pay: a gift in kind first, since it can pay nothing else. */
export const PAYERS = ["in_kind", "order", "state", "local", "donor", "own", "other", "unstated"] as const;

/** Whom the estimate asks: what was received of its money, and what is signed. It pays what others leave. */
export const ADDRESSEE = { received: "addressee", signed: "addressee-signed" } as const;

type Payer = (typeof PAYERS)[number] | (typeof ADDRESSEE)[keyof typeof ADDRESSEE];

export const isAddressee = (payer: string): boolean => payer === ADDRESSEE.received || payer === ADDRESSEE.signed;

/** The kind of payer of a row of money, where the source of that name is the addressee. */
export function payerOf({ source, source_type: type, form, status }: Funding, addressee: string): Payer {
  if (fold(source) === fold(addressee)) return status === "disbursed" ? ADDRESSEE.received : ADDRESSEE.signed;
  return form === "in_kind" ? "in_kind" : (type ?? "unstated");
}

/**
 * Money pays first what it names closest; of one level, kinds of payers in order; of one payer, in proportion to what
 * is open by largest remainder. The addressee comes last, and pays first what a ceiling cuts last. An unknown amount
 * makes unknown only what it touches.
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

type Need = {
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
  const turns = groupBy(parts, ({ rank }) => (isAddressee(payer) ? rank : 0));
  return [...turns].sort(([a], [b]) => a - b).map(([, own]) => own.map(({ key }) => key));
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

type Paying<Row> = { readonly part: string; readonly payer: Payer; units: bigint | undefined; readonly rows: Set<Row> };

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
    10 * LEVELS.indexOf(level) +
    (isAddressee(payer) ? 100 + Number(payer === ADDRESSEE.signed) : PAYERS.findIndex((each) => each === payer));
  return [...groups.values()].sort((a, b) => turn(a) - turn(b));
}

const targetKey = (level: Level, target: string): string => `${level} ${target}`;

/** Cuts down to a ceiling: whole lines, the largest priority first, then from the last; the last line cut in part. */
export function cutParts(parts: readonly OpenPart[], ceiling: bigint | undefined): Cut {
  if (ceiling === undefined) return NOTHING;
  if (parts.some(({ units }) => units === undefined)) return { blank: [] };
  const lines = openLines(parts);
  let excess = [...lines.values()].reduce((sum, each) => sum + each.units, -ceiling);
  if (excess <= 0n) return NOTHING;
  const blank = [...lines].flatMap(([line, { priority }]) => (priority === undefined ? line : []));
  if (blank.length > 0) return { blank };
  const cut = new Map<string, bigint>();
  for (const { parts: own, units } of [...lines.values()].reverse().sort((a, b) => b.rank - a.rank)) {
    if (excess <= 0n) break;
    const gone = units < excess ? units : excess;
    const shares = allocate(
      String(gone),
      own.map((each) => String(each.units)),
      0,
    );
    for (const [at, { key }] of own.entries()) cut.set(key, BigInt(shares[at] ?? "0"));
    excess -= gone;
  }
  return { units: cut };
}

type OpenPart = {
  readonly key: string;
  /** Parts of one line are cut together. */
  readonly line: string;
  readonly priority: string | undefined;
  readonly units: bigint | undefined;
};

/** What is cut of each part that is cut; or why nothing can be: lines without a priority (none where what is open is unknown). */
export type Cut = { readonly units: ReadonlyMap<string, bigint> } | { readonly blank: readonly string[] };

const NOTHING: Cut = { units: new Map() };

type OpenLine = {
  units: bigint;
  readonly parts: OpenPart[];
  readonly priority: string | undefined;
  readonly rank: number;
};

// A line that others pay in full needs no priority.
function openLines(parts: readonly OpenPart[]): ReadonlyMap<string, OpenLine> {
  const lines = new Map<string, OpenLine>();
  for (const part of parts) {
    const { line, priority, units = 0n } = part;
    if (units === 0n) continue;
    const own = entryOf(lines, line, () => ({ units: 0n, parts: [], priority, rank: Number(priority ?? "0") }));
    own.units += units;
    own.parts.push(part);
  }
  return lines;
}
