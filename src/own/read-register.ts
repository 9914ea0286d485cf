import { foldWord } from "../import/headers/fold-word.js";
import type { Talk } from "../interview/question.js";
import { readPlaces } from "../interview/readers.js";
import { typedCell } from "../interview/typed-cell.js";
import type { Row } from "./read-lines.js";
import type { OwnSheet } from "./sheet.js";
import { countIn, isTotal, servicesIn } from "./values.js";
import { toDecimal } from "../money/to-decimal.js";

const code = (name: string) => ({ code: name });
const ASSUMED = code("assumption");

/** Reads a register of centres: a row for each service of each centre. */
export function readRegister(sheet: OwnSheet, talk: Talk): readonly Row[] {
  const rows: Row[] = [];
  const names = new Map<string, string>();
  for (const at of sheet.places) {
    const name = sheet.take(at, "name");
    if (name === "" || isTotal(name)) continue;
    const earlier = names.get(plainName(name));
    if (earlier !== undefined) sheet.tell("own.twice", "question", at, "name", { received: name, expected: earlier });
    else names.set(plainName(name), name);
    const services = servicesOf(sheet, at, talk);
    const secret = sheet.take(at, "confidential");
    const [region, owner] = [sheet.take(at, "region"), sheet.take(at, "ownership")];
    const ownership = owner === "" ? undefined : typedCell("centres.ownership", owner, talk)?.value;
    if (owner !== "" && ownership === undefined)
      sheet.tell("own.word", "question", at, "ownership", { received: owner });
    const closed = secret === "" ? undefined : typedCell("centres.confidential", secret, talk)?.value;
    const size = sizeOf(sheet, at, talk);
    for (const [place, service] of services.entries())
      rows.push({
        centre_id: `centre-${String([...names.keys()].indexOf(plainName(name)) + 1)}`,
        service: code(service),
        name,
        ...(region !== "" && { region }),
        ...(ownership !== undefined && { ownership: code(ownership) }),
        // Numbers of a whole centre belong to its first service: who came to which, nobody says.
        ...(place === 0 ? size : {}),
        months_open: "12",
        // A mark that is blank or not clear stays so: it is asked before anything is published.
        ...(secret !== "" && { confidential: closed === undefined ? secret : code(closed) }),
      });
  }
  return rows;
}

function servicesOf(sheet: OwnSheet, at: number, talk: Talk): readonly string[] {
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
  const places = placesText === "" ? undefined : readPlaces(placesText, talk);
  if (placesText !== "" && (!places || "either" in places))
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
        ? { capacity: toDecimal(number.value) }
        : {}),
    ...persons,
    ...(share !== undefined && { occupancy: share }),
  };
}

/** «148 женщин, 96 детей», «~400». */
function personsOf(sheet: OwnSheet, at: number, talk: Talk): Row {
  const text = sheet.take(at, "clients");
  if (text === "") return {};
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
    ...(children !== undefined && { children }),
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
