import { ESTIMATE_LINES, ESTIMATE_NEEDS } from "../calculate/estimate/estimate-tables.js";
import type { Evaluation } from "../formula/chain.js";
import { isKnown } from "../formula/value.js";
import { type Exact, ZERO, isZero, subtract, sum } from "../money/exact.js";
import { type Equation, type Secret, createAudit } from "./audit.js";
import { type Description, type Unknowns, describe, isForm } from "./describe.js";
import { type Form, known as constantForm, minusForm, sumForms, unknown } from "./forms.js";
import { linesOf, sumsOf } from "./shown-estimate.js";

/** Whose amounts are hidden behind sums, and what of them must not be found. */
export type SumTask = {
  /** The estimate of all centres. */
  readonly chain: Evaluation;
  readonly confidential: ReadonlySet<string>;
  /** Centres that are not confidential but count few persons. */
  readonly few: ReadonlySet<string>;
  /** A count of persons below this is few. */
  readonly limit: number;
  /** Other centres that may be put into a sum as well, in the order in which they are tried. */
  readonly candidates: readonly string[];
  readonly heldAway: Exact;
  /** Sums over centres that earlier publications showed. */
  readonly known: readonly KnownSum[];
};

/** A sum that is known already: what some centres need, what others pay of it, or what is left of it. */
export type KnownSum = { readonly of: "need" | "paid" | "left"; readonly centres: ReadonlySet<string> };

/** Centres behind one sum, and whether the sum may be told. */
export type Group = { readonly ids: readonly string[]; readonly isTold: boolean };

/** Block of a sum: none is withheld, they are put together until all may be told. */
const SUM = "sum";
const NOTHING = constantForm(ZERO);

/**
 * Puts centres together until what is asked for each group tells no count of them: neither which it is nor, within a
 * fifth, how large. The reader knows prices and norms, how full the centres are, and everything of the centres that
 * stand in no group, and what earlier publications showed; not how much others pay.
 *
 * First each centre is a group, then all that could be found out are one, then all hidden ones; then open centres join
 * those that could be found out, one alone or several. Where even this is not enough, their sum is not told.
 */
export function groupSums(task: SumTask): readonly Group[] {
  const everyone = [...task.confidential, ...task.few];
  const asked = sumsOf(task.chain, "requested");
  // A sum that is not known tells nothing, and put to others it would take theirs.
  const isUnknown = (id: string): boolean => asked.get(id) === undefined;
  const told = (groups: readonly (readonly string[])[], isTold = true): Group[] => [
    ...groups.map((ids) => ({ ids, isTold })),
    ...everyone.filter(isUnknown).map((id) => ({ ids: [id], isTold: true })),
  ];
  const hidden = everyone.filter((id) => !isUnknown(id));
  const candidates = task.candidates.filter((id) => !isUnknown(id));
  const sees = viewOf(task, everyone);
  const fails = (groups: readonly (readonly string[])[]): ReadonlySet<string> => failing(task, sees, groups);
  const singles = hidden.map((id) => [id]);
  const bad = fails(singles);
  if (bad.size === 0) return told(singles);
  const found = hidden.filter((id) => bad.has(id));
  const rest = singles.filter(([id = ""]) => !bad.has(id));
  const tries = [
    ...(found.length > 1 ? [[found, ...rest]] : []),
    ...(rest.length > 0 ? [[hidden]] : []),
    ...candidates.slice(0, TRIED).map((cover) => [[...found, cover], ...rest]),
    ...[2, TRIED, candidates.length].map((count) => [[...found, ...candidates.slice(0, count)], ...rest]),
  ];
  const passed = tries.find((groups) => fails(groups).size === 0);
  if (passed) return told(passed);
  return [...told(rest), { ids: found, isTold: false }];
}

// As many open centres are tried one by one.
const TRIED = 12;

/** What a centre needs in all; what of it is not asked for; and what is left of it, without what is cut whole. */
type Amounts = Readonly<Record<KnownSum["of"], Form>>;

type View = {
  readonly description: Description;
  readonly needs: ReadonlyMap<string, Amounts | "opaque">;
  readonly secrets: readonly Secret[];
};

function viewOf({ chain, confidential, few, limit, candidates }: SumTask, hidden: readonly string[]): View {
  const unseen = new Set([...hidden, ...candidates]);
  const unknowns: Unknowns = {
    isHidden: (centre) => unseen.has(centre),
    partly: new Set(),
    isHiddenCell: () => false,
    isOpenCell: (centre, unit) => unit === "places" && !confidential.has(centre),
    prices: true,
    possible: [],
  };
  const description = describe(chain, unknowns);
  const needs = needForms(chain, description, unseen);
  // Counts are unknowns of the description as soon as a need hangs on them.
  const isSecret = (owner: string, { n, d }: Exact): boolean =>
    confidential.has(owner) || (few.has(owner) && n > 0n && n < BigInt(limit) * d);
  const secrets = description.atoms.flatMap(({ owner, counts, value }, at): Secret[] =>
    counts && owner !== undefined && isSecret(owner, value)
      ? [{ owner, label: "count", form: unknown(at), value, counts }]
      : [],
  );
  return { description, needs, secrets };
}

/** The amounts of each centre; what is cut whole is not asked for, so what is left says nothing of it. */
function needForms(chain: Evaluation, description: Description, centres: ReadonlySet<string>): View["needs"] {
  const forms = new Map<string, Amounts | "opaque">();
  for (const [row, { per }] of linesOf(chain).entries()) {
    const { centre = "" } = per;
    const [need, asked, cut] = [
      chain.value(ESTIMATE_NEEDS.place(row, "estimate-need")),
      chain.value(ESTIMATE_LINES.place(row, "requested")),
      chain.value(ESTIMATE_LINES.place(row, "estimate-cut")),
    ];
    if (!centres.has(centre) || !isKnown(need) || !isKnown(asked)) continue;
    const form = amountForm(chain, description, row);
    const before = forms.get(centre);
    if (form === undefined || before === "opaque") forms.set(centre, "opaque");
    else {
      const open = { owner: centre, funder: undefined, value: subtract(need, asked), counts: false };
      const paid = description.take(open);
      const left = isZero(asked) && isKnown(cut) && !isZero(cut) ? NOTHING : minusForm(form, paid);
      const { need: all, paid: most, left: rest } = before ?? { need: NOTHING, paid: NOTHING, left: NOTHING };
      forms.set(centre, {
        need: sumForms([all, form]),
        paid: sumForms([most, paid]),
        left: sumForms([rest, left]),
      });
    }
  }
  return forms;
}

/** The amount of a part of a need before it is rounded: half a smallest unit hides nothing, and would be one more unknown. */
function amountForm(chain: Evaluation, description: Description, row: number): Form | undefined {
  const at = (column: Parameters<typeof ESTIMATE_NEEDS.place>[1]): Form | undefined => {
    const form = description.at(ESTIMATE_NEEDS.place(row, column));
    return isForm(form) ? form : undefined;
  };
  const kind = chain.text({ ...ESTIMATE_NEEDS.place(row, "estimate-need"), column: "estimate-part" });
  switch (kind) {
    case "pay":
      return at("pay-amount");
    case "contributions": {
      const [whole, pay] = [at("line-amount"), at("pay-amount")];
      return whole && pay && minusForm(whole, pay);
    }
    case "capital":
      return at("replacement-value");
    case "overhead":
    case "contingency":
      return at(kind);
    default:
      return at("line-amount");
  }
}

/** Centres of which something could be found where the sums of these groups are told. */
function failing(
  { heldAway, known }: SumTask,
  { description, needs, secrets }: View,
  groups: readonly (readonly string[])[],
): ReadonlySet<string> {
  const opaque = groups.filter((ids) => ids.some((id) => needs.get(id) === "opaque")).flat();
  const equation = ({ of, centres }: KnownSum): Equation[] => {
    const forms = [...needs].flatMap(([id, amounts]) => (centres.has(id) && amounts !== "opaque" ? amounts[of] : []));
    return forms.length === 0 ? [] : [{ block: SUM, form: sumForms(forms) }];
  };
  const sums = groups.map((ids): KnownSum => ({ of: "left", centres: new Set(ids) }));
  const equations = [...sums, ...known].flatMap(equation);
  const all = groups.flat();
  const nearness = (owner: string): string[] => {
    const own = groups.find((ids) => ids.includes(owner)) ?? [];
    return [...own, ...all.filter((id) => !own.includes(id))].filter((id) => id !== owner);
  };
  const audit = createAudit({ description, secrets, equations, heldAway, nearness });
  // Nobody but the reader sees the paper. One secret is asked about after another, so that none stands in another's way.
  const reader = new Set([undefined]);
  const shown = { hidden: new Set(all), withheld: new Set<string>() };
  const found = secrets.filter((secret) => audit.failures(shown, new Map([[secret, reader]])).length > 0);
  return new Set([...opaque, ...found.map(({ owner }) => owner)]);
}

/** What is asked for some centres together; undefined where it is not known of one. */
export const askedTogether = (
  ids: readonly string[],
  asked: ReadonlyMap<string, Exact | undefined>,
): Exact | undefined =>
  ids.reduce<Exact | undefined>((all, id) => {
    // A centre without lines asks for nothing.
    const own = asked.has(id) ? asked.get(id) : ZERO;
    return all === undefined || own === undefined ? undefined : sum([all, own]);
  }, ZERO);
