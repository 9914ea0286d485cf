import { seeded } from "../seeded.mjs";

/** Headers of a budget of Kazakhstan as it is published: codes with their names, a region, three phases. */
export const HEADER = [
  "Функциональная группа",
  "Наименование функциональной группы",
  "Администратор",
  "Наименование администратора",
  "Программа",
  "Наименование программы",
  "Подпрограмма",
  "Специфика",
  "Наименование специфики",
  "Регион",
  "Источник финансирования",
  "Утверждено",
  "Уточнено",
  "Исполнено",
];

const GROUPS = [
  "Общий порядок",
  "Образование",
  "Здравоохранение",
  "Социальная помощь",
  "Культура",
  "Жильё",
  "Экология",
];
const ACTIONS = ["Обеспечение", "Развитие", "Поддержка", "Финансирование", "Совершенствование", "Организация"];
const OBJECTS = ["кризисных центров", "дневных стационаров", "школ-интернатов", "служб доверия", "приютов", "яслей"];
const PEOPLE = ["женщин", "детей", "лиц с инвалидностью", "пожилых граждан", "семей, оставшихся без крова", "молодёжи"];
const SPECIFICS = ["Оплата труда", "Командировки", "Услуги связи", "Аренда", "Лекарства и «прочие» материалы"];
const REGIONS = ["Алматы", "Астана", "Шымкент", "Абайская область", "Жамбылская область", "Улытауская область"];
const SOURCES = ["Республиканский бюджет", "Местный бюджет"];
const LINES_OF_A_PROGRAMME = SPECIFICS.length * REGIONS.length * SOURCES.length;

/**
 * A flat budget of any length, always the same for the same seed.
 *
 * @returns rows whose amounts are numbers with one decimal place, and the totals of the three phases in tenths
 */
export function randomBudget(length, seed) {
  const next = seeded(seed);
  const [rows, totals] = [[], [0n, 0n, 0n]];
  let programme = [];
  for (let at = 0; at < length; at++) {
    if (at % LINES_OF_A_PROGRAMME === 0) programme = programmeOf(at / LINES_OF_A_PROGRAMME, next);
    const line = at % LINES_OF_A_PROGRAMME;
    const specific = line % SPECIFICS.length;
    const region = Math.floor(line / SPECIFICS.length) % REGIONS.length;
    const approved = 10 + next(90_000_000);
    const revised = approved + next(1_000_000);
    const tenths = [approved, revised, Math.floor((revised * (900 + next(101))) / 1000)];
    for (const [phase, amount] of tenths.entries()) totals[phase] += BigInt(amount);
    rows.push([
      ...programme,
      String(110 + specific * 7),
      SPECIFICS[specific],
      REGIONS[region],
      SOURCES[Math.floor(line / SPECIFICS.length / REGIONS.length)],
      ...tenths.map((each) => each / 10),
    ]);
  }
  return { rows, totals };
}

function programmeOf(at, next) {
  const group = at % GROUPS.length;
  const of = (words) => words[next(words.length)];
  return [
    String(group + 1).padStart(2, "0"),
    GROUPS[group],
    String(201 + (at % 40)),
    `Управление № ${1 + (at % 40)} по делам ${of(PEOPLE)}`,
    String(1 + at).padStart(4, "0"),
    `${of(ACTIONS)} ${of(OBJECTS)} для ${of(PEOPLE)} и ${of(PEOPLE)}, мероприятие ${1 + at}`,
    String(1 + next(100)).padStart(3, "0"),
  ];
}
