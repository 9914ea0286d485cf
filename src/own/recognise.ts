// Recognises the tables of a centre by their headers: where each stands, of which kind it is, what its columns hold.
// Also: kinds of which nothing is counted, words in headers of payers and of what is left of a plan, and whose share a
// header names.
import { isNumber, isYear } from "../import/headers/years-in.js";
import type { Grid } from "../import/open/grid.js";
import { type OwnKind, type Role, columns as known } from "../made/own-columns.js";
import { onceFor } from "../model/once-for.js";
import { ZERO, compare, exact, multiply } from "../money/exact.js";
import { LONGEST, holdsAmounts, holdsNumber, holdsWords, holdsYears, isSpent } from "./column-holds.js";
import { folded, isMonthly, projectYearIn, servicesIn, yearIn, yearsIn } from "./values.js";

export type { OwnKind, Role };

/** A table of a centre, as its columns tell: where its header is and what they hold. */
export type Recognised = {
  readonly kind: OwnKind;
  /** Whether no header says what the columns hold: they are told by their cells. */
  readonly isGuessed?: boolean;
  /** Places in `grid.rows` of the first row of the header, of the first row below it, and of the row behind the table. */
  readonly top: number;
  readonly first: number;
  readonly end: number;
  /** Headers with all that stands over them, and their lowest words alone. */
  readonly headers: readonly string[];
  readonly labels: readonly string[];
  readonly columns: Readonly<Partial<Record<Role, number>>>;
  /** Columns of money by who pays. */
  readonly payers: readonly number[];
  /** Columns with a header that says nothing known. */
  readonly others: readonly number[];
};

type Cells = Pick<Grid, "rows" | "merges">;

const SIZES = ["capacity", "clients", "need"] as const;

/** Columns without which a table is not of a kind: one of each group. */
const NEEDS: Readonly<Record<OwnKind, readonly (readonly Role[])[]>> = {
  staff: [["position"], ["posts", "share", "pay"]],
  budget: [["item"], ["price", "total"]],
  money: [["source"], ["amount", "price"], ["amount", "units"]],
  register: [["name"], [...SIZES, "service", "contact"], [...SIZES, "occupancy", "region"]],
  // These hold nothing that is counted: they are known, so that nobody takes them for a state's budget.
  ledger: [["day", "account"], ["income"], ["expense"]],
  payroll: [["person", "position"], ["accrued"], ["withheld", "paid"]],
  stays: [["day", "year"], ["persons"]],
  prices: [["item"], ["unit"], ["price"]],
};

type Uncounted = "ledger" | "payroll" | "stays" | "prices";

/** Tables of which nothing is counted: a book of money day by day, a payroll, people by day or year, a list of prices. */
export const isUncounted = (kind: OwnKind): kind is Uncounted => ["ledger", "payroll", "stays", "prices"].includes(kind); // prettier-ignore

const SEARCHED = 25;
const HEADS = 3;
const WIDEST = 200;

// What stands over several columns of payers.
export const PAYERS =
  /источник|в том числе|финансир|вклад|доля|донор|бюджет(?! (?:на )?20\d\d)|софинанс|за счет|грант|собственн|мэри|минис|мин(труд|соц|здрав|фин)|акимат|әкімдік|фонд|натур|source|fund|grants?(?!\p{L})|authorit|council|municip|donor|contribution|in[- ]kind|of which|\$|usd|доллар/u;
/** What is asked for, which is no money that is there. */
export const REQUESTED = /запраш|запрос|испраш|требуем|requested|request|asked|сұрал|суралган|сураныч/;
// Money that a register says is there: «Есть», «Подписано».
const THERE =
  /^(?:из них |сколько )?есть|обеспечен|выделен|подписан|получен|обеща|secured|available|signed|received|pledged|кол кою|қол қой|алын|убада|уәде/;
/** What is left of a plan, or is not there: «Остаток», «Не хватает», "Gap". */
export const LEFT =
  /остат|отклон|разниц|не ?хват|нехват|недостат|дефицит|balance|variance|(?<!\p{L})gap|shortfall|deficit|unmet|жетишпе|жетіспе/u;
// What all posts are paid, and what is paid on top of it, is no payer.
const OF_POSTS = /годовой фонд|фзп|фонд (оплаты|заработн|з\/п|зп)|соц\S* ?фонд|пенсионн\S* фонд|social fund/;
const ON_TOP = /взнос|отчислен|contribution/;
const SHARE_OF = /%|доля|процент|per ?cent|share/;
// «Доля», a word for the whole and time that is worked name nobody.
const NOBODY =
  /%|процент\S*|per ?cent\S*|пайыз\S*|доля|share|итог\S*|всего|сумм\S*|total|ставк\S*|времени|рабоч\S*|занятост\S*|нагрузк\S*|участи\S*|проект\S*|time|effort|(?<!\p{L})(в|от|of|in)(?!\p{L})/gu;

/** Whose share a header says: «мэрии» of «Доля мэрии, %»; nothing where it names nobody. */
export const payerOfShare = (header: string): string => {
  const name = folded(header).replaceAll(NOBODY, "").trim();
  return /\p{L}/u.test(name) ? name : "";
};
// A state budget has phases and codes; no centre's table has them.
const OF_A_STATE =
  /revenue.?exp|exp\w*.?revenue|доход\S* ?(и|\/) ?расход|утвержд(?!ен\S* донор)|исполнен|уточнен|кбк|бюджетн\S* программ|функциональн|администратор|approved(?! by (?:the )?(?:donor|funder|grant))|executed|revised|appropriation|fiscal.?year/;
// The title of a state's list of programmes, or of its report.
const TITLE_OF_A_STATE =
  /бюджетн\S* программ|программ\S* бюджет|исполнени\S* (\S+ )?бюджет|бюджет\S* министерств|(ministry|state|programme|program) budget/;
const OF_ONE = /(цена|стоимост|тариф|ставк|price|cost|rate|tariff).*(койк|сут|ноч|мест|чел|night|day|place|person|bed)/;
// A column of the tables of this project, which have fiscal years.
const OF_CENTRES = /^centre.?id$/;
/** The tables of a sheet, by their columns. A table with the columns of a state budget is none of a centre's own. */
export function recogniseAll(grid: Cells): readonly Recognised[] {
  const found: Recognised[] = [];
  let next = recognise(grid, 0, SEARCHED) ?? headless(grid) ?? peopleByYear(grid);
  while (next) {
    const { first, kind } = next;
    // A further table stands under a blank row, or is of another kind.
    const under = grid.rows.findIndex(
      (_, at) =>
        at > first &&
        [1, 2].some((height) =>
          candidates(grid, at, height).some((each) => each.kind !== kind || isBlankBefore(grid, at)),
        ),
    );
    found.push({ ...next, end: under < 0 ? grid.rows.length : under });
    next = under < 0 ? undefined : recognise(grid, under, 1);
  }
  return found;
}

/**
 * A list whose header says nothing known, or that has none: what is spent on, and amounts of a year. The last of several
 * numbers is what the others come to: «Психолог; 40 000; 12; 480 000». Columns without a header are called by letters.
 */
function headless({ rows }: Cells): Recognised | undefined {
  const top = rows.findIndex(({ cells }) => cells.filter((text) => text.trim() !== "").length > 1);
  const above = rows.slice(0, Math.max(top, 0)).flatMap(({ cells }) => cells.map(folded));
  const { cells: heads = [] } = rows[top] ?? {};
  const isHead = !heads.some((text) => /\d/.test(text));
  if (!isHead && !heads.some((text) => isNumber(text.slice(0, 4)) && !isYear(text))) return undefined;
  if ([...above, ...heads.map(folded)].some((each) => OF_A_STATE.test(each) || TITLE_OF_A_STATE.test(each)))
    return undefined;
  const first = isHead ? top + 1 : top;
  const below = rows.slice(first);
  const width = Math.max(0, ...below.map(({ cells }) => cells.length));
  const places = Array.from({ length: width }, (_, at) => at);
  const item = places.find((at) => holdsWords(below, at));
  if (item === undefined || width > LETTERS.length || !isSpent(below, item)) return undefined;
  const columns = amountsOf(
    below,
    places.filter((at) => at > item && holdsNumber(below, at) && !holdsWords(below, at)),
  );
  if (!columns) return undefined;
  const labels = places.map((at) => (isHead ? heads[at]?.trim() : undefined) ?? LETTERS[at] ?? "");
  const others = places.filter((at) => at !== item && !Object.values(columns).includes(at));
  const table = { top, first, end: rows.length, headers: labels, labels, payers: [], others };
  return { kind: "budget", isGuessed: true, ...table, columns: { item, ...columns } };
}

/** Numbers of people and nights of several years: «Обратилось женщин; 312; 340; 355». */
function peopleByYear({ rows }: Cells): Recognised | undefined {
  const top = rows.findIndex(({ cells }) => cells.filter((text) => yearIn(text) !== undefined).length > 1);
  const { cells: labels = [] } = rows[top] ?? {};
  const names = top < 0 ? [] : rows.slice(top + 1).map(({ cells }) => (cells[0] ?? "").trim());
  const isOfPeople = (name: string): boolean => /^(persons|children|nights|calls)$/.test(roleOf("stays", name.replace(/^из них\s+/iu, ""), new Set()) ?? ""); // prettier-ignore
  if (names.length < 2 || names.filter(isOfPeople).length * 2 <= names.length) return undefined;
  const table = { top, first: top + 1, end: rows.length, headers: labels, labels };
  return { kind: "stays", ...table, columns: {}, payers: [], others: [...labels.keys()] };
}

const LETTERS = "ABCDEFGH";

// One column of numbers is the amount of each line; of more the last is their product on every line that has them all.
function amountsOf(below: Grid["rows"], numbers: readonly number[]): Recognised["columns"] | undefined {
  const [total, ...factors] = numbers.toReversed();
  if (total === undefined || !holdsAmounts(below, total)) return undefined;
  if (factors.length === 0) return { total };
  const lines = below
    .map(({ cells }) => numbers.map((at) => (cells[at] ?? "").replace(/\s/g, "").replace(",", ".")))
    .filter((texts) => texts.every((text) => /^\d+(\.\d+)?$/.test(text)))
    .map((texts) => new Map(texts.map((text, place) => [numbers[place], exact(text)])));
  const valueOf = (line: (typeof lines)[number], at: number) => line.get(at) ?? ZERO;
  const isProduct = (line: (typeof lines)[number]): boolean =>
    compare(factors.map((at) => valueOf(line, at)).reduce(multiply), valueOf(line, total)) === 0;
  const [line, second] = lines;
  if (!line || !second || !lines.every(isProduct) || factors.length > 3) return undefined;
  // The price is the largest of them; what multiplies it last are months, where something else counts how many.
  const price = factors.reduce((most, at) => (compare(valueOf(line, at), valueOf(line, most)) > 0 ? at : most));
  const [quantity, months] = factors.filter((at) => at !== price).toReversed();
  return { price, total, ...(quantity !== undefined && { quantity }), ...(months !== undefined && { months }) };
}

const isBlankBefore = ({ rows }: Cells, at: number): boolean => (rows[at]?.row ?? 0) - (rows[at - 1]?.row ?? 0) > 1;

function recognise(grid: Cells, from: number, searched: number): Recognised | undefined {
  const found = grid.rows
    .slice(from, from + searched)
    .flatMap((_, place) =>
      Array.from({ length: HEADS }, (__, more) => more + 1).flatMap((height) => candidates(grid, from + place, height)),
    );
  const best = Math.max(0, ...found.map(({ score }) => score));
  return found.find(({ score }) => score === best);
}

function candidates(grid: Cells, top: number, height: number): readonly (Recognised & { readonly score: number })[] {
  const rows = grid.rows.slice(top, top + height);
  // A row of a header has no numbers, but years and those of its columns.
  const isHead =
    rows.length === height &&
    rows.every(({ cells }) => !cells.some((cell) => isNumber(cell) && cell.length > 2 && !isYear(cell)));
  if (!isHead) return [];
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  if (width > WIDEST) return [];
  const last = rows.at(-1)?.cells ?? [];
  const levels = rows.map((row, at) =>
    grid.merges || at === height - 1 ? spread(row.cells, row.row, width, grid.merges ?? []) : carried(row.cells, last),
  );
  const headers = Array.from({ length: width }, (_, at) =>
    [...new Set(levels.map((cells) => (cells[at] ?? "").trim()).filter(Boolean))].join(" "),
  );
  const names = headers.map(folded);
  const titles = grid.rows.slice(0, top).flatMap(({ cells }) => cells.map(folded));
  // What is needed is no column of a state's budget, whatever stands beside it: «Утверждено», «Исполнено», «Потребность».
  const isNeeded = names.some((name) => /^потребн/.test(name));
  const isOfAState =
    (!isNeeded && names.some((name) => OF_A_STATE.test(name))) || titles.some((each) => TITLE_OF_A_STATE.test(each));
  if (isOfAState && !names.some((name) => OF_CENTRES.test(name))) return [];
  // The lowest words of a column say what it holds; those above say what it belongs to.
  const lowest = Array.from(
    { length: width },
    (_, at) => levels.map((cells) => (cells[at] ?? "").trim()).findLast(Boolean) ?? "",
  );
  const below = grid.rows.slice(top + height);
  if (below.length === 0) return [];
  return (Object.keys(NEEDS) as OwnKind[]).flatMap((kind) => {
    const read = columnsOf(kind, { headers, lowest, below });
    const has = (role: Role): boolean => read.columns[role] !== undefined;
    // Amounts of months or quarters add up to a year, where no column does.
    const isByMonth = kind === "budget" && has("item") && lowest.filter((each) => MONTH.test(folded(each))).length > 2;
    if (!isByMonth && !NEEDS[kind].every((group) => group.some(has))) return [];
    // «Наименование» is a post only beside what it is paid.
    const isUnsure = kind === "staff" && !has("pay") && /^наименован(?!.*должност)/.test(folded(lowest[read.columns.position ?? -1] ?? "")); // prettier-ignore
    if (isUnsure) return [];
    const isPriced = has("price") && (has("quantity") || has("months"));
    if (kind === "budget" && !isPriced && !isSpent(below, read.columns.item ?? 0)) return [];
    if ((kind === "ledger" || kind === "stays") && !isByDay(read.columns, below)) return [];
    // People are counted where most of the columns count them.
    if (kind === "stays" && Object.keys(read.columns).length * 2 <= lowest.filter(Boolean).length) return [];
    // Beside a price nothing else may be an amount.
    if (kind === "prices" && read.others.some((at) => holdsNumber(below, at))) return [];
    if (kind === "money" && (below.length > LONGEST || isOfLines(read.columns, below))) return [];
    const roles = Object.keys(read.columns).length;
    const score = roles + new Set(read.payers.map((at) => lowest[at])).size / 10 - height / 100;
    return [{ kind, top, first: top + height, end: grid.rows.length, headers, labels: lowest, ...read, score }];
  });
}

type Heads = { readonly headers: readonly string[]; readonly lowest: readonly string[]; readonly below: Grid["rows"] };

function columnsOf(kind: OwnKind, { headers, lowest, below }: Heads) {
  const columns: Partial<Record<Role, number>> = {};
  const [payers, others]: [number[], number[]] = [[], []];
  const isLines = kind === "budget" || kind === "staff";
  const areProjectYears = lowest.filter((header) => projectYearIn(header) !== undefined).length > 1;
  for (const [at, header] of lowest.entries()) {
    if (header === "") continue;
    // «Год 1» beside «Год 2» is no total.
    if (isLines && areProjectYears && projectYearIn(header) !== undefined) {
      others.push(at);
      continue;
    }
    const whole = folded(headers[at] ?? "");
    const isOnTop = OF_POSTS.test(whole) || (kind === "staff" && ON_TOP.test(whole));
    // «Доля мэрии», «Донор, %»: whose they are, they say before the total too.
    const ofPayer = SHARE_OF.test(whole) ? payerOfShare(header) : "";
    const isShare = PAYERS.test(ofPayer) || (/^(доля|share of) /.test(whole) && ofPayer !== "");
    const isThere = PAYERS.test(whole) || (THERE.test(folded(header)) && holdsAmounts(below, at));
    if (isLines && (isShare || (columns.total !== undefined && isThere)) && !isOnTop) {
      payers.push(at);
      continue;
    }
    const taken = new Set(Object.keys(columns) as Role[]);
    // A year is no amount, whatever its column is called: «Год» over 2025 and 2026.
    // What stands over it says that it counts places: «Число мест» over «взрослых» and «детских».
    const isPlaces = kind === "register" && roleOf(kind, whole, new Set()) === "capacity";
    // What a night or a place costs counts none of them.
    // Amounts say nobody's ownership: «Собственные средства (получено)».
    const isMoneyOf = /^собственн/.test(folded(header)) && holdsAmounts(below, at);
    const isCounted = kind !== "register" || !(OF_ONE.test(whole) || isMoneyOf);
    // «Расход» over amounts is what was spent, and no name of a line.
    const free = kind === "budget" && holdsAmounts(below, at) ? new Set<Role>([...taken, "item", "section"]) : taken;
    const named = !isCounted
      ? undefined
      : !isPlaces
        ? roleOf(kind, header, free)
        : taken.has("capacity")
          ? undefined
          : "capacity";
    const found = named !== undefined && AMOUNTS.has(named) && holdsYears(below, at) ? undefined : named;
    const isMoney = kind === "register" && (PAYERS.test(whole) || THERE.test(folded(header))) && !LEFT.test(whole);
    const isSaid = PAYERS.test(whole) && THERE.test(folded(header)) && !holdsWords(below, at);
    if (isMoney && found === undefined && (isSaid || holdsAmounts(below, at))) {
      payers.push(at);
      continue;
    }
    // A column that is called a service says who has it: «Телефон доверия», «Мест в убежище».
    const isService = kind === "register" && servicesIn(header).length === 1;
    const role = isService && (found === "contact" || found === "capacity") ? undefined : found;
    // A column of names has letters: «Budget line» over 1.1 and 1.2 holds their numbers.
    const isWorded = holdsWords(below, at);
    // Columns of names, which have letters.
    const isNamed = role === undefined || !["item", "position", "name"].includes(role) || isWorded;
    const { total } = columns;
    if ((role === "total" || role === "sums" || role === "need") && isWorded) others.push(at);
    // A sum of the year says more than one of the month.
    else if (isTotalAgain(kind, header) && total !== undefined && spanOf(lowest[total] ?? "") < spanOf(header)) {
      others.push(total);
      columns.total = at;
      // «Месячный фонд» and «Revenue Authority» over amounts are money, whatever words they begin with.
    } else if ((role === "months" && holdsAmounts(below, at)) || (role === "source" && holdsNumber(below, at)))
      others.push(at); // prettier-ignore
    else if (role !== undefined && isNamed) columns[role] = at;
    else if (role === undefined) others.push(at);
    else columns.number ??= at;
  }
  if (kind === "budget") {
    ofMonths(columns, others, lowest);
    asked(columns, others, payers, headers);
    priced(columns, others, { below, lowest });
  }
  // Money may stand by year: the last is the nearest, where nobody names one.
  const ofYear = others.findLast((at) => yearIn(lowest[at] ?? "") !== undefined && holdsAmounts(below, at));
  if (kind === "money" && ofYear !== undefined) columns.amount ??= ofYear;
  // Of an order by the night the contract says with whom it is.
  if (kind === "money" && columns.price !== undefined && columns.source === undefined && columns.status !== undefined) {
    columns.source = columns.status;
    delete columns.status;
  }
  const item = columns.item ?? columns.section ?? nameless(lowest, below, Object.values(columns));
  if (kind === "budget" && item !== undefined) columns.item = item;
  if (columns.item === columns.section) delete columns.section;
  return { columns, payers, others };
}

// «Стоимость» between how many and «Итого» is a price: both are written on the same lines, and a sum of sections is not.
function priced(
  columns: Partial<Record<Role, number>>,
  others: number[],
  { below, lowest }: Omit<Heads, "headers">,
): void {
  const { total, sums, price, quantity, months } = columns;
  if (total === undefined || sums === undefined) return;
  // Behind the sums of several years stands what all of them come to.
  const areYears = yearIn(lowest[total] ?? "") !== undefined && new Set(lowest.flatMap(yearsIn)).size > 1;
  if (areYears || lowest.filter((header) => header === lowest[total]).length > 1) {
    others.push(sums);
    delete columns.sums;
    return;
  }
  const lines = below.filter(({ cells }) => isNumber(cells[total] ?? ""));
  const both = lines.filter(({ cells }) => isNumber(cells[sums] ?? "")).length;
  // «Итого с налогами» behind the sum of each line is what it costs.
  if (price !== undefined && both > 1 && both === lines.length) columns.total = sums;
  if (price !== undefined || (quantity ?? months) === undefined || both < 2 || both * 3 <= lines.length * 2) return;
  [columns.price, columns.total] = [total, sums];
  delete columns.sums;
}

// «Сумма в месяц» beside how many months is a price.
function ofMonths(columns: Partial<Record<Role, number>>, others: number[], lowest: readonly string[]): void {
  if (columns.months === undefined || columns.price !== undefined) return;
  const monthly = [...others, columns.total ?? -1].find(
    (at) => isMonthly(lowest[at] ?? "") && isTotalAgain("budget", lowest[at] ?? ""),
  );
  if (monthly === undefined) return;
  columns.price = monthly;
  if (columns.total === monthly) delete columns.total;
  else others.splice(others.indexOf(monthly), 1);
}

// What is asked for is what all costs, where nothing else says it: then who approved it pays.
function asked(
  columns: Partial<Record<Role, number>>,
  others: number[],
  payers: number[],
  headers: readonly string[],
): void {
  if ((columns.total ?? columns.price) !== undefined) return;
  const total = others.find((at) => REQUESTED.test(folded(headers[at] ?? "")));
  if (total === undefined) return;
  columns.total = total;
  payers.push(...others.filter((at) => at > total && PAYERS.test(folded(headers[at] ?? ""))));
  others.splice(0, others.length, ...others.filter((at) => at !== total && !payers.includes(at)));
}

// The names of lines may stand under no header at all, or under one that says «costs».
const nameless = (lowest: readonly string[], below: Grid["rows"], taken: readonly number[]): number | undefined =>
  [...lowest.entries()].find(
    ([at, header]) => !taken.includes(at) && holdsWords(below, at) && roleOf("money", header, new Set()) !== "source",
  )?.[0];

// Months that the amounts of a header are of: «в мес.», «на 6 мес.», else a year.
const spanOf = (header: string): number =>
  isMonthly(header) ? 1 : Number(/(\d+)\s*-?\s*(?:мес|month|ай(?!\p{L}))/u.exec(folded(header))?.[1] ?? 12);

const isTotalAgain = (kind: OwnKind, header: string): boolean =>
  (kind === "budget" || kind === "staff") && roleOf(kind, header, new Set()) === "total";

const AMOUNTS: ReadonlySet<Role> = new Set(["total", "sums", "price", "amount", "need"]);

// Money and people stand in a book by the day or year of each row; accounts have sums of their own.
function isByDay({ day, account, year }: Partial<Record<Role, number>>, below: Grid["rows"]): boolean {
  const isDay = (text = ""): boolean => /^\d{1,4}[./-]\d{1,2}(?!\d)/.test(text.trim());
  if (day !== undefined) return below.some(({ cells }) => isDay(cells[day]));
  return account !== undefined || (year !== undefined && holdsYears(below, year));
}

// What stands first says what a table is of: lines that say who pays them are costs, givers that say for what are money.
const isOfLines = ({ source = 0 }: Partial<Record<Role, number>>, below: Grid["rows"]): boolean =>
  Array.from({ length: source }).some((_, at) => holdsWords(below, at) && isSpent(below, at));

// A cell that is merged over several columns or rows speaks for all of them.
const spread = (cells: readonly string[], row: number, width: number, merges: NonNullable<Grid["merges"]>) =>
  Array.from({ length: width }, (_, at) => {
    const merge = merges.find((each) => each.top === row && each.left < at && at <= each.right);
    return (merge ? cells[merge.left] : cells[at]) ?? "";
  });

// In a text no cell is merged: a heading speaks for the blank cells behind it that stand over words. One alone is a title.
function carried(cells: readonly string[], below: readonly string[]): readonly string[] {
  if (cells.filter((each) => each.trim() !== "").length < 2) return cells;
  let heading = "";
  return Array.from({ length: Math.max(cells.length, below.length) }, (_, at) => {
    const own = (cells[at] ?? "").trim();
    if (own !== "") heading = own;
    return own === "" && (below[at] ?? "").trim() !== "" ? heading : own;
  });
}

const MONTH =
  /^(янв|фев|март|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан|q[1-4]|([1-4]|i{1,3}|iv)(-?й)? (кв|quarter|тоқсан|чейрек))/;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

// What begins with `~` may stand anywhere, and what ends with `|` is a word to its end. A short word is a word alone:
// «unit» begins no «United Way», «ай» no «айлық».
const patternOf = (begin: string): string =>
  `${begin.startsWith("~") ? "" : "^"}${escaped(begin.replace(/^~|\|$/g, ""))}${endOf(begin)}`;

const endOf = (begin: string): string => {
  if (begin.endsWith("|")) return "(?!\\p{L})";
  if (/^[a-z]{1,4}$/.test(begin)) return "(?:s(?![a-z])|(?![a-z]))";
  return /^\p{L}{2}$/u.test(begin) ? "(?!\\p{L})" : "";
};

const patternIn = onceFor(({ begins }: (typeof known)[number]) => new RegExp(begins.map(patternOf).join("|"), "u"));

/** The role of a header in a kind of table, apart from the roles that are taken. */
function roleOf(kind: OwnKind, header: string, taken: ReadonlySet<Role>): Role | undefined {
  // «2027 (план)» is a plan.
  const text = folded(header).replace(/^\(?20\d\d\)?\s*(?:г\.|год\S*)?[\s,:–-]*(?=[\p{L}(])(?!год|г\.|year|жыл)/u, "").replace(/^\(([^()]*)\)$/, "$1"); // prettier-ignore
  if (text === "") return undefined;
  // The number of a row has a short header, and so has its year: `# of units` and «год постройки» are none.
  const isShort = (role: Role): boolean => text.length <= (role === "number" ? 6 : role === "year" ? 12 : Infinity);
  return known.find(
    (each) => each.table === kind && !taken.has(each.column) && isShort(each.column) && patternIn(each).test(text),
  )?.column;
}
