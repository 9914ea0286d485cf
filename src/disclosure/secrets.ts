import { type Exact, isZero } from "../money/exact.js";
import type { Evaluation } from "../formula/chain.js";
import type { TableRow } from "../formula/table.js";
import type { Secret } from "./audit.js";
import type { PublicCell } from "./cells.js";
import { type Description, isForm } from "./describe.js";
import { type Form, isConstant, minusForm, sumForms, unknown } from "./forms.js";

type SecretCell = Pick<PublicCell, "id" | "per" | "place">;

const HARD: ReadonlySet<string> = new Set(["disbursed", "committed"]);

/**
 * What must not be found: of each confidential centre every figure that an open centre shows, its money by status and by
 * kind of funder, each single amount, and every count; of other centres counts of few persons.
 */
export function secretsOf(
  description: Description,
  cells: readonly SecretCell[],
  confidential: ReadonlySet<string>,
  money: readonly HiddenMoney[],
  heldAway: Exact,
): Secret[] {
  const secret = (owner: string, label: string, form: Form, counts: boolean): Secret => ({
    owner,
    label,
    form,
    counts,
    value: description.value(form),
  });
  const formOf = ({ per, place }: SecretCell): Form | undefined => {
    const form = confidential.has(per["centre"] ?? "") ? description.at(place) : undefined;
    return isForm(form) && !isConstant(form) ? form : undefined;
  };
  // That a centre which is short has nothing to spare is no amount of its own.
  const isShort = ({ per: { centre, certainty } }: SecretCell): boolean =>
    cells.some((each) => {
      const gap = each.id === (certainty === undefined ? "hard-gap" : "soft-gap") ? formOf(each) : undefined;
      return each.per["centre"] === centre && gap !== undefined && description.value(gap).n > 0n;
    });
  const secrets = cells.flatMap((cell): Secret[] => {
    const form = formOf(cell);
    if (!form) return [];
    if (cell.id === "surplus" && isZero(description.value(form)) && isShort(cell)) return [];
    // A gap of zero is asked about below.
    if (cell.id.endsWith("-gap") && isZero(description.value(form))) return [];
    return [secret(cell.per["centre"] ?? "", cell.id, form, false)];
  });
  // That a centre lacks nothing must not be certain: it must be possible that its need is above its money.
  for (const cell of cells) {
    const gap = cell.id === "hard-gap" || cell.id === "soft-gap" ? formOf(cell) : undefined;
    if (!gap || !isZero(description.value(gap))) continue;
    const certainty = cell.id === "soft-gap" ? "soft" : undefined;
    const of = (id: string, how: string | undefined): Form | undefined => {
      const found = cells.find(
        (each) => each.id === id && each.per["centre"] === cell.per["centre"] && each.per["certainty"] === how,
      );
      return found && formOf(found);
    };
    const [need, has] = [of("requirement", undefined), of("secured-funding", certainty)];
    if (need && has)
      secrets.push({
        ...secret(cell.per["centre"] ?? "", "lacks nothing", minusForm(need, has), false),
        atLeast: heldAway,
      });
  }
  // Money by how sure it is and by kind of funder, with what an outsider cannot rule out.
  const groups = new Map<string, { readonly owner: string; readonly forms: Form[] }>();
  const gather = (key: string, owner: string, form: Form): void => {
    const group = groups.get(key) ?? { owner, forms: [] };
    groups.set(key, group);
    group.forms.push(form);
  };
  const gives = new Set(money.flatMap(({ owner, given, source }) => (given ? `${owner} ${source ?? ""}` : [])));
  for (const { owner, given, status, kind, source, form } of money) {
    if (given) secrets.push(secret(owner, "amount", form, false));
    gather(`${owner} status ${status}`, owner, form);
    if (HARD.has(status)) gather(`${owner} kind ${kind}`, owner, form);
    // That a funder gives a centre nothing is no amount.
    if (HARD.has(status) && source !== undefined && gives.has(`${owner} ${source}`))
      gather(`${owner} source ${source}`, owner, form);
  }
  for (const [key, { owner, forms }] of groups) secrets.push(secret(owner, key, sumForms(forms), false));
  description.atoms.forEach(({ owner, counts, partly = false }, at) => {
    if (counts && owner !== undefined && (partly || confidential.has(owner)))
      secrets.push(secret(owner, "count", unknown(at), true));
  });
  return secrets;
}

/** An amount of money of a confidential centre. */
export type HiddenMoney = {
  readonly owner: string;
  readonly status: string;
  readonly kind: string;
  /** Who gives it, where the publication says what each funder gives. */
  readonly source: string | undefined;
  /** Whether it was given; else it is only not ruled out. */
  readonly given: boolean;
  readonly form: Form;
};

/** The money of confidential centres in the fiscal year, and what cannot be ruled out beside it. */
export function hiddenMoney(
  { tables }: Pick<Evaluation, "tables">,
  description: Description,
  confidential: ReadonlySet<string>,
  {
    possible,
    fiscalYear,
    sources,
  }: {
    readonly possible: readonly TableRow[];
    readonly fiscalYear: string;
    /** Funders who are named. */
    readonly sources: ReadonlySet<string>;
  },
): HiddenMoney[] {
  const rows = tables.find(({ name }) => name === "funding")?.rows;
  // What is too large to be calculated has no such table, and publishes no amount.
  if (!rows) return [];
  return [...rows, ...possible].flatMap((row, at): HiddenMoney[] => {
    const { centre, scenario, source, fiscalYear: year } = row.per;
    if (centre === undefined || !confidential.has(centre) || scenario !== undefined || year !== fiscalYear) return [];
    const form = description.at({ table: "funding", row: at, column: "funding-amount" });
    if (!isForm(form)) return [];
    const word = (column: string): string => row.cells[column]?.value ?? "";
    return [
      {
        owner: centre,
        status: word("status"),
        kind: word("source type"),
        source: source !== undefined && sources.has(source) ? source : undefined,
        given: at < rows.length,
        form,
      },
    ];
  });
}
