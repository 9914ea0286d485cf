// Tables of the persons that programmes reach, in all and by sex, and of the money of measures for each person.
// Also: the codes of programmes that these persons are reported for, and which of them a budget line is called by.
import { type ChainTable, given, handle, text, total } from "../../formula/table.js";
import { costPerBeneficiary } from "../../made/measure/budget-shares.js";
import type { BudgetLine } from "../../model/budget-line.js";
import { comparable } from "../../model/condition.js";
import type { Indicator } from "../../model/indicator.js";
import { groupBy } from "../../formula/group-by.js";
import type { Row } from "../../model/table.js";
import { isAgainst, isHarmful } from "../../model/tagged-line.js";
import { cellOf, keyCell } from "../given-cell.js";
import { type BudgetInput, countedKey, type Entry, type PartTable, type Period } from "./budget-input.js";
import { formulaRow, formulaTables, spotFinder } from "./formula-tables.js";
import type { SchemeView } from "./scheme-tables.js";
import { sumTables } from "./sum-tables.js";

/** Persons that programmes reach, by sex, and the money of measures (gender-equality or against violence) for each. */
export function beneficiaries(input: BudgetInput, [first]: readonly SchemeView[], periods: readonly Period[]) {
  const all = reachedIn(input);
  const codesOf = indicatorCodes(input);
  const codes = [...new Set(all.flatMap((each) => each.code ?? []))];
  const column = (code: string): string => `measures of ${code} key`;
  const isMeasure = (entry: Entry): boolean =>
    !isHarmful(input.schemes, entry.said) && (first?.targeted.has(entry) === true || isAgainst(entry.said));
  const keys = codes.map((code) =>
    countedKey(
      column(code),
      (entry) => entry.kind === "line" && isMeasure(entry) && codesOf(entry.first).includes(code),
    ),
  );
  const tables = (lines: PartTable, refused: boolean): readonly ChainTable[] => {
    if (all.length === 0) return [];
    const money = codes.map((code, at) => ({
      code,
      tables: sumTables({
        name: `measures of a programme ${String(at + 1)}`,
        rows: periods
          .filter(({ group }) => lines.count(column(code), group).parts > 0)
          .map(({ group, fiscalYear, phase }) => ({ key: group, per: { fiscalYear, phase, programme: code } })),
        sums: [{ id: "measures-total", lines, key: column(code), none: "unknown" }],
        refused,
      }),
    }));
    const rows = all.flatMap((each) =>
      periods
        .filter(({ fiscalYear }) => fiscalYear === each.year)
        .flatMap(({ group, fiscalYear, phase }) => {
          const of = money.find(({ code }) => code === each.code)?.tables ?? [];
          const sides = {
            "measures-total": spotFinder(of, "measures-total")(group),
            "persons-reached": ALL.at(keyOf(each))("persons-reached"),
          };
          return formulaRow({ per: { fiscalYear, phase, indicator: each.id } }, sides);
        }),
    );
    const persons = all.flatMap(personRows);
    const bySex = persons.filter(({ per }) => "sex" in per).map((row) => ({ ...row, cells: {} }));
    return [
      ROWS.table(persons),
      ALL.table(
        all.map((each) => ({ key: keyOf(each), per: { fiscalYear: each.year, indicator: each.id }, cells: {} })),
      ),
      ...(bySex.length > 0 ? [BY_SEX.table(bySex)] : []),
      ...money.flatMap((each) => each.tables),
      ...formulaTables({ name: "money for each person reached", formula: costPerBeneficiary, rows }),
    ];
  };
  return { keys, tables };
}

type Reached = {
  readonly id: string;
  readonly year: string;
  readonly code: string | undefined;
  readonly rows: readonly Row<Indicator>[];
};

/** Which of the codes that a table of indicators names a line is called by: that of its programme, or its own. */
export type IndicatorCodes = (line: Row<BudgetLine>) => readonly string[];

const ROWS = handle("persons of an indicator", () => [
  text("whole key"),
  text("sex key"),
  given("persons-reached", "people"),
]);
const reachedBy = (name: string, key: "whole key" | "sex key") =>
  handle(name, () => [total("persons-reached", "people", ROWS.by(key)("persons-reached"), { none: "unknown" })]);
const ALL = reachedBy("persons reached", "whole key");
const BY_SEX = reachedBy("persons reached by sex", "sex key");

function reachedIn({ indicators = [] }: Pick<BudgetInput, "indicators">): readonly Reached[] {
  const groups = groupBy(
    indicators.filter(({ values }) => values.kind === "beneficiaries"),
    ({ values }) => JSON.stringify([comparable(values.id), values.year]),
  );
  return [...groups.values()].map((rows) => {
    const { id, year } = rows[0].values;
    const programme = rows.find((each) => each.values.programme !== undefined)?.values.programme;
    return { id, year, code: programme === undefined ? undefined : comparable(programme), rows };
  });
}

export const personCodes = (input: Pick<BudgetInput, "indicators">): ReadonlySet<string> =>
  new Set(reachedIn(input).flatMap((each) => each.code ?? []));

/** Finds the codes of indicators of persons that lines are called by. */
export function indicatorCodes(input: BudgetInput): IndicatorCodes {
  const codes = personCodes(input);
  if (codes.size === 0) return () => NONE;
  return ({ values: { programme, id } }) =>
    [...new Set([programme ?? "", id].map(comparable))].filter((each) => codes.has(each));
}

const NONE: readonly string[] = [];

const keyOf = ({ id, year }: Reached): string => JSON.stringify([id, year]);

// A row of all persons is all of them; else the rows of the sexes are, together.
function personRows(each: Reached) {
  const hasWhole = each.rows.some(({ values }) => values.sex === undefined);
  return each.rows.map((row) => {
    const { sex } = row.values;
    const isIn = sex === undefined || !hasWhole;
    return {
      key: `${keyOf(each)} ${sex ?? ""}`,
      per: { fiscalYear: each.year, indicator: each.id, ...(sex !== undefined && { sex }) },
      cells: {
        "whole key": keyCell(isIn ? keyOf(each) : undefined),
        "sex key": keyCell(sex === undefined ? undefined : `${keyOf(each)} ${sex}`),
        "persons-reached": cellOf(row, "achieved"),
      },
    };
  });
}
