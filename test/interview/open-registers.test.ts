import { columnHeader } from "../../src/formula/locale.js";
import { describe, expect, it } from "vitest";
import { openFiles } from "../../src/import/open/open-files.js";
import { localeOf } from "../../src/run/languages.js";
import { run } from "../support/run.js";
import { pcg32, uniform } from "../../src/simulate/pcg32.js";
import { type WrittenTable, csvOf, odsOf, xlsxOf } from "../support/written-tables.js";

const REGISTERS = 50;
const FIELDS = ["centre_id", "service", "name", "region", "ownership", "capacity", "capacity_unit", "clients", "confidential"]; // prettier-ignore
const SERVICES = ["shelter", "counselling", "helpline", "crisis_centre", "crisis_room", "legal_aid", "mobile_team"];

// What ordinary registers say; nothing of it is about an address that must stay unknown.
const WORDS = {
  ru: {
    names: ["Кризисный центр «Сезим»", "Приют «Надежда»", "ОФ «Ак Жүрөк»", "Общество с ограниченной ответственностью «Очаг»", "Центр социальной защиты населения", "ЗАО «Берегиня»"],
    notes: ["Закрыт на ремонт до мая", "открытый", "закрыт в 2023 году", "временно закрыто", "Закрытое акционерное общество", "секретарь: А. Асанова", "Работает круглосуточно", "анонимная консультация по телефону", "Отчёт опубликован на сайте", "для женщин, скрывающихся от насилия", "закрыто по воскресеньям", "защита прав женщин", "пандус есть, лифта нет", "женщины не размещаются вместе с мужчинами", "мебель из ДСП обновлена", "охрана и видеонаблюдение", "частный дом в аренде", "ограниченный бюджет", "не секретно", "адрес: ул. Ленина, 5", "передано акимату", "", ""],
    titles: ["Реестр кризисных центров области на 2025 год", "Сведения о приютах. Открытые данные", "Министерство социальной защиты. Секретариат"],
    below: ["Источник: отчёты центров", "* по данным на 1 января"],
    columns: ["Примечание", "Телефон", "Директор", "Дата закрытия", "Секретарь", "Ограничения по возрасту", "Опубликован отчёт"],
    sheets: ["Центры", "Приюты 2025", "Реестр"],
  },
  en: {
    names: ["Sezim crisis centre", "Women's Refuge of the North", "House of Hope", "Department of Social Protection shelter", "Legal Clinic Ltd", "Sunrise Helpline"],
    notes: ["Closed for repair until May", "closed in 2023, reopened in 2024", "open", "Secretary: A. Smith", "The secretariat sits next door", "closed on Sundays", "private donor pays the rent", "restricted grant of the city", "gender-sensitive budgeting course", "anonymous helpline", "annual report published on the site", "not confidential", "guards and cameras", "classified as a municipal service", "child protection officer on duty", "self-confidence training", "temporarily closed", "unrestricted funds", "address: 5 Mill Lane", "rooms are not shared", "safe house for eight women", "", ""],
    titles: ["Register of women's shelters, 2025", "Open data of the Ministry of Labour and Social Protection", "Services for survivors of violence"],
    below: ["Source: reports of the centres", "* as of 1 January"],
    columns: ["Notes", "Phone", "Director", "Closing date", "Secretary", "Age limits", "Published report"],
    sheets: ["Centres", "Shelters 2025", "Register"],
  },
  kk: {
    names: ["«Үміт» дағдарыс орталығы", "«Панажай» баспанасы", "Тайынша ауданының орталығы", "Халықты әлеуметтік қорғау орталығы"],
    notes: ["Жөндеуге жабық", "ашық", "2023 жылдан жабық", "хатшы: А. Асанова", "тәулік бойы жұмыс істейді", "уақытша жабық", "құпия емес", "есебі сайтта жарияланды", "пандус бар", "Сырдария ауданы", ""],
    titles: ["Дағдарыс орталықтарының тізілімі, 2025", "Ашық деректер"],
    below: ["Дереккөз: орталықтардың есептері"],
    columns: ["Ескерту", "Телефон", "Директор", "Хатшы"],
    sheets: ["Орталықтар", "Тізілім"],
  },
  ky: {
    names: ["«Сезим» кризис борбору", "«Ак Жүрөк» коомдук фонду", "Калкты социалдык коргоо борбору"],
    notes: ["Ремонтко жабык", "ачык", "убактылуу жабык", "катчы: А. Асанова", "күнү-түнү иштейт", "жашыруун эмес", "отчету сайтта жарыяланды", "2022 жылдан жабык", "жаш энелер үчүн", ""],
    titles: ["Кризис борборлорунун реестри, 2025", "Ачык маалымат"],
    below: ["Булак: борборлордун отчеттору"],
    columns: ["Эскертүү", "Телефон", "Директор", "Катчы"],
    sheets: ["Борборлор", "Реестр"],
  },
} as const; // prettier-ignore

type Format = "csv" | "xlsx" | "ods";
type Register = { readonly table: WrittenTable; readonly file: string; readonly format: Format; readonly language: string }; // prettier-ignore

function registerOf(seed: number): Register {
  const next = pcg32(seed);
  const draw = (below: number): number => Math.floor(uniform(next) * below);
  const pick = (from: readonly string[]): string => from[draw(from.length)] ?? "";
  const language = (["ru", "en", "kk", "ky"] as const)[seed % 4] ?? "en";
  const [locale, words] = [localeOf(language), WORDS[language]];
  const further = words.columns[draw(words.columns.length)] ?? "";
  const hasNotes = further !== words.columns[0];
  const code = (of: string): string => locale.codes[of] ?? of;
  const header = [...FIELDS.map((field) => columnHeader("centres", field, locale)), ...(hasNotes ? [words.columns[0]] : []), further]; // prettier-ignore
  const rows = Array.from({ length: 3 + draw(12) }, (_, at) => [
    `c-${String(at + 1)}`,
    code(pick(SERVICES)),
    pick(words.names),
    `${pick(words.names).slice(0, 3)} ${String(draw(4))}`,
    code(pick(["state", "municipal", "ngo"])),
    draw(3) === 0 ? "" : String(4 + draw(20)),
    code("family_place"),
    String(20 + draw(300)),
    pick([code("no"), code("no").toUpperCase(), "0", "no"]),
    pick(words.notes),
    ...(hasNotes ? [pick([...words.notes, "0312 123456", "2023", "2021-05-01"])] : []),
  ]);
  const table = {
    ...(draw(2) === 0 ? {} : { above: [pick(words.titles)] }),
    ...(draw(2) === 0 ? {} : { below: [pick(words.below)] }),
    ...{ header, rows, sheet: pick(words.sheets) },
    comments: [{ row: draw(rows.length), column: 2, text: pick(words.notes) }, { row: -1, column: 8, text: locale.notes["centres.confidential"] ?? "" }].filter(({ text }) => text !== ""), // prettier-ignore
  };
  const format = (["csv", "xlsx", "ods"] as const)[seed % 3] ?? "csv";
  return { table, format, language, file: `${pick(["centres", "registry-open", "реестр", "closed-2023", "secretariat"])}.${format}` }; // prettier-ignore
}

describe("an open register whose every row says no", () => {
  it.each(Array.from({ length: REGISTERS }, (_, at) => at + 1))("asks nothing: %i", async (seed) => {
    const { table, file, format, language } = registerOf(seed);
    const content = format === "csv" ? csvOf(table) : format === "xlsx" ? await xlsxOf(table) : odsOf(table);
    const files = await openFiles({ [file]: content });
    const analysis = { title: "Demo", currency: "KGS", fiscalYear: "2025", centres: { file } };
    const { secrecy, rejects, network } = run(analysis, files, { language });
    expect(secrecy.questions.map(({ code, detail }) => [code, detail])).toEqual([]);
    expect(rejects).toEqual([]);
    expect(new Set(network?.centres?.map(({ values }) => values.confidential))).toEqual(new Set(["no"]));
  });

  it("asks once where one row has a word of secrecy", async () => {
    const { table, file } = registerOf(1);
    const marked = { ...table, rows: table.rows.map((row, at) => (at === 1 ? row.with(-2, "адрес не публикуется") : row)) }; // prettier-ignore
    const files = await openFiles({ [file]: csvOf(marked) });
    const analysis = { title: "Demo", currency: "KGS", fiscalYear: "2025", centres: { file, delimiter: ";" } };
    expect(run(analysis, files, { language: "ru" }).secrecy.questions.map(({ code }) => code)).toEqual(["confidential.doubt"]); // prettier-ignore
  });
});
