import { type Exact, divide, exact } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";
import type { Evaluation } from "../formula/chain.js";
import type { Figure } from "../formula/figure.js";
import { fold } from "../model/fold.js";
import type { FigureIndex } from "../result/figure-index.js";
import type { Result } from "../result/result.js";
import { type Audit, type Equation, combine, createAudit } from "./audit.js";
import { candidatesOf, nearnessOf } from "./candidates.js";
import { type PublicCell, publicCells, secretCells } from "./cells.js";
import { type Description, describe, isForm } from "./describe.js";
import { type Form, isConstant, minusForm, scale } from "./forms.js";
import { type Sized, firstCovers } from "./first-covers.js";
import { fewPersons, possibleMoney } from "./hidden-centres.js";
import { heldAwayOf } from "./held-away.js";
import { pastCells } from "./past-cells.js";
import { publicRegions } from "./public-regions.js";
import { publicSources } from "./public-sources.js";
import { DEFAULT_TABLES, type TableName, tableOf } from "./public-tables.js";
import { hiddenMoney, secretsOf } from "./secrets.js";
import { shortageRules } from "./shortage.js";
import { showBeside } from "./show-beside.js";
import { PAST, suppress } from "./suppression.js";

/** What of the tables of a publication is shown. */
export type Disclosure = {
  readonly cells: readonly PublicCell[];
  readonly state: (cell: PublicCell) => CellState;
  readonly confidential: ReadonlySet<string>;
  /** Other centres that are withheld with the confidential ones. */
  readonly covers: ReadonlySet<string>;
  /** What a withheld block would have given away together with, by block. */
  readonly because: ReadonlyMap<string, string>;
  /** By how much a hidden zero may be off for all that is published. */
  readonly heldAway: Exact;
  /** How many linear programs the audit solved. */
  readonly programs: number;
};

/**
 * `shown`; `secret`: it is about a confidential centre; `cover`: withheld since it would give one away; `part`: a number of
 * places of which only is said whether there are some.
 */
export type CellState = "shown" | "secret" | "cover" | "part";

/**
 * Decides what of a network is shown, so that no confidential centre and no count of few persons can be found.
 *
 * @param result - what a run found, with its chain
 * @param index - its figures
 */
export function disclose(
  result: Result,
  chain: Evaluation,
  index: FigureIndex,
  {
    kept,
    earlier,
    further,
  }: {
    /** Centres that an earlier publication withheld. */
    readonly kept: readonly string[];
    /** Figures of earlier publications. */
    readonly earlier: readonly Figure[];
    /** Tables that are published beside those that every publication has. */
    readonly further: readonly TableName[];
  },
): Disclosure {
  const { analysis, network } = result;
  const { fiscalYear } = analysis;
  const needs = new Map<string, Exact | undefined>();
  const need = (id: string): Exact | undefined => {
    if (!needs.has(id)) {
      const value = index.find("requirement", { fiscalYear, centre: id })?.value;
      needs.set(id, value == null ? undefined : exact(value));
    }
    return needs.get(id);
  };
  const names = result.centres.filter(({ opens }) => opens === undefined || opens <= fiscalYear);
  const confidential = new Set(names.flatMap((each) => (each.confidential ? each.id : [])));
  const few = fewPersons(chain, result);
  // What a pool pays one of its centres hangs on the others in a way that no sum follows.
  const alone = names.filter(
    ({ pool, confidential: secret }) =>
      secret || pool === undefined || analysis.pooling === undefined || analysis.pooling === "none",
  );
  const candidates = candidatesOf(alone, confidential, kept, need);
  const whole = new Set([...confidential, ...candidates.filter((each) => !few.centres.has(each))]);
  const sources = publicSources(result);
  const regions = publicRegions(result);
  // A table that an earlier publication had is not published again for that, but what it showed stays known.
  const before = earlier.flatMap((each) => (each.value === null ? [] : (tableOf(each) ?? [])));
  const known = publicCells(chain, [...new Set([...DEFAULT_TABLES, ...further, ...before])], fiscalYear).filter(
    ({ per: { region, source } }) =>
      (region === undefined || regions.has(fold(region))) && (source === undefined || sources.has(source)),
  );
  const cellsOf = (tables: readonly TableName[]): PublicCell[] => known.filter(({ table }) => tables.includes(table));
  const asked = [...DEFAULT_TABLES, ...further];
  const cells = cellsOf(asked);
  const heldAway = heldAwayOf(names, need);
  const near = nearnessOf(
    names.filter(({ id }) => whole.has(id) || few.centres.has(id)),
    need,
  );
  const keptCovers = new Set(kept.filter((each) => !confidential.has(each) && names.some(({ id }) => id === each)));
  const past = pastCells(known, names, index, earlier);
  const money = secretCells(chain, fiscalYear, whole);
  const secretMoney = money.filter(({ per }) => confidential.has(per["centre"] ?? ""));
  const see = (tables: readonly TableName[], prices: boolean): View => {
    const named = [...tables, ...before].includes("sources") ? sources : new Set<string>();
    const possible = network ? possibleMoney(network, [...whole], named) : [];
    const description = describe(chain, {
      isHidden: (centre) => whole.has(centre),
      // How many places an open shelter has is no secret.
      isOpenCell: (centre, unit) => unit === "places" && !confidential.has(centre),
      partly: few.centres,
      isHiddenCell: few.is,
      possible,
      prices,
    });
    const found = equationsOf(known, description, confidential);
    const grants = hiddenMoney(chain, description, confidential, { possible, fiscalYear, sources: named });
    const secrets = secretsOf(description, secretMoney, confidential, grants, heldAway);
    const published = new Set(cellsOf(tables).map(({ key }) => key));
    for (const {
      per: { centre },
      place,
    } of cells) {
      const isUnknown = centre !== undefined && (whole.has(centre) || few.centres.has(centre));
      const form = isUnknown ? description.at(place) : undefined;
      if (isForm(form) && description.value(form).n >= 0n) description.relate(form);
    }
    // What an earlier publication showed stays known, also where something has changed in it since.
    const told = found.equations.flatMap((each): Equation[] =>
      past.known.has(each.cell) || past.changed.has(each.cell) ? [{ ...each, block: PAST }] : [],
    );
    const auditFor = (who: "outsider" | "prices" | "doubter"): Audit[] => {
      // Who knows prices and norms knows nothing more of money; who doubts that a centre lacks nothing asks for that alone.
      const own = secrets.filter(({ label, counts, atLeast }) =>
        who === "prices" ? counts || label === "requirement" : (atLeast !== undefined) === (who === "doubter"),
      );
      if (own.length === 0) return [];
      const always = [...told, ...shortageRules(money, description, who !== "doubter")];
      const task = { description, heldAway, nearness: near };
      // What earlier publications gave away no later one can take back.
      const lost = new Set(
        earlier.length === 0
          ? []
          : createAudit({ ...task, secrets: own, equations: always })
              .failures({ hidden: new Set([...confidential, ...keptCovers]), withheld: new Set() })
              .map(({ secret }) => secret),
      );
      const equations = [
        ...found.equations.filter(({ cell }) => published.has(cell) && !past.changed.has(cell)),
        ...always,
      ];
      return [createAudit({ ...task, secrets: own.filter((each) => !lost.has(each)), equations })];
    };
    return { ...found, audits: prices ? auditFor("prices") : [...auditFor("outsider"), ...auditFor("doubter")] };
  };
  const seen = (tables: readonly TableName[]): View[] => [see(tables, false), see(tables, true)];
  const standard = seen(DEFAULT_TABLES);
  const audit = combine(standard.flatMap((each) => each.audits));
  // Tables that are asked for are looked at with all others, when it is settled what of these is shown.
  const wider = cells.some(({ table }) => further.includes(table)) ? seen(asked) : [];
  const views = [...standard, ...wider];
  const part = new Set(views.flatMap((each) => [...each.part]));
  const hanging = new Set(views.flatMap(({ equations }) => equations.map(({ cell }) => cell)));
  const opaque = new Set([
    ...views.flatMap((each) => [...each.opaque]),
    ...[...past.changed].filter((each) => hanging.has(each)),
  ]);
  const counts = new Map<string, number>();
  for (const { block } of cells) counts.set(block, (counts.get(block) ?? 0) + 1);
  const amounts = (id: string): Sized => ({
    id,
    region: fold(names.find((each) => each.id === id)?.region ?? ""),
    amounts: new Map(
      (["requirement", "hard-gap", "secured-funding"] as const).flatMap((figure) => {
        const value = index.find(figure, { fiscalYear, centre: id })?.value;
        return value == null ? [] : [[figure, Number(value)] as const];
      }),
    ),
  });
  const first = firstCovers(
    [...confidential].map(amounts),
    candidates.map(amounts),
    keptCovers,
    Number(toDecimal(heldAway)),
  );
  const blocksOf = (tables: readonly TableName[]): Set<string> =>
    new Set(cellsOf(tables).flatMap(({ key, block }) => (hanging.has(key) ? block : [])));
  const suppression = suppress({
    audit,
    first,
    all: blocksOf(DEFAULT_TABLES),
    cellsOf: (block) => counts.get(block) ?? 1,
    confidential,
    candidates,
    near,
    kept: keptCovers,
    withheld: part,
    size: need,
  });
  const { covers, because } = suppression;
  const blocks = showBeside({
    audit: combine(wider.flatMap((each) => each.audits)),
    suppression,
    confidential,
    further: blocksOf(further),
  });
  const state = (cell: PublicCell): CellState => {
    const { centre } = cell.per;
    if (centre !== undefined && confidential.has(centre)) return "secret";
    if (centre !== undefined && covers.has(centre)) return cell.id === "centre-count" ? "shown" : "cover";
    if (opaque.has(cell.key)) return "cover";
    if (part.has(cell.block) && cell.id === "service-centres") return "part";
    if (!blocks.has(cell.block) || !hanging.has(cell.key)) return "shown";
    return part.has(cell.block) ? "part" : "cover";
  };
  return { cells, state, confidential, covers, because, heldAway, programs: audit.programs() };
}

/** A publication as one kind of outsider sees it. */
type View = ReturnType<typeof equationsOf> & { readonly audits: readonly Audit[] };

/** What each cell says of the unknowns; cells that no sum says; and blocks of regions whose places would be told. */
function equationsOf(
  cells: readonly PublicCell[],
  description: Description,
  confidential: ReadonlySet<string>,
): {
  readonly equations: readonly (Equation & { readonly cell: string })[];
  readonly opaque: ReadonlySet<string>;
  readonly part: ReadonlySet<string>;
} {
  const equations: (Equation & { readonly cell: string })[] = [];
  const opaque = new Set<string>();
  const part = new Set<string>();
  const tells = ({ terms }: Form): boolean =>
    [...terms.keys()].some((each) => {
      const { owner, partly = false } = description.atoms[each] ?? {};
      return partly || owner === undefined || confidential.has(owner);
    });
  for (const { key, per, place, block } of cells) {
    const form = description.at(place);
    if (form === undefined) continue;
    const quotient = form === "opaque" ? description.quotientAt(place) : undefined;
    // A quotient that is printed ties what it is made of: above − value × below is zero.
    const said = quotient ? minusForm(quotient.above, scale(quotient.below, divideOf(description, quotient))) : form;
    if (said === "opaque") opaque.add(key);
    else if (!isConstant(said)) {
      equations.push({ cell: key, block, form: said });
      if (per["standard"] !== undefined && per["region"] !== undefined && tells(said)) part.add(block);
    }
  }
  return { equations, opaque, part };
}

const divideOf = (
  { value }: Description,
  { above, below }: NonNullable<ReturnType<Description["quotientAt"]>>,
): Exact => divide(value(above), value(below));
