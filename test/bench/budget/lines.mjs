import { seeded } from "../seeded.mjs";

/** Headers of a made budget: codes and names, a region, a source, three phases. */
const HEADER = [
  "Год",
  "Код строки",
  "Код АБП",
  "Наименование АБП",
  "Программа",
  "Наименование",
  "Функция",
  "Специфика",
  "Регион",
  "Источник",
  "Маркер",
  "Утверждено",
  "Уточнено",
  "Исполнено",
];

/** The header of a shape: where codes stand beside each other by levels, that of the line stands last. */
export const headerOf = ({ totals }) =>
  totals === "levels" ? [HEADER[0], ...HEADER.slice(2, 8), HEADER[1], ...HEADER.slice(8)] : HEADER;

const ACTIONS = ["Обеспечение", "Развитие", "Поддержка", "Содержание", "Организация"];
const OBJECTS = ["кризисных центров", "школ", "служб доверия", "приютов", "яслей", "больниц"];
const PEOPLE = ["женщин", "детей", "лиц с инвалидностью", "пожилых граждан", "молодёжи", "семей"];
const REGIONS = ["Бишкек", "Ош", "Чуй", "Нарын", "Талас", "Баткен", "Джалал-Абад", "Иссык-Куль"];
const SOURCES = ["РБ", "МБ"];
const OFFICES = 55;
const MOST = 900_000_000;

/** The lines of a budget with their amounts in hundredths, always the same for the same seed. */
export function* budgetLines(count, shape, seed) {
  const next = seeded(seed);
  let above;
  for (let index = 0; index < count; index++) {
    // A bad row is not repeated: which of the two is the first one would be a matter of taste.
    const repeats = next(1000) < shape.repeated && above !== undefined && !above.bad;
    const line = repeats ? { ...above } : newLine(index, shape, next);
    line.amounts = amountsOf(next, shape);
    line.odd = next(100) < 2 ? oddOf(next) : undefined;
    line.bad = !repeats && next(1000) < shape.bad ? oddOf(next) : undefined;
    line.repeated = repeats;
    yield line;
    above = line;
  }
}

function newLine(index, { programmes }, next) {
  const programme = programmes > 1200 ? index % programmes : next(programmes);
  const office = programme % OFFICES;
  const words = `${ACTIONS[programme % 5]} ${OBJECTS[(programme * 7) % 6]} для ${PEOPLE[(programme * 3) % 6]}`;
  return {
    year: String(2023 + next(3)),
    id: String(10_000_000 + index),
    office: String(201 + office),
    officeName: `Министерство № ${office + 1}`,
    programme: String(1001 + programme),
    description: next(100) < 80 ? `${words}, меропр. ${1 + next(99_999)}` : words,
    function: `0${1 + next(9)}0${1 + next(6)}`,
    economic: String(2100 + next(80) * 3),
    region: REGIONS[next(REGIONS.length)],
    source: SOURCES[next(SOURCES.length)],
    marker: next(10) < 3 ? String(next(3)) : "",
  };
}

function amountsOf(next, { long }) {
  const approved = 100 + next(MOST);
  const revised = approved + next(10_000_000);
  const executed = Math.floor((revised * (9000 + next(1000))) / 10_000);
  if (!long) return [approved, revised, executed];
  // Thirty digits: twenty-one drawn ones after the nine of a short amount.
  return [approved, revised, executed].map((each) =>
    BigInt(String(each).padStart(9, "1") + [7, 7, 7].map((length) => digits(next, length)).join("")),
  );
}

const digits = (next, length) => String(next(10 ** length)).padStart(length, "0");

// Which amount is written oddly, and in which of two ways.
const oddOf = (next) => ({ phase: next(3), way: next(2) });
