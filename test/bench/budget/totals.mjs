import { budgetLines } from "./lines.mjs";

// Lines of a programme, and programmes of an office.
const [LINES, PROGRAMMES] = [40, 10];
const YEARS = ["2023", "2024", "2025"];
const BLANK = {
  ...{ id: "", office: "", officeName: "", programme: "", description: "", function: "", economic: "" },
  ...{ region: "", source: "", marker: "" },
};

/**
 * Lines in the order of years, offices and programmes, with a row for the total of each programme, office and year. That
 * of a year stands last; the others as the shape says:
 *
 * - `dotted`: before their lines, by a code that begins theirs
 * - `levels`: before their lines, with their own columns of codes filled and no further ones
 * - `labelled`: behind their lines, by their words alone
 */
export function* rowsWithTotals(count, shape, seed) {
  const lines = budgetLines(count, { ...shape, repeated: 0 }, seed);
  const perYear = Math.ceil(count / YEARS.length);
  for (const year of YEARS) {
    const all = [];
    for (let from = 0; from < perYear; from += LINES * PROGRAMMES) {
      const office = String(10001 + from / (LINES * PROGRAMMES));
      const made = officeRows(lines, Math.min(LINES * PROGRAMMES, perYear - from), year, office, shape);
      if (made.length === 0) break;
      yield* made;
      all.push(sumOf(made.filter(isLine)));
    }
    if (all.length > 0) yield { ...BLANK, year, description: "Всего расходов", amounts: added(all), isTotal: true };
  }
}

function officeRows(lines, count, year, office, shape) {
  const programmes = [];
  for (let from = 0; from < count; from += LINES) {
    const programme = String(101 + from / LINES);
    const own = [];
    for (let at = 0; at < Math.min(LINES, count - from); at++) {
      const { value, done } = lines.next();
      if (!done) own.push({ ...value, ...codesOf(shape, office, programme, at), year });
    }
    if (own.length > 0) programmes.push(withTotal(own, { year, office, programme }, shape));
  }
  const rows = programmes.flat();
  return rows.length === 0 ? [] : withTotal(rows, { year, office }, shape);
}

const codesOf = ({ totals }, office, programme, at) => ({
  office,
  programme,
  id:
    totals === "dotted"
      ? `${office}.${programme}.${at + 1}`
      : totals === "levels"
        ? String(at + 1)
        : `${office}${programme}${at + 1}`,
  bad: undefined,
});

function withTotal(rows, { year, office, programme }, { totals }) {
  const name = programme === undefined ? `по министерству ${office}` : `по программе ${programme}`;
  const row = { ...BLANK, year, amounts: sumOf(rows.filter(isLine)), isTotal: true };
  if (totals === "labelled") return [...rows, { ...row, description: `Итого ${name}` }];
  const id = totals === "dotted" ? (programme === undefined ? office : `${office}.${programme}`) : "";
  return [{ ...row, id, office, programme: programme ?? "", description: `Расходы ${name}` }, ...rows];
}

const isLine = ({ isTotal }) => !isTotal;
const signed = ({ amounts, odd }) =>
  amounts.map((each, phase) => (odd?.phase === phase && odd.way === 0 ? -each : each));
const sumOf = (lines) => added(lines.map(signed));
const added = (lists) => [0, 1, 2].map((phase) => lists.reduce((sum, each) => sum + each[phase], 0));
