import { foldWord } from "../import/headers/fold-word.js";
import type { Talk } from "../interview/question.js";
import { readPlaces } from "../interview/readers.js";
import { typedCell } from "../interview/typed-cell.js";
import type { Row } from "./read-lines.js";
import type { OwnSheet } from "./sheet.js";
import { folded } from "./roles.js";
import { countIn, isTotal, servicesIn } from "./values.js";
import { ZERO, add, compare, exact } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";

const code = (name: string) => ({ code: name });
const ASSUMED = code("assumption");

/** Reads a register of centres: a row for each service of each centre. */
export function readRegister(sheet: OwnSheet, talk: Talk): readonly Row[] {
  const rows: Row[] = [];
  const names = new Map<string, string>();
  const marks = markColumns(sheet);
  let places = ZERO;
  for (const at of sheet.places) {
    if (sheet.isHeaderAgain(at)) continue;
    const name = sheet.take(at, "name");
    if (name === "") continue;
    if (isTotal(name)) {
      const printed = countIn(sheet.take(at, "capacity"), talk)?.value;
      if (printed && compare(printed, places) !== 0)
        sheet.tell("own.total", "question", at, "capacity", {
          received: toDecimal(printed),
          expected: toDecimal(places),
        });
      continue;
    }
    const earlier = names.get(plainName(name));
    if (earlier !== undefined) sheet.tell("own.twice", "question", at, "name", { received: name, expected: earlier });
    else names.set(plainName(name), name);
    const marked = marksOf(sheet, at, marks, talk);
    const services =
      marks.length > 0 && (marked.length > 0 || sheet.seen(at, "service") === "")
        ? marked.map(({ service }) => service)
        : servicesOf(sheet, at, talk);
    if (services.length === 0) {
      sheet.tell("own.service", "question", at, "name", { received: name });
      services.push("crisis_centre");
    }
    const secret = sheet.take(at, "confidential");
    const [region, owner] = [sheet.take(at, "region"), sheet.take(at, "ownership")];
    const ownership = owner === "" ? undefined : typedCell("centres.ownership", owner, talk)?.value;
    if (owner !== "" && ownership === undefined)
      sheet.tell("own.word", "question", at, "ownership", { received: owner });
    const closed = secret === "" ? undefined : typedCell("centres.confidential", secret, talk)?.value;
    const size = sizeOf(sheet, at, talk);
    if (typeof size["capacity"] === "string") places = add(places, exact(size["capacity"]));
    for (const [place, service] of services.entries())
      rows.push({
        centre_id: `centre-${String([...names.keys()].indexOf(plainName(name)) + 1)}`,
        service: code(service),
        name,
        ...(region !== "" && { region }),
        ...(ownership !== undefined && { ownership: code(ownership) }),
        // Numbers of a whole centre belong to its first service: who came to which, nobody says.
        ...(place === 0 ? size : {}),
        ...marked.find((each) => each.service === service)?.size,
        months_open: "12",
        // A mark that is blank or not clear stays so: it is asked before anything is published.
        ...(secret !== "" && { confidential: closed === undefined ? secret : code(closed) }),
      });
  }
  return rows;
}

type Mark = { readonly column: number; readonly service: string };

/** Columns that are services by their header: «Убежище», «Телефон доверия». */
const markColumns = (sheet: OwnSheet): readonly Mark[] =>
  sheet.found.labels.flatMap((label, column) => {
    const [service, ...more] = Object.values(sheet.found.columns).includes(column) ? [] : servicesIn(label);
    return service === undefined || more.length > 0 ? [] : [{ column, service }];
  });

const YES = /^(\+|✓|✔|v|x|х|да|есть|yes|ооба|бар|иә|1)$/i;
const NO = /^(|-|–|—|0|нет|no|жок|жоқ)$/i;

/** Services that a row marks, with their places where a number stands instead of a mark. */
function marksOf(
  sheet: OwnSheet,
  at: number,
  columns: readonly Mark[],
  talk: Talk,
): { readonly service: string; readonly size: Row }[] {
  return columns.flatMap(({ column, service }) => {
    const text = sheet.cell(at, column);
    if (NO.test(text)) return [];
    if (YES.test(text)) return [{ service, size: {} }];
    const number = countIn(text, talk);
    if (!number) sheet.tell("own.word", "question", at, column, { received: text });
    if (!number) return [];
    const isPlaces = /мест|коек|койк|beds|places|орун|орын/.test(folded(`${sheet.found.labels[column] ?? ""} ${text}`));
    if (!isPlaces) sheet.tell("own.word", "question", at, column, { received: text });
    return [{ service, size: isPlaces ? { capacity: toDecimal(number.value), ...unitIn(sheet, column, text) } : {} }];
  });
}

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

function servicesOf(sheet: OwnSheet, at: number, talk: Talk): string[] {
  const text = sheet.take(at, "service");
  const found = text
    .split(/\s*[,;+/]\s*|\s+и\s+|\s+and\s+/u)
    .filter(Boolean)
    .flatMap((part) => {
      const one = typedCell("centres.service", part, talk)?.value;
      const all = one === undefined ? servicesIn(part) : [one];
      if (all.length === 0) sheet.tell("own.service", "question", at, "service", { received: part });
      return all;
    });
  if (found.length > 0) return [...new Set(found)];
  if (text === "") sheet.tell("own.service", "question", at, "service", { received: sheet.seen(at, "name") });
  return ["crisis_centre"];
}

function sizeOf(sheet: OwnSheet, at: number, talk: Talk): Row {
  const placesText = sheet.take(at, "capacity");
  const unit = unitIn(sheet, sheet.found.columns.capacity, placesText);
  const places = placesText === "" ? undefined : readPlaces(placesText, talk);
  if (placesText !== "" && (!places || ("either" in places && unit["capacity_unit"] === undefined)))
    sheet.tell(places ? "own.places" : "own.number", "question", at, "capacity", { received: placesText });
  const number = countIn(placesText.replace(/^[~≈около ]+/u, ""), talk);
  const persons = personsOf(sheet, at, talk);
  const taken = sheet.take(at, "occupancy");
  const share =
    taken === "" ? undefined : typedCell("centres.occupancy", /%/.test(taken) ? taken : `${taken}%`, talk)?.value;
  // «летом 50, зимой 90»: which months are summer, nobody says.
  if (taken !== "" && share === undefined) sheet.tell("own.seasons", "question", at, "occupancy", { received: taken });
  return {
    ...(places && !("either" in places)
      ? { capacity: places.capacity, capacity_unit: code(places.unit) }
      : number
        ? { capacity: toDecimal(number.value), ...unit }
        : {}),
    ...persons,
    ...(share !== undefined && { occupancy: share }),
  };
}

/** «148 женщин, 96 детей», «~400». */
function personsOf(sheet: OwnSheet, at: number, talk: Talk): Row {
  const childrenText = sheet.take(at, "children");
  const ofChildren = childrenText === "" ? undefined : typedCell("centres.children", childrenText, talk)?.value;
  if (childrenText !== "" && ofChildren === undefined)
    sheet.tell("own.number", "question", at, "children", { received: childrenText });
  const text = sheet.take(at, "clients");
  if (text === "") return ofChildren === undefined ? {} : { children: ofChildren };
  const isAbout = /[~≈]|около|примерно|about|approx/iu.test(text);
  const parts = [...text.matchAll(/(\d[\d\s\u00a0]*)\s*(\p{L}*)/gu)].map(([, number = "", word = ""]) => ({
    value: typedCell("centres.clients", number.trim(), talk)?.value,
    isChildren: /^(дет|реб|child|бала)/iu.test(word),
  }));
  const [women, children] = [
    parts.find(({ isChildren }) => !isChildren)?.value,
    parts.find(({ isChildren }) => isChildren)?.value,
  ];
  const isOdd =
    parts.filter(({ isChildren }) => !isChildren).length > 1 || (women === undefined && children === undefined);
  if (isOdd) {
    sheet.tell("own.number", "question", at, "clients", { received: text });
    return {};
  }
  if (isAbout) sheet.tell("own.about", "warning", at, "clients", { received: text });
  return {
    ...(women !== undefined && { clients: women }),
    ...((children ?? ofChildren) !== undefined && { children: children ?? ofChildren ?? "" }),
    ...(isAbout && { evidence: ASSUMED }),
  };
}

// Two spellings of one name: marks, legal forms and the order of letters in «ё» do not tell centres apart.
const plainName = (name: string): string =>
  foldWord(
    name
      .replace(
        /(?<!\p{L})(ОФ|ОО|ОЮЛ|НКО|ОсОО|PF|NGO|общественный фонд|общественное объединение|кризисный центр|КЦ)(?!\p{L})/giu,
        "",
      )
      .replace(/[«»"'“”.,–—-]/g, ""),
  );
