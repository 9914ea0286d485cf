// Reads a register of centres: a row for each service of each centre, with what it needs and who pays where columns say
// it. Also: the years that its rows say.
import { say } from "../formula/locale.js";
import { readPlaces } from "../interview/readers.js";
import { ASSUMED, type StarterRow as Row, code, codeIn } from "../interview/starter-table.js";
import { typedCell } from "../interview/typed-cell.js";
import type { CentreNames } from "./centre-names.js";
import { amountIn } from "./column-money.js";
import type { OwnSheet } from "./own-sheet.js";
import { openMonths } from "./open-months.js";
import { countIn, dayIn, folded, isNo, isTotal, isYes, servicesIn, yearIn } from "./values.js";
import { ZERO, add, compare, exact, toDecimal } from "../money/exact.js";
import { shareColumns } from "./column-shares.js";
import { groupBy } from "../formula/group-by.js";
import { payerColumn } from "./amount-columns.js";
import { wholeOfPayers } from "./money-status.js";
import { payerIn, payerMoney, payerShare } from "./read-payer.js";

/** The years of the rows, where these are years of figures: a name stands in two of them, or all rows say one. */
export function yearsOfRows(sheet: OwnSheet): readonly string[] {
  const rows = sheet.bodyRows.flatMap((at) => {
    const year = yearIn(sheet.seen(at, "year"));
    return year === undefined ? [] : [{ name: sheet.seen(at, "name"), year }];
  });
  const years = new Set(rows.map(({ year }) => year));
  const isAgain = [...groupBy(rows, ({ name }) => name).values()].some((own) => new Set(own.map(({ year }) => year)).size > 1); // prettier-ignore
  return isAgain || years.size === 1 ? [...years] : [];
}

// «г. Тараз (закрытый адрес)».
const CLOSED_ADDRESS =
  /(закрыт|секрет|тайн|конфиденц|скрыт)\S* адрес|адрес \S*(закрыт|секрет|не разглаша|скрыт|конфиденц)|(confidential|secret|undisclosed) (address|location)|address (is )?(confidential|secret|undisclosed)|дареги жашыруун|жабык дарек|мекенжай\S* (жабық|құпия)/;

/** Centres of a register, with what they need and who pays where columns say it. */
export type OwnRegister = Readonly<Record<"centres" | "needs" | "funding", readonly Row[]>>;

/** Reads a register of centres: a row for each service of each centre. */
export function readRegister(sheet: OwnSheet, year: string, all: CentreNames): OwnRegister {
  const { talk } = sheet;
  let named = sheet.found.first;
  const rows: Row[] = [];
  const [needs, funding]: [Row[], Row[]] = [[], []];
  const names = new Map<string, string>();
  all.isListed = true;
  const marks = markColumns(sheet);
  const payers = sheet.found.payers.filter((column) => column !== wholeOfPayers(sheet));
  // «Кто дает» beside one column of money.
  const byWhom = payerColumn(sheet);
  let places = ZERO;
  const isYearly = yearsOfRows(sheet).length > 0;
  const others: { readonly at: number; readonly own: string }[] = [];
  for (const at of sheet.bodyRows) {
    if (sheet.isHeaderAgain(at)) continue;
    sheet.take(at, "number");
    const over = (sheet.grid.rows[at]?.cells ?? []).findIndex((text) => isTotal(text));
    const written = sheet.take(at, "name") || (over < 0 ? "" : sheet.cell(at, over));
    if (written !== "") named = at;
    // A service under a blank name is one more of the centre above, and what it says of itself holds for it.
    const isMore = written === "" && sheet.seen(at, "service") !== "" && !sheet.isTotal(at);
    const name = isMore ? sheet.seen(named, "name") : written;
    if (name === "") continue;
    const own = isYearly ? yearIn(sheet.take(at, "year")) : undefined;
    if (own !== undefined && own !== year.slice(0, 4)) {
      others.push({ at, own });
      sheet.takeAll(at);
      continue;
    }
    if (sheet.isTotal(at)) {
      for (const column of payers) checked(sheet, at, column, byWhom === undefined ? funding : funding.map((row) => ({ ...row, source: payerIn(sheet.found.labels[column] ?? "", talk) }))); // prettier-ignore
      if (sheet.found.columns.need !== undefined) checked(sheet, at, sheet.found.columns.need, needs);
      const printed = countIn(sheet.take(at, "capacity"), talk)?.value;
      const differs = printed && { received: toDecimal(printed), expected: toDecimal(places) };
      if (differs && compare(printed, places) !== 0) sheet.tell("own.total", "question", at, "capacity", differs);
      continue;
    }
    const [secret, region, owner] = (["confidential", "region", "ownership"] as const).map(
      (role) => sheet.take(at, role) || (isMore ? sheet.seen(named, role) : ""),
    ) as [string, string, string];
    const near = all.near(name, region)?.name;
    const { id, name: first } = all.put(name, region);
    if (sheet.bodyRows.find((place) => place < at && sheet.isSameRow(place, at)) !== undefined) {
      sheet.tell("own.again", "warning", at, "name", { received: name });
      sheet.takeAll(at);
      continue;
    }
    const earlier = names.get(id) ?? near;
    if (earlier === undefined) names.set(id, first);
    const marked = marksOf(sheet, at, marks);
    const services =
      marks.length > 0 && (marked.length > 0 || sheet.seen(at, "service") === "")
        ? marked.map(({ service }) => service)
        : servicesOf(sheet, at);
    if (services.length === 0) {
      sheet.ask("own.no-service", at, "name", name);
      services.push("crisis_centre");
    }
    // Another service of one centre has a row of its own.
    const isTwice = rows.some((row) => row["centre_id"] === id && services.includes(codeIn(row["service"]) ?? ""));
    if (earlier !== undefined && (earlier !== name || isTwice)) sheet.ask("own.twice", at, "name", name, { expected: earlier }); // prettier-ignore
    const ownership = owner === "" ? undefined : typedCell("centres.ownership", owner, talk)?.value;
    if (owner !== "" && ownership === undefined) sheet.ask("own.word", at, "ownership", owner);
    const closing = dayIn(secret) ? secret : sheet.take(at, "closed");
    const mark = closing === secret ? "" : secret;
    const told = (sheet.grid.rows[at]?.cells ?? []).findIndex((text) => CLOSED_ADDRESS.test(folded(text)));
    if (told >= 0) sheet.cell(at, told);
    const closed = mark === "" ? (told < 0 ? undefined : "yes") : typedCell("centres.confidential", mark, talk)?.value;
    const open = openIn(sheet, at, year, closing);
    if (open === undefined) {
      sheet.tell("own.gone", "warning", at, "name", { received: name, expected: closing });
      continue;
    }
    const size = sizeOf(sheet, at);
    if (typeof size["capacity"] === "string") places = add(places, exact(size["capacity"]));
    for (const [place, service] of services.entries())
      rows.push({
        centre_id: id,
        service: code(service),
        name,
        ...(region !== "" && { region }),
        ...(ownership !== undefined && { ownership: code(ownership) }),
        // Numbers of a whole centre belong to its first service: who came to which, nobody says.
        ...(place === 0 ? size : {}),
        ...marked.find((each) => each.service === service)?.size,
        ...open,
        // A mark that is blank or not clear stays so: it is asked before anything is published.
        ...((mark !== "" || told >= 0) && { confidential: closed === undefined ? mark : code(closed) }),
      });
    const need = needsOf(sheet, at, { id, services, year });
    needs.push(...need);
    const [of] = need.map(({ amount, currency }) => ({ amount: exact(amount), currency }));
    const shares = shareColumns(sheet);
    for (const column of new Set([...payers, ...(of ? shares : [])])) {
      const money = of && shares.has(column) ? payerShare(sheet, at, column, of) : payerMoney(sheet, at, column);
      const who = payers.length === 1 && byWhom !== undefined ? sheet.cell(at, byWhom) : "";
      if (money) funding.push({ centre_id: id, fiscal_year: year, ...money.row, ...(who !== "" && { source: who }) });
    }
  }
  const [first] = others;
  const received = [...new Set(others.map(({ own }) => own))].join(", ");
  if (first) sheet.tell("own.other-year", "warning", first.at, "year", { received, expected: year, detail: { count: String(others.length) } }); // prettier-ignore
  return { centres: rows, needs, funding };
}

/** How long a centre is open, as its row says; undefined where it closed before the year. */
function openIn(sheet: OwnSheet, at: number, year: string, closing: string): Row | undefined {
  const opening = /^\d{4}$/.test(year) ? sheet.take(at, "opened") : "";
  const days = { opened: dayIn(opening), closed: dayIn(closing) };
  if (opening !== "" && !days.opened) sheet.ask("own.word", at, "opened", opening);
  if (closing !== "" && !days.closed) sheet.ask("own.word", at, "closed", closing);
  const found = openMonths(year, days);
  if ("isGone" in found) return undefined;
  if ("row" in found) return found.row;
  const text = days.closed?.month === undefined && days.closed ? closing : opening;
  sheet.ask("own.which-month", at, text === closing ? "closed" : "opened", text);
  return { months_open: "" };
}

type OwnNeed = Row & { readonly amount: string; readonly currency: string };
type Centre = { readonly id: string; readonly services: readonly string[]; readonly year: string };

/** What a centre needs in a year, as its row says: the need of all its services stands with the first. */
function needsOf(sheet: OwnSheet, at: number, { id, services, year }: Centre): readonly OwnNeed[] {
  const text = sheet.seen(at, "need");
  const { need: column } = sheet.found.columns;
  if (text === "" || column === undefined) return [];
  const read = amountIn(sheet, at, column);
  if (!read) {
    sheet.ask("own.number", at, column, text);
    return [];
  }
  if (services.length > 1) sheet.tell("own.need-of-all", "warning", at, column, { received: sheet.seen(at, "name") });
  return services.map((service, place) => ({
    centre_id: id,
    service: code(service),
    amount: place === 0 ? toDecimal(read.amount) : "0",
    currency: read.currency ?? sheet.talk.currency,
    fiscal_year: year,
    // A zero that nobody wrote says where the amount is.
    ...(place > 0 && { source: say(sheet.talk.locale, "own.need-with-first") }),
  }));
}

// A total of a column of money holds its rows together.
function checked(sheet: OwnSheet, at: number, column: number, rows: readonly Row[]): void {
  const printed = amountIn(sheet, at, column)?.amount;
  const source = payerIn(sheet.found.labels[column] ?? "", sheet.talk);
  const isNeed = column === sheet.found.columns.need;
  const added = rows
    .filter((row) => isNeed || row["source"] === source)
    .map(({ amount }) => exact(typeof amount === "string" ? amount : "0"))
    .reduce(add, ZERO);
  if (printed && compare(printed, added) !== 0)
    sheet.ask("own.total", at, column, toDecimal(printed), { expected: toDecimal(added) });
}

type Mark = { readonly column: number; readonly service: string };

/** Columns that are services by their header: «Убежище», «Телефон доверия». */
const markColumns = (sheet: OwnSheet): readonly Mark[] =>
  sheet.found.labels.flatMap((label, column) => {
    const [service, ...more] = Object.values(sheet.found.columns).includes(column) ? [] : servicesIn(label);
    return service === undefined || more.length > 0 ? [] : [{ column, service }];
  });

/** Services that a row marks, with their places where a number stands instead of a mark. */
const marksOf = (sheet: OwnSheet, at: number, columns: readonly Mark[]) =>
  columns.flatMap(({ column, service }) => {
    const text = sheet.cell(at, column);
    if (isNo(text)) return [];
    if (isYes(text)) return [{ service, size: {} }];
    const number = countIn(text, sheet.talk);
    if (!number) sheet.ask("own.word", at, column, text);
    if (!number) return [];
    const isPlaces = /мест|коек|койк|beds|places|орун|орын/.test(folded(`${sheet.found.labels[column] ?? ""} ${text}`));
    if (!isPlaces) sheet.ask("own.word", at, column, text);
    return [{ service, size: isPlaces ? { capacity: toDecimal(number.value), ...unitIn(sheet, column, text) } : {} }];
  });

const UNITS: readonly (readonly [unit: string, words: RegExp])[] = [
  ["woman_bed", /для женщин|women/],
  ["family_place", /семейн|семей|famil/],
  ["bed", /койк|коек|кроват|bed/],
];

/** What kind of places a header or a cell says. */
function unitIn(sheet: OwnSheet, column: number | undefined, text: string): Row {
  const words = folded(`${sheet.found.headers[column ?? -1] ?? ""} ${text}`);
  const unit = UNITS.find(([, said]) => said.test(words))?.[0];
  return unit === undefined ? {} : { capacity_unit: code(unit) };
}

function servicesOf(sheet: OwnSheet, at: number): string[] {
  const text = sheet.take(at, "service");
  const found = text
    .split(/\s*[,;+/]\s*|\s+и\s+|\s+and\s+/u)
    .filter(Boolean)
    .flatMap((part) => {
      const one = typedCell("centres.service", part, sheet.talk)?.value;
      const all = one === undefined ? servicesIn(part) : [one];
      if (all.length === 0) sheet.ask("own.service", at, "service", part);
      return all;
    });
  if (found.length > 0) return [...new Set(found)];
  // «Приют „Ак-Жол“» says what it is.
  const [ofName, ...others] = text === "" ? servicesIn(sheet.seen(at, "name")) : [];
  if (ofName !== undefined && others.length === 0) return [ofName];
  if (text === "") sheet.ask("own.no-service", at, "name", sheet.seen(at, "name"));
  return ["crisis_centre"];
}

function sizeOf(sheet: OwnSheet, at: number): Row {
  const { talk } = sheet;
  const written = sheet.take(at, "capacity");
  const placesText = isNo(written) ? "" : written;
  const unit = unitIn(sheet, sheet.found.columns.capacity, placesText);
  const places = placesText === "" ? undefined : readPlaces(placesText, talk);
  if (placesText !== "" && (!places || ("either" in places && unit["capacity_unit"] === undefined)))
    sheet.ask(places ? "own.places" : "own.number", at, "capacity", placesText);
  const number = countIn(placesText.replace(/^[~≈около ]+/u, ""), talk);
  const persons = personsOf(sheet, at);
  const nightsText = sheet.take(at, "nights");
  const nights = nightsText === "" ? undefined : countIn(nightsText, talk)?.value;
  if (nightsText !== "" && !nights) sheet.ask("own.number", at, "nights", nightsText);
  const taken = sheet.take(at, "occupancy");
  const share =
    taken === "" ? undefined : typedCell("centres.occupancy", /%/.test(taken) ? taken : `${taken}%`, talk)?.value;
  // «летом 50, зимой 90»: which months are summer, nobody says.
  if (taken !== "" && share === undefined) sheet.ask("own.seasons", at, "occupancy", taken);
  return {
    ...(places && !("either" in places)
      ? { capacity: places.capacity, capacity_unit: code(places.unit) }
      : number
        ? { capacity: toDecimal(number.value), ...unit }
        : {}),
    ...persons,
    ...(nights && { person_nights: toDecimal(nights) }),
    ...(share !== undefined && { occupancy: share }),
  };
}

/** «148 женщин, 96 детей», «~400». */
function personsOf(sheet: OwnSheet, at: number): Row {
  const childrenText = sheet.take(at, "children");
  const ofChildren = childrenText === "" ? undefined : typedCell("centres.children", childrenText, sheet.talk)?.value;
  if (childrenText !== "" && ofChildren === undefined) sheet.ask("own.number", at, "children", childrenText);
  const text = sheet.take(at, "clients");
  if (text === "") return ofChildren === undefined ? {} : { children: ofChildren };
  const isAbout = /[~≈]|около|примерно|about|approx/iu.test(text);
  const parts = [...text.matchAll(/(\d[\d\s\u00a0]*)\s*(\p{L}*)/gu)].map(([, number = "", word = ""]) => ({
    value: typedCell("centres.clients", number.trim(), sheet.talk)?.value,
    isChildren: /^(дет|реб|child|бала)/iu.test(word),
  }));
  const [women, children] = [
    parts.find(({ isChildren }) => !isChildren)?.value,
    parts.find(({ isChildren }) => isChildren)?.value,
  ];
  const isOdd =
    parts.filter(({ isChildren }) => !isChildren).length > 1 || (women === undefined && children === undefined);
  if (isOdd) {
    sheet.ask("own.number", at, "clients", text);
    return {};
  }
  if (isAbout) sheet.tell("own.about", "warning", at, "clients", { received: text });
  return {
    ...(women !== undefined && { clients: women }),
    ...((children ?? ofChildren) !== undefined && { children: children ?? ofChildren ?? "" }),
    ...(isAbout && { evidence: ASSUMED }),
  };
}
