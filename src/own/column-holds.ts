// What a column of a table holds, by its cells: words, years, numbers, amounts of money, or what a centre spends on.
import { isNumber, isYear } from "../import/headers/years-in.js";
import type { Grid } from "../import/open/grid.js";
import { folded, isAmount } from "./values.js";

/** The most rows of a table that a person keeps by hand and that has names and amounts alone. */
export const LONGEST = 200;

/** What a centre spends on. Two of them tell a table of amounts alone from the list of anything else. */
const SPENT_ON = [
  /зарплат|заработн|(?<!\p{L})з\/?п(?!\p{L})|оплата труда|фот|оклад|salar|wage|staff|personnel|director|coordinator|координатор|психолог|жалақы|айлык|эмгек акы|maosh|ish haqi|иш ҳақи|маош|музди меҳнат/u,
  /аренд|rent|ижара|иҷора|жалдау|ijara|chirie|оренда(?!\p{L})/u,
  /коммунал|электр|отоплен|уголь|utilit|electric|heating|water|комунальні|comunal/,
  /питани|продукт|food|озиқ|хӯрок|хурок|тамак|тамақ|oziq|aliment|харчув/,
  /связь|интернет|телефон|telephone|internet|phone|байланыш|байланыс/,
  /канц|office|suppl|хозтовар|материал/,
  /транспорт|проезд|travel|mileage|transport/,
  /взнос|отчислен|соцфонд|fringe|benefits|social/,
  /страхов|insurance|аудит|audit|банк/,
];

/** Whether two of three cells with text are words. */
export function holdsWords(below: Grid["rows"], at: number): boolean {
  const held = below.slice(0, 30).flatMap(({ cells }) => ((cells[at] ?? "").trim() === "" ? [] : [cells[at] ?? ""]));
  const worded = held.filter((text) => /\p{L}{2}/u.test(text) && !isAmount(text));
  return held.length > 0 && worded.length * 3 > held.length * 2;
}

/** Whether each cell with text is a year. */
export function holdsYears(below: Grid["rows"], at: number): boolean {
  const held = below.map(({ cells }) => (cells[at] ?? "").trim()).filter((text) => text !== "");
  return held.length > 0 && held.every(isYear);
}

/** Whether a cell is a number, which nobody is called by. */
export const holdsNumber = (below: Grid["rows"], at: number): boolean =>
  below.some(({ cells }) => isNumber((cells[at] ?? "").replace(/\s*%$/, "")));

/** Whether cells are amounts of money, which have four figures or more; a number of places has fewer. */
export function holdsAmounts(below: Grid["rows"], at: number): boolean {
  const held = below.slice(0, 30).flatMap(({ cells }) => ((cells[at] ?? "").trim() === "" ? [] : [cells[at] ?? ""]));
  return held.some((text) => text.replace(/\D/g, "").length > 3) && !holdsWords(below, at);
}

/** Whether the names of lines are what a centre spends on. */
export function isSpent(below: Grid["rows"], item: number): boolean {
  if (below.length > LONGEST) return false;
  const names = below.map(({ cells }) => folded(cells[item] ?? ""));
  const found = SPENT_ON.filter((words) => names.some((name) => words.test(name)));
  // A state's list of programmes has water and transport; a centre's has its people or its rent too.
  return found.length >= 2 && found.some((words) => SPENT_ON.indexOf(words) < 2);
}
