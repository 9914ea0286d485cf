// Reads what a centre keeps for itself (budget, staff, money, register) into the tables of an analysis: finds its
// sheets among files, says what is asked about them, and whether no centre is closed.
import { say, spoken } from "../formula/locale.js";
import { type Issue, problem } from "../formula/issue.js";
import type { Held } from "../import/open/content.js";
import type { Grid } from "../import/open/grid.js";
import { openGrid } from "../import/open/open-grid.js";
import type { CostPack } from "../model/cost-pack.js";
import { type Answers, type Question, type Setting, type Talk, nextYear, answerTo } from "../interview/question.js";
import {
  expectedRate,
  nameQuestion,
  packsIn,
  paperQuestions,
  rateQuestion,
  secrecyQuestion,
  servicesQuestion,
  statusQuestion,
  talkOf,
} from "../interview/questions.js";
import type { StarterRow as Row, StarterTable } from "../interview/starter-table.js";
import { ASSUMED, code, codeIn, OWN_SOURCE, assumptionRow, ownIndex } from "../interview/starter-table.js";
import { readRate } from "../interview/readers.js";
import { PROBABILITY } from "../interview/tables.js";
import type { Dictionary } from "../model/dictionary.js";
import { format } from "../money/format.js";
import { isTemplate } from "../questions/which-table.js";
import { CentreNames, centreIn } from "./centre-names.js";
import { apart } from "./local-payers.js";
import { packedOf } from "./costs-by-packs.js";
import { type OwnLines, readLines } from "./read-lines.js";
import { lineKey, readMoney, statusKey, yearOfMoney } from "./read-money.js";
import { readRegister, yearsOfRows } from "./read-register.js";
import { type Recognised, isUncounted, recogniseAll } from "./recognise.js";
import { twice } from "./double-tables.js";
import { OwnSheet, type UnusedCell } from "./own-sheet.js";
import { dayIn, rateIn, servicesIn, yearIn, yearsIn } from "./values.js";

type Found = {
  readonly file: string;
  readonly grid: Grid;
  readonly found: Recognised;
  /** Where the table begins in the sheet, with what stands over it. */
  readonly start: number;
  readonly services: readonly string[];
};

const isRegister = ({ found }: Found): boolean => found.kind === "register";

// What stands over the title of a form.
const OF_A_FORM = /^\s*(утвержда|согласова|приложени|директор|руководител|annex|appendix|approved)/iu;

/** The sheets of files that a centre made for itself; none where a file holds something else, such as a state budget. */
export const ownSheets = (files: Readonly<Record<string, Held>>): readonly Found[] =>
  Object.entries(files).flatMap(([file, content]) =>
    gridsOf(content).flatMap((grid) =>
      recogniseAll(grid).map((found, place) => {
        const start = place === 0 ? 0 : found.top;
        const texts = [grid.sheet ?? "", ...grid.rows.slice(start, found.top).flatMap(({ cells }) => cells)];
        return { file, grid, found, start, services: [...new Set(texts.flatMap(servicesIn))] };
      }),
    ),
  );

/** Whether sheets hold tables of an analysis instead. No template of centres has what they need, or who pays: these columns would be lost. */
export const areOfAnalysis = (sheets: readonly Found[], dictionaries: readonly Dictionary[]): boolean =>
  sheets.some(
    ({ grid, found: { kind, payers, columns } }) =>
      !(kind === "register" && (payers.length > 0 || columns.need !== undefined)) &&
      isTemplate(grid.rows, dictionaries),
  );

function gridsOf(content: Held): readonly Grid[] {
  if (!("sheets" in content) || content.sheets.length < 2) {
    const opened = openGrid(content);
    return "grid" in opened ? [opened.grid] : [];
  }
  return content.sheets.flatMap(({ name, hidden }) => {
    const opened = hidden ? undefined : openGrid(content, { sheet: name });
    return opened && "grid" in opened ? [opened.grid] : [];
  });
}

/**
 * Reads what a centre keeps for itself into the tables of an analysis; `setting.given` names country, currency or year.
 * Of `files` without such a table it says so.
 */
export function readOwn(sheets: readonly Found[], setting: Setting, files: readonly string[] = []): OwnTables {
  const talk = talkOf({}, setting);
  const issues: Issue[] = files.flatMap((file) =>
    sheets.some((each) => each.file === file) ? [] : [problem("own.no-table", { file }, "question")],
  );
  const readings: OwnReading[] = [];
  const [costs, planned, contracts, centres, months]: [Row[], Row[], Row[], Row[], Row[]] = [[], [], [], [], []];
  const taken = new Set<string>();
  const [names, needs]: [CentreNames, Row[]] = [new CentreNames(), []];
  // Person-nights by the centre whose budget says them; of a budget that names none under a blank.
  const nights = new Map<string, string>();
  let [title, year, rate]: (string | undefined)[] = [];
  const sheetOf = ({ file, grid, found, start }: Found) => new OwnSheet(file, grid, found, start, talk);
  const opened = sheets.map((each) => ({ ...each, sheet: sheetOf(each) }));
  for (const { sheet } of opened) {
    year ??= sheet.above((text) => (yearsIn(text).length > 1 ? undefined : yearIn(text)));
    rate ??= sheet.above(rateIn);
    title ??= sheet.above((text) => (/\p{L}{3}/u.test(text) && !OF_A_FORM.test(text) ? text.trim() : undefined));
  }
  const moneys = opened.flatMap(({ found, sheet }) => (found.kind === "money" ? [sheet] : []));
  const first = () => opened.map(({ sheet }) => sheet.above(yearIn)).find((each) => each !== undefined);
  // What rows of a register say of their year stands before the title; of several the last.
  const ofRows = opened
    .filter(isRegister)
    .flatMap(({ sheet }) => yearsOfRows(sheet))
    .sort();
  const ofRegister = year !== undefined && ofRows.includes(year) ? year : ofRows.at(-1);
  const stated = setting.given?.["year"] ?? ofRegister ?? year ?? yearOfMoney(moneys) ?? yearOfHeads(sheets) ?? first();
  const fiscalYear = stated ?? nextYear(setting.today);
  const named = answerTo(talk.answers, "services");
  // Budgets of several centres, each with the name of one over it.
  const called = new Map(
    opened.flatMap(({ found: { kind }, sheet }) => {
      const name = kind === "budget" || kind === "staff" ? sheet.above(centreIn) : undefined;
      return name === undefined ? [] : [[sheet, name] as const];
    }),
  );
  const areSeveral = new Set(called.values()).size > 1;
  const centreOver = ({ sheet }: { readonly sheet: OwnSheet }) => (areSeveral ? (called.get(sheet) ?? "") : "");
  // What a register calls its centres, the other tables are read by.
  for (const { sheet } of opened.filter(isRegister)) {
    const read = readRegister(sheet, fiscalYear, names);
    centres.push(...read.centres);
    needs.push(...read.needs);
    planned.push(...read.funding);
  }
  const about = (each: (typeof opened)[number], lines: Set<string>) => {
    const centre = centreOver(each);
    const listed = centre === "" ? [] : centres.filter((row) => row["centre_id"] === names.find(centre)?.id);
    const said = each.services.length > 0 ? each.services : listed.flatMap((row) => codeIn(row["service"]) ?? []);
    const service = (said.length === 1 ? said[0] : undefined) ?? named ?? "crisis_centre";
    return { centre, service, year: fiscalYear, taken: lines, names };
  };
  const ofLines = opened.filter(
    (each) => (each.found.kind === "budget" || each.found.kind === "staff") && columnOfDays(each) === undefined,
  );
  const drafts = ofLines.map((each) => ({
    kind: each.found.kind,
    centre: centreOver(each),
    lines: readLines(sheetOf(each), about(each, new Set())),
  }));
  const aside = twice(drafts);
  for (const each of opened) {
    const { file, grid, found, services, sheet } = each;
    const again = aside[ofLines.indexOf(each)];
    const days = columnOfDays(each);
    const counted = {
      lines: 0,
      totals: 0,
      total: "",
      currency: talk.currency,
      isLeast: false,
      payers: [] as readonly string[],
    };
    if (again) {
      const { as, received, expected } = again;
      const read = readLines(sheet, about(each, new Set()));
      sheet.issues.length = 0;
      sheet.tell(`own.${as}`, as === "same" ? "warning" : "question", found.top, undefined, { received, expected });
      Object.assign(counted, { ...read, lines: read.costs.length });
    } else if (ofLines.includes(each)) {
      const read = readLines(sheet, about(each, taken));
      if (!read.saysServices && services.length !== 1 && named === undefined)
        sheet.ask("own.which-service", found.top, undefined, services.join(", "));
      costs.push(...read.costs);
      months.push(...read.months.map((row) => ({ centre_id: "centre-1", ...row })));
      planned.push(...read.funding);
      if (read.personNights !== undefined) {
        const of = names.find(centreOver(each))?.id ?? "";
        nights.set(of, nights.get(of) ?? read.personNights);
      }
      Object.assign(counted, { ...read, lines: read.costs.length });
    } else if (found.kind === "money") {
      const rows = readMoney(sheet, fiscalYear, names);
      contracts.push(...rows);
      counted.lines = rows.length;
    } else if (days !== undefined) sheet.ask("own.days", found.top, undefined, found.labels[days] ?? "");
    else if (isUncounted(found.kind)) sheet.tell(`own.${found.kind}`, "question", found.top, undefined);
    else counted.lines = sheet.bodyRows.filter((at) => sheet.seen(at, "name") !== "" && !sheet.isTotal(at)).length;
    issues.push(...sheet.issues);
    readings.push({
      file,
      ...(grid.sheet !== undefined && { sheet: grid.sheet }),
      kind: found.kind,
      ...sheet.cellsUsed(),
      ...(isUncounted(found.kind) && { unused: [] }),
      understood: [
        understoodOf(isUncounted(found.kind) ? "uncounted" : days === undefined ? found.kind : "days", counted, talk),
        ...(centreOver(each) === "" ? [] : [say(talk.locale, "own.of-centre", { name: centreOver(each) })]),
      ].join(" "),
    });
  }
  // Budgets that name no centre are of one.
  const together = ofLines.filter((each, at) => !aside[at] && each.found.kind === "budget" && each.found.columns.centre === undefined && centreOver(each) === ""); // prettier-ignore
  const places = new Set(together.map(({ file, grid }) => [file, grid.sheet].filter(Boolean).join(", ")));
  const [, second] = places;
  if (second !== undefined)
    issues.push(problem("own.one-centre", { received: [...places].map((each) => `«${each}»`).join(", "), expected: together.at(-1)?.grid.sheet ?? "…" }, "warning")); // prettier-ignore
  planned.forEach((row, at) => {
    const status = typeof row["source"] === "string" ? answerTo(talk.answers, statusKey(row["source"])) : undefined;
    if (status !== undefined && !row["status"]) planned[at] = { ...row, status: code(status) };
  });
  // Contracts say how sure money is; what a budget says of the same payers is its plan, and is not counted beside them.
  const counted = contracts.length > 0 ? contracts.map((row) => withLine(row, planned)) : planned;
  if (contracts.length > 0 && planned.length > 0) issues.push(problem("own.both", {}, "warning"));
  if (contracts.length === 0) issues.push(...payerIssues(planned));
  const ofOwn = costs.flatMap((row) => (row["standard_id"] === "own" ? (codeIn(row["service"]) ?? []) : []));
  const own = [...new Set(ofOwn)];
  const isListed = centres.length > 0;
  if (!isListed)
    centres.push(
      ...(names.all.length > 0
        ? centresOf(costs, names, nights)
        : (own.length > 0 ? own : [named ?? "crisis_centre"]).map((service) => ({
            ...centreOf(service, nights.get("")),
            ...secrecyIn(talk.answers, service),
          }))),
    );
  // Where nobody names country or currency, that which all costs or needs are written in is the one.
  const { country, currency = country } = setting.given ?? {};
  const only = currency === undefined ? onlyCurrency([costs, needs]) : undefined;
  if (only !== undefined) {
    const read = readOwn(sheets, { ...setting, given: { ...setting.given, currency: only } }, files);
    return { ...read, issues: [...issues.filter((each) => each.code === "own.which-currency"), ...read.issues] };
  }
  // Until somebody says whose it is, the money of several centres stands with the first of them.
  const ids = new Set(centres.map((row) => row["centre_id"]));
  const ask = (asked: string) => issues.push(problem(asked, { received: String(ids.size) }, "question"));
  if (ids.size > 1 && counted.some((row) => row["centre_id"] === undefined)) ask("own.which-centre");
  if (ids.size > 1 && own.length > 0) ask("own.which-costs");
  const funding = apart(counted.map(doubtful), names);
  const packed = isListed
    ? packedOf(centres, { costs, needs, own }, talk, fiscalYear)
    : { centres, costs: [], packs: [] };
  if (packed.packs.length > 0) {
    const received = packed.packs.map((pack) => spoken(talk.locale, pack.title)).join("; ");
    issues.push(problem("own.packs", { received }, "warning"));
  }
  const foreign = currenciesIn([...costs, ...funding], talk.currency);
  // A paper may be wanted in dollars where no money came in them.
  const rates = [...new Set([...foreign, "USD"])].flatMap((currency) => {
    const answer = readRate(answerTo(talk.answers, `rate/${currency}`) ?? "", talk)?.value;
    const stated = answer ?? (currency === "USD" ? rate : undefined);
    const expected = expectedRate(talk, currency, fiscalYear);
    const isAsked = stated === undefined && foreign.includes(currency);
    if (isAsked && expected === undefined) issues.push(problem("own.rate", { received: currency }, "question"));
    if (isAsked && expected !== undefined)
      issues.push(problem("own.rate-expected", { received: currency, expected }, "question"));
    const value = stated ?? expected;
    return value === undefined
      ? []
      : [{ series: `fx:${currency}`, year: fiscalYear.slice(0, 4), value, source: ASSUMED }];
  });
  // A need that is stated as one amount has no line that a gift could name.
  const isEmpty = ofLines.length + contracts.length === 0 && !isListed;
  const isStated = needs.length > 0 && costs.length === 0;
  return {
    readings,
    tables: tablesOf({ ...packed, costs: [...costs, ...packed.costs], needs, funding, months, rates }, fiscalYear),
    issues: isStated ? issues.filter(({ code }) => code !== "own.line") : issues,
    title: title ?? say(talk.locale, "starter-analysis.title"),
    currency: talk.currency,
    fiscalYear,
    isEmpty,
    isYearAssumed: stated === undefined && !isEmpty,
    use: Object.fromEntries([
      ...own.map((service) => [service, "own"] as const),
      ...packed.packs.map(({ service, id }) => [service, id] as const),
    ]),
  };
}

// Amounts that each have their day were paid or came in on it: they are no costs of a year.
function columnOfDays({ found, grid }: Found): number | undefined {
  const { price, quantity } = found.columns;
  if (found.kind !== "budget" || (price ?? quantity) !== undefined) return undefined;
  const rows = grid.rows
    .slice(found.first, found.end)
    .filter(({ cells }) => cells.filter((text) => text !== "").length > 1);
  const isDay = (text = ""): boolean => dayIn(text.trim().slice(0, 10))?.day !== undefined;
  return found.others.find((at) => rows.filter(({ cells }) => isDay(cells[at])).length * 2 > rows.length);
}

// The one year that headers of amounts name: «Нужно на 2026».
function yearOfHeads(sheets: readonly Found[]): string | undefined {
  const years = sheets.flatMap(({ found: { columns, headers } }) =>
    (["total", "need", "amount"] as const).flatMap((role) => yearsIn(headers[columns[role] ?? -1] ?? "")),
  );
  return new Set(years).size === 1 ? years[0] : undefined;
}

// What was said of the one centre whose tables name none.
function secrecyIn(answers: Answers, service: string): Row {
  const [name, closed] = [answerTo(answers, "name"), answerTo(answers, `${service}/confidential`)];
  return { ...(name !== undefined && { name }), ...(closed !== undefined && { confidential: code(closed) }) };
}

const centreOf = (service: string, personNights: string | undefined): Row => ({
  centre_id: "centre-1",
  service: code(service),
  months_open: "12",
  ...(personNights !== undefined && { person_nights: personNights }),
  evidence: ASSUMED,
});

// A budget of several centres: each has the costs of its own rows.
const centresOf = (costs: readonly Row[], names: CentreNames, nights: ReadonlyMap<string, string>): readonly Row[] =>
  names.all.flatMap(({ id, name, place }) => {
    const services = costs.flatMap((row) => (row["standard_id"] === `own-${id}` ? (codeIn(row["service"]) ?? []) : []));
    return [...new Set(services.length > 0 ? services : ["crisis_centre"])].map((service) => ({
      ...centreOf(service, nights.get(id) ?? nights.get("")),
      centre_id: id,
      name,
      ...(place !== "" && { region: place }),
      ...(services.length > 0 && { standard: `own-${id}` }),
    }));
  });

// A budget says who is to pay, and not how sure that is.
const payerIssues = (planned: readonly Row[]): readonly Issue[] =>
  [...new Set(planned.flatMap(({ source, status }) => (typeof source === "string" && !status ? [source] : [])))].map(
    (received) => problem("own.payer", { received }, "question"),
  );

// A gift without a line pays for the line of the budget that a gift of the same amount stands beside.
function withLine(row: Row, planned: readonly Row[]): Row {
  const isGift = (each: Row): boolean => codeIn(each["form"]) === "in_kind";
  if (!isGift(row) || row["line"] !== undefined) return row;
  const [same, ...others] = planned.filter((each) => isGift(each) && each["amount"] === row["amount"]);
  const { service, line } = same ?? {};
  return service === undefined || line === undefined || others.length > 0 ? row : { ...row, service, line };
}

function doubtful(row: Row): Row {
  const said = codeIn(row["status"]) ?? "pledged";
  const isSure = said === "committed" || said === "disbursed";
  const doubt = !isSure && { probability: PROBABILITY, evidence: ASSUMED };
  return { centre_id: "centre-1", ...row, status: code(said), ...doubt };
}

// The currency of all amounts of the first table that has any; none where one of them says none.
function onlyCurrency(tables: readonly (readonly Row[])[]): string | undefined {
  const rows = tables.find((each) => each.length > 0) ?? [];
  const amounts = rows.filter((row) => (row["unit_cost"] ?? row["amount"]) !== undefined);
  const [only, ...others] = new Set(amounts.map((row) => row["currency"]));
  return typeof only === "string" && others.length === 0 ? only : undefined;
}

const currenciesIn = (rows: readonly Row[], own: string): readonly string[] => [
  ...new Set(rows.flatMap(({ currency }) => (typeof currency === "string" && currency !== own ? [currency] : []))),
];

type Parts = Readonly<Record<"centres" | "costs" | "needs" | "funding" | "months" | "rates", readonly Row[]>> & {
  readonly packs: readonly CostPack[];
};

// What a budget has no line for costs nothing more: overhead and reserve are lines of it, or are none.
const NONE = new Set(["overhead_rate", "contingency_rate"]);

function tablesOf(
  { centres, costs, needs, funding, months, packs, rates }: Parts,
  fiscalYear: string,
): readonly StarterTable[] {
  const year = fiscalYear.slice(0, 4);
  const isOwn = costs.some(({ standard_id: id }) => typeof id === "string" && id.startsWith("own"));
  return [
    { table: "centres", rows: centres },
    ...(costs.length > 0 ? [{ table: "costStandards", rows: costs } as const] : []),
    ...(needs.length > 0 ? [{ table: "needs", rows: needs } as const] : []),
    ...(months.length > 0 ? [{ table: "months", rows: months } as const] : []),
    ...(funding.length > 0 ? [{ table: "funding", rows: funding } as const] : []),
    ...(costs.length > 0 ? [{ table: "assumptions", rows: assumptionsOf(packs, isOwn) } as const] : []),
    { table: "indices", rows: [ownIndex(year), ...rates] },
    { table: "sources", rows: [OWN_SOURCE] },
  ];
}

function assumptionsOf(packs: readonly CostPack[], isOwn: boolean): readonly Row[] {
  const ofPacks = new Set(packs.flatMap(({ assumptions }) => assumptions.map(({ name }) => name)));
  const all = [...packs, ...packsIn({ services: "shelter" })].flatMap(({ assumptions }) => assumptions);
  return all
    .filter(({ name }, at) => all.findIndex((each) => each.name === name) === at)
    .filter(({ name }) => ofPacks.has(name) || (name !== "occupancy" && name !== "places_per_centre"))
    .map((each) =>
      assumptionRow(isOwn && NONE.has(each.name) ? { name: each.name, value: "0", question: each.question } : each),
    );
}

function understoodOf(
  kind: Recognised["kind"] | "days" | "uncounted",
  counted: Pick<OwnLines, "totals" | "total" | "currency" | "isLeast" | "payers"> & { readonly lines: number },
  { locale }: Talk,
): string {
  const { lines, totals, total, currency, isLeast, payers } = counted;
  const sum = `${format(total || "0", locale.marks)} ${currency}`;
  const details = {
    lines,
    totals,
    total: total === "" ? "?" : isLeast ? say(locale, "range.from", { from: sum }) : sum,
    payers: payers.map((each) => `«${each}»`).join(", "),
  };
  const said = say(locale, `own.understood.${kind}`, details);
  return payers.length > 0 ? `${said} ${say(locale, "own.payers", details)}` : said;
}

/** What was made of one sheet: every cell is used, or stands among the unused. */
export type OwnReading = {
  readonly file: string;
  readonly sheet?: string;
  readonly kind: Recognised["kind"];
  readonly cells: number;
  readonly unused: readonly UnusedCell[];
  /** What was understood, in plain words; where nothing is counted, no cell is called unused. */
  readonly understood: string;
};

/** Tables that centres keep for themselves, read into the tables of the model. */
export type OwnTables = {
  readonly readings: readonly OwnReading[];
  readonly tables: readonly StarterTable[];
  readonly issues: readonly Issue[];
  readonly title: string;
  readonly currency: string;
  readonly fiscalYear: string;
  /** Whether nothing of the tables is counted: neither costs, nor money, nor centres. */
  readonly isEmpty: boolean;
  /** Whether neither a table nor a person says the year: then it is the next one. */
  readonly isYearAssumed: boolean;
  /** Cost standard by service. */
  readonly use: Readonly<Record<string, string>>;
};

/** Whether no centre is closed: the title of a table may name one and stands on every paper, so else it is not kept. */
export const isOpen = ({ tables }: OwnTables): boolean =>
  (tables.find(({ table }) => table === "centres")?.rows ?? []).every(
    ({ confidential: closed }) => (codeIn(closed) ?? closed) === "no",
  );

/** What is asked by a question of its own. */
export const ASKED = new Set([
  "own.which-service",
  "own.payer",
  "own.status",
  "own.line",
  "own.rate",
  "own.rate-expected",
]);

/** Questions that one word answers of those that a centre's own tables leave open, and whom the papers are for. */
export function ownQuestions(own: OwnTables, answers: Answers, setting: Setting): readonly Question[] {
  const talk = talkOf(answers, { ...setting, given: { ...setting.given, currency: own.currency } });
  const isAsked = (code: string): boolean => own.issues.some((each) => each.code === code);
  const received = (...codes: readonly string[]): readonly string[] => [
    ...new Set(own.issues.flatMap((each) => (codes.includes(each.code) ? (each.received ?? []) : []))),
  ];
  const rowsOf = (table: string) => own.tables.find((each) => each.table === table)?.rows ?? [];
  const centres = rowsOf("centres");
  // A register says of each centre what it is called and whether it is closed.
  const isOne = centres.every((row) => row["name"] === undefined && row["confidential"] === undefined);
  const stated = centres.flatMap(({ service }) => codeIn(service) ?? []);
  const services = isAsked("own.which-service") && answers["services"] ? [answers["services"]] : stated;
  const lines = rowsOf("costStandards").flatMap(({ line }) => (typeof line === "string" ? [line] : []));
  const payers = rowsOf("funding").flatMap(({ source }) => (typeof source === "string" ? [source] : []));
  const about = (source: string, question: Pick<Question, "text">) => ({ text: `${source}: ${question.text}` });
  const isClosed = isOne && services.some((service) => talk.answers[`${service}/confidential`] !== "no");
  const [first, ...others] = [
    ...(isOne ? [nameQuestion(talk)] : []),
    ...(isAsked("own.which-service") ? [{ ...servicesQuestion(talk), kind: "choice" as const }] : []),
    ...(isOne ? [...new Set(services)].map((service) => secrecyQuestion(talk, { service })) : []),
    ...received("own.payer", "own.status").map((source): Question => {
      const question = statusQuestion(talk);
      const label = say(talk.locale, "interview.asked.status");
      return { ...question, ...about(source, question), id: statusKey(source), part: "money", help: label, label, writes: "funding.status" }; // prettier-ignore
    }),
    ...received("own.line").map((source): Question => {
      const text = say(talk.locale, "interview.asked.line");
      const choices = lines.map((line) => ({ value: line, label: line }));
      return { id: lineKey(source), part: "money", kind: "choice", text: `${source}: ${text}`, help: text, label: text, writes: "funding.line", choices }; // prettier-ignore
    }),
    ...received("own.rate", "own.rate-expected").map((currency) => rateQuestion(talk, currency)),
    ...paperQuestions(talk, payers[0], isClosed),
  ];
  // What was understood stands before the first question.
  const beside = own.readings.map(({ file, sheet, understood }) => `${[file, sheet].filter(Boolean).join(", ")}: ${understood}`); // prettier-ignore
  return first ? [{ ...first, beside }, ...others] : [];
}
