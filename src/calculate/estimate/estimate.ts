// The estimate of a year: what each part needs, who pays it, what a ceiling cuts; with its tables and issues.
import { evaluateChain } from "../../formula/chain.js";
import { type Issue, problem } from "../../formula/issue.js";
import type { ChainTable } from "../../formula/table.js";
import { isKnown } from "../../formula/figure.js";
import { type Funding, isSecured } from "../../model/funding.js";
import type { Row } from "../../model/table.js";
import { exact } from "../../money/exact.js";
import { lineKey, serviceKey } from "../cost/cost-rows.js";
import { FUNDING } from "../funding/gap-tables.js";
import { centresOfRefusedMoney } from "../funding/funding-rows.js";
import type { Money, Network } from "../network.js";
import { resolveNetwork } from "../resolve-network.js";
import { type Claim, type Cut, cutParts, isAddressee, payerOf, type Payment, payParts } from "./payments.js";
import { ESTIMATE_NEEDS, estimateRows, needRow } from "./estimate-rows.js";
import { type Ceiling, type Part, partsOf, type Request } from "./parts.js";
import { fromUnits, inUnits } from "../../money/currency.js";

/** Of each line and in sum: requested + received + signed + money of others + cut = need. */
export function estimate(
  given: Network,
  base: readonly ChainTable[],
  request: Request,
  file: string,
  ceiling: Ceiling | undefined,
): Estimate {
  const network = resolveNetwork(given);
  const parts = partsOf(network, request);
  const needs = ESTIMATE_NEEDS.table(parts.map((part) => needRow(network, part)));
  const chain = evaluateChain([...base, needs], network.currency);
  const { currency } = network;
  const units = (place: Parameters<typeof chain.value>[0]): bigint | undefined => {
    const value = chain.value(place);
    return isKnown(value) ? inUnits(value, currency) : undefined;
  };
  const needOf = new Map(
    parts.map((part, row) => [part.key, units(ESTIMATE_NEEDS.place(row, "estimate-need"))] as const),
  );
  const ceilingUnits = ceiling && inUnits(exact(ceiling.amount), currency);
  const claims = network.money.flatMap((money, row) =>
    isSecured(money.row.values.status) ? claimOf(money, units(FUNDING.place(row, "funding-amount")), request.to) : [],
  );
  const payments = payParts(
    parts.map(({ key, kind, line, service, centre, priority }) => {
      const running = kind !== "capital";
      return {
        key,
        units: needOf.get(key),
        line,
        contributions: kind === "contributions" ? [service, centre] : [],
        service: running ? service : undefined,
        centre: running ? centre : undefined,
        // What the addressee has paid cannot be cut: it pays first what is cut last.
        rank: ceilingUnits === undefined ? 0 : Number(priority ?? Infinity),
      };
    }),
    claims,
  );
  const open = openAfter(needOf, payments, network.funding !== undefined);
  // Nobody knows what refused money pays: its centres ask for nothing, and the ceiling is that of the others.
  const unread = new Set(centresOfRefusedMoney(network));
  const isOpen = ({ key, centre }: (typeof parts)[number]): boolean =>
    open.get(key) !== undefined && !unread.has(centre);
  const incomplete = new Set(parts.flatMap((part) => (isOpen(part) ? [] : part.centre)));
  const complete = parts.filter(({ centre }) => !incomplete.has(centre));
  const cut = cutParts(
    complete.map(({ key, line, priority }) => ({ key, line, priority, units: open.get(key) })),
    ceilingUnits === undefined
      ? undefined
      : ceilingUnits - paidByAddressee(payments, new Set(complete.map(({ key }) => key))),
  );
  return {
    tables: [needs, ...estimateRows(network, { parts, payments, claims, cut, unread, incomplete, ceiling, file })],
    issues: [...priorityIssues(parts, cut, ceiling, file), ...signedIssues(claims, request, ceiling, currency, file)],
  };
}

/** The tables of an estimate, and what must be settled before it is one. */
export type Estimate = { readonly tables: readonly ChainTable[]; readonly issues: readonly Issue[] };

function claimOf(
  { row, earmark, pays, contributions }: Money,
  units: bigint | undefined,
  to: string,
): Claim<Row<Funding>> {
  const payer = payerOf(row.values, to);
  const none = { payer, level: undefined, target: "", units, row };
  if (contributions)
    return {
      ...none,
      level: "contributions",
      target: earmark ? serviceKey(earmark.centre, earmark.service) : (row.values.centre_id ?? ""),
    };
  if (pays === "centre") return { ...none, level: "centre", target: row.values.centre_id ?? "" };
  if (earmark === undefined || pays === "outside") return none;
  const service = serviceKey(earmark.centre, earmark.service);
  return earmark.line === undefined
    ? { ...none, level: "service", target: service }
    : { ...none, level: "line", target: lineKey(service, earmark.line) };
}

/** What the addressee has given and signed for some parts: the ceiling holds it. */
const paidByAddressee = (payments: readonly Payment<Row<Funding>>[], parts: ReadonlySet<string>): bigint =>
  payments.reduce(
    (sum, { part, payer, units = 0n }) => (isAddressee(payer) && parts.has(part) ? sum + units : sum),
    0n,
  );

/** What money leaves open of each part; unknown where money is. */
function openAfter(
  needs: ReadonlyMap<string, bigint | undefined>,
  payments: readonly Payment<Row<Funding>>[],
  isMoneyKnown: boolean,
): ReadonlyMap<string, bigint | undefined> {
  const open = new Map<string, bigint | undefined>(
    isMoneyKnown ? needs : [...needs.keys()].map((key) => [key, undefined]),
  );
  for (const { part, units } of payments) {
    const before = open.get(part);
    open.set(part, before === undefined || units === undefined ? undefined : before - units);
  }
  return open;
}

/** A ceiling that bites where lines have no priority: nothing is cut until somebody says which lines go first. */
export function priorityIssues(parts: readonly Part[], cut: Cut, ceiling: Ceiling | undefined, file: string): Issue[] {
  if ("units" in cut || cut.blank.length === 0) return [];
  const blank = new Set(cut.blank);
  const names = new Set(parts.flatMap(({ line, kind, per }) => (blank.has(line) ? (per["line"] ?? kind) : [])));
  const list = [...names].join(", ");
  return [problem("request.priority", { file, column: ceiling?.column ?? CEILING_POINTER, detail: { list } })];
}

export const CEILING_POINTER = "/request/ceiling";

/** A ceiling below what the addressee has given or signed already. */
export function signedIssues(
  claims: readonly Pick<Claim<unknown>, "payer" | "units">[],
  { to }: Request,
  ceiling: Ceiling | undefined,
  currency: string,
  file: string,
): Issue[] {
  const signed = claims.reduce((sum, { payer, units = 0n }) => (isAddressee(payer) ? sum + units : sum), 0n);
  if (ceiling === undefined || signed <= inUnits(exact(ceiling.amount), currency)) return [];
  const detail = { signed: fromUnits(signed, currency), source: to };
  return [problem("request.ceiling-signed", { file, column: ceiling.column, received: ceiling.amount, detail })];
}
