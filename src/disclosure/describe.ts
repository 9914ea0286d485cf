import { type Exact, ZERO, compare, exact, isZero, subtract } from "../money/exact.js";
import type { Evaluation, Place } from "../formula/chain.js";
import type { Node, Relation as Relational, Test } from "../formula/expression.js";
import type { ChainTable, Column, FormulaColumn, GivenColumn, TableRow, TotalColumn } from "../formula/table.js";
import { isKnown } from "../formula/value.js";
import { round } from "../money/round.js";
import { type Form, isConstant, known, minusForm, scale, sumForms, unknown, valueOf } from "./forms.js";

/** Something that an outsider does not know: a cell of a hidden centre, or what follows from one by more than sums. */
export type Atom = {
  /** The centre that it is about; none for what several centres make together. */
  readonly owner: string | undefined;
  /** Who gave the money, and so knows it. */
  readonly funder: string | undefined;
  /** Its true value. */
  readonly value: Exact;
  /** Whether it counts something, and is no money. */
  readonly counts: boolean;
  /** Whether it is an amount of money that somebody gives, and no need. */
  readonly given?: boolean;
  /** Whether it is hidden although its centre is not: a count of few persons. */
  readonly partly?: boolean;
};

/** A sum that is not below zero, whatever the unknowns are. */
export type Relation = Form;

/** `undefined`: the cell has no value. `"opaque"`: it hangs on what is hidden in a way that no straight line follows. */
export type Described = Form | "opaque" | undefined;

/** Which cells an outsider does not know. */
export type Unknowns = {
  /** Whether nothing of a centre is known. */
  readonly isHidden: (centre: string) => boolean;
  /** Centres of which some cells are not known. */
  readonly partly: ReadonlySet<string>;
  /** Whether a given cell of such a centre is hidden. */
  readonly isHiddenCell: (row: TableRow, column: string) => boolean;
  /** Whether a given cell of a hidden centre is known all the same. */
  readonly isOpenCell: (centre: string, unit: string) => boolean;
  /** Whether a need is followed to the prices and norms that it is computed by, which everybody may know. */
  readonly prices: boolean;
  /** Money that hidden centres do not have, but that an outsider cannot rule out: rows of the table of money. */
  readonly possible: readonly TableRow[];
};

/** A chain as an outsider must see it: each cell as a sum of unknowns, and what is known about the unknowns. */
export type Description = {
  readonly at: (place: Place) => Described;
  /** What a quotient of two unknown sums is made of; undefined for everything else. */
  readonly quotientAt: (place: Place) => { readonly above: Form; readonly below: Form } | undefined;
  readonly atoms: readonly Atom[];
  readonly relations: readonly Relation[];
  /** The true value of a form. */
  readonly value: (form: Form) => Exact;
  /** Notes that a form is not below zero. */
  readonly relate: (form: Form) => void;
  /** Takes in an unknown that stands in no cell. */
  readonly take: (atom: Atom) => Form;
};

// Needs and prices of a hidden centre are not followed further than these: who does not know the centre does not know
// which lines it has.
const CUT: ReadonlySet<string> = new Set(["service-costs requirement", "lines line-amount"]);

const COUNTS: ReadonlySet<string> = new Set(["places", "nights", "clients", "cases", "children", "persons"]);
const MONEY: ReadonlySet<string> = new Set(["price", "money"]);
const FUNDING = "funding";

/**
 * Describes the cells of a chain by what an outsider does not know. It is a reading of the chain like its values are:
 * sums stay sums, the rounded moves with what it is made of; the greater and the lesser of something unknown become
 * unknowns of their own, with the relations that hold between them; what is multiplied or divided by something unknown is opaque.
 *
 * @param chain - the evaluated chain
 * @param unknowns - which cells are hidden
 * @returns the description; made cell by cell as it is asked for
 */
export function describe(chain: Evaluation, unknowns: Unknowns): Description {
  const atoms: Atom[] = [];
  const relations: Form[] = [];
  const memo = new Map<string, Described>();
  const tables = new Map(chain.tables.map((each) => [each.name, each]));
  const hangs = dependence(chain.tables, chain.column);

  const rowAt = ({ table, row }: Place): TableRow | undefined => {
    const base = tables.get(table)?.rows ?? [];
    return base[row] ?? (table === FUNDING ? unknowns.possible[row - base.length] : undefined);
  };
  const isPossible = ({ table, row }: Place): boolean => row >= (tables.get(table)?.rows.length ?? 0);
  const textAt = (place: Place): string | undefined => rowAt(place)?.cells[place.column]?.value ?? undefined;
  const atomOf = (atom: Atom): Form => {
    atoms.push(atom);
    const form = unknown(atoms.length - 1);
    if (atom.value.n >= 0n) relations.push(form);
    return form;
  };
  const value = (form: Form): Exact => valueOf(form, (each) => atoms[each]?.value ?? ZERO);
  const relate = (form: Form): void => {
    if (!isConstant(form)) relations.push(form);
  };

  const at = (place: Place): Described => {
    const key = `${place.table}|${place.row}|${place.column}`;
    if (memo.has(key)) return memo.get(key);
    const found = described(place);
    memo.set(key, found);
    return found;
  };

  const described = (place: Place): Described => {
    const row = rowAt(place);
    if (!row) return undefined;
    const column = chain.column(place.table, place.column);
    const truth = isPossible(place) ? undefined : chain.value(place);
    if (truth && !isKnown(truth)) return undefined;
    const { centre } = row.per;
    const hidden = centre !== undefined && unknowns.isHidden(centre);
    if (truth && centre !== undefined && !hidden && !unknowns.partly.has(centre) && !hangs(place.table, place.column))
      return known(truth);
    const need = (): Form => atomOf({ owner: centre, funder: undefined, value: truth ?? ZERO, counts: false });
    if (truth && hidden && CUT.has(`${baseName(place.table)} ${place.column}`)) {
      const priced = unknowns.prices ? computed(place, column, row, hidden, truth) : "opaque";
      return priced === "opaque" ? need() : priced;
    }
    return computed(place, column, row, hidden, truth);
  };

  const computed = (
    place: Place,
    column: Column,
    row: TableRow,
    hidden: boolean,
    truth: Exact | undefined,
  ): Described => {
    switch (column.kind) {
      case "text":
        return undefined;
      case "given":
        return given(place, column, row, hidden);
      case "lookup": {
        const target = isPossible(place) ? undefined : chain.target(place);
        return target && at(target);
      }
      case "rank":
        return (
          truth &&
          opaqueUnless(
            chain.parts(place).map((each) => at({ ...place, row: each, column: column.column })),
            truth,
          )
        );
      case "total":
        return totalAt(place, column, row);
      case "formula":
        return lower(column.formula.node, place, column);
    }
  };

  const given = (place: Place, column: GivenColumn, row: TableRow, hidden: boolean): Described => {
    const cell = row.cells[column.name]?.value;
    if (cell == null) return undefined;
    const truth = exact(cell);
    const counts = COUNTS.has(column.unit);
    const isUnknown = hidden
      ? (counts && !unknowns.isOpenCell(row.per["centre"] ?? "", column.unit)) ||
        (MONEY.has(column.unit) && place.table === FUNDING)
      : unknowns.isHiddenCell(row, column.name);
    if (!isUnknown) return known(truth);
    const funding = place.table === FUNDING;
    return atomOf({
      owner: row.per["centre"],
      // A row of money that nobody is named for is of nobody.
      funder: funding && row.per["source"] !== "" ? row.per["source"] : undefined,
      value: truth,
      counts,
      given: funding,
      partly: !hidden,
    });
  };

  const totalAt = (place: Place, of: TotalColumn, row: TableRow): Described => {
    if (isPossible(place)) return undefined;
    const base = tables.get(of.table)?.rows.length ?? 0;
    const more =
      of.table === FUNDING
        ? unknowns.possible.flatMap((each, index) => (each.cells[of.key]?.value === row.key ? base + index : []))
        : [];
    const forms: Form[] = [];
    for (const part of [...chain.parts(place), ...more]) {
      const form = at({ table: of.table, row: part, column: of.column });
      if (form === "opaque") return "opaque";
      // One unknown part makes the total unknown; of the known ones it is left out.
      if (form === undefined && of.basis === "all" && part < base) return undefined;
      if (form) forms.push(form);
    }
    return sumForms(forms);
  };

  const opaqueUnless = (parts: readonly Described[], truth: Exact): Described =>
    parts.every((each) => each !== undefined && each !== "opaque" && isConstant(each)) ? known(truth) : "opaque";

  /** An unknown for the result of an operation that is no sum; its relations say how it may lie. */
  const made = (place: Place, truth: Exact): Form =>
    atomOf({ owner: rowAt(place)?.per["centre"], funder: undefined, value: truth, counts: false });

  const lower = (node: Node, place: Place, column: FormulaColumn): Described => {
    const bound = (name: string): Place => ({ ...place, column: column.bind[name] ?? name });
    const go = (of: Node): Described => {
      switch (of.op) {
        case "input":
          return at(bound(of.name));
        case "number":
          return known(exact(of.value));
        case "unknown":
          return undefined;
        case "ceil":
        case "floor":
        case "round":
          return rounded(of, go(of.a));
        case "when": {
          const holds = test(of.test);
          return typeof holds === "boolean" ? go(holds ? of.a : of.b) : holds;
        }
        case "or-else":
          return go(of.a) ?? go(of.b);
        default: {
          const [a, b] = [go(of.a), go(of.b)];
          if (a === undefined || b === undefined) return undefined;
          if (a === "opaque" || b === "opaque") return "opaque";
          return binary(of.op, a, b, place);
        }
      }
    };
    const test = (of: Test): boolean | undefined | "opaque" => {
      if (of.op === "is") {
        const text = textAt(bound(of.text));
        return text === undefined ? undefined : text === of.value;
      }
      const [a, b] = [go(of.a), go(of.b)];
      if (a === undefined || b === undefined) return undefined;
      if (a === "opaque" || b === "opaque") return "opaque";
      // Which way a comparison of something hidden goes is itself something hidden.
      if (!isConstant(a) || !isConstant(b)) return "opaque";
      const order = compare(a.constant, b.constant);
      return RELATIONS[of.relation](order);
    };
    return go(node);
  };

  const binary = (op: string, a: Form, b: Form, place: Place): Described => {
    switch (op) {
      case "plus":
        return sumForms([a, b]);
      case "minus":
        return minusForm(a, b);
      case "where":
        return a;
      case "times":
        if (isConstant(a)) return scale(b, a.constant);
        return isConstant(b) ? scale(a, b.constant) : "opaque";
      case "min":
      case "max": {
        const [x, y] = [value(a), value(b)];
        const isMax = op === "max";
        const truth = compare(x, y) > 0 === isMax ? x : y;
        if (isConstant(a) && isConstant(b)) return known(truth);
        const form = made(place, truth);
        for (const each of [a, b]) relate(isMax ? minusForm(form, each) : minusForm(each, form));
        return form;
      }
      case "divide":
      case "ratio":
        if (!isConstant(b)) return "opaque";
        if (isZero(b.constant) || (op === "ratio" && b.constant.n < 0n)) return undefined;
        return scale(a, {
          n: b.constant.d * (b.constant.n < 0n ? -1n : 1n),
          d: b.constant.n < 0n ? -b.constant.n : b.constant.n,
        });
      default:
        return "opaque";
    }
  };

  const rounded = (of: Extract<Node, { op: "ceil" | "floor" | "round" }>, a: Described): Described => {
    if (a === undefined || a === "opaque") return a;
    const raw = value(a);
    const places = of.op === "round" ? of.places : 0;
    const truth = of.op === "round" ? round(raw, places, "half-up") : round(raw, 0, of.op === "ceil" ? "up" : "down");
    // Whoever counts whole places knows the steps too: the rounded moves with what it is made of, and hides nothing of it.
    return sumForms([a, known(subtract(truth, raw))]);
  };

  const quotientAt: Description["quotientAt"] = (place) => {
    const column = chain.column(place.table, place.column);
    const node = column.kind === "formula" ? column.formula.node : undefined;
    if (column.kind !== "formula" || (node?.op !== "ratio" && node?.op !== "divide")) return undefined;
    const [above, below] = [node.a, node.b].map((each) => lower(each, place, column));
    return isForm(above) && isForm(below) ? { above, below } : undefined;
  };

  return { at, quotientAt, atoms, relations, value, relate, take: atomOf };
}

/** Whether a cell is described as a sum. */
export const isForm = (described: Described): described is Form => described !== undefined && described !== "opaque";

const RELATIONS: Readonly<Record<Relational, (order: number) => boolean>> = {
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  "=": (order) => order === 0,
};

// Tables of a later year or of a scenario bear its name behind their own.
const baseName = (table: string): string => table.split(" ")[0] ?? table;

/**
 * Whether a column of a row about one centre hangs on other centres, as what a pool pays does: it looks at a table whose
 * rows are about no single centre and add up centres.
 */
function dependence(
  tables: readonly ChainTable[],
  column: Evaluation["column"],
): (table: string, column: string) => boolean {
  const byName = new Map(tables.map((each) => [each.name, each]));
  const ofCentres = (table: string): boolean =>
    byName.get(table)?.rows.some((row) => row.per["centre"] !== undefined) === true;
  const memo = new Map<string, boolean>();
  const look = (table: string, name: string): boolean => {
    const key = `${table}|${name}`;
    const before = memo.get(key);
    if (before !== undefined) return before;
    memo.set(key, false);
    const of = column(table, name);
    const found =
      of.kind === "formula"
        ? Object.keys(of.formula.inputs).some((each) => look(table, of.bind[each] ?? each))
        : of.kind === "rank"
          ? true
          : of.kind === "total" || of.kind === "lookup"
            ? (!ofCentres(table) && ofCentres(of.table)) || look(of.table, of.column)
            : false;
    memo.set(key, found);
    return found;
  };
  return look;
}
