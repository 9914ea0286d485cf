import { describe, expect, it } from "vitest";
import type { Confidential } from "../../src/model/centre.js";
import { NO_SECRECY, type Result } from "../../src/result/result.js";
import { run } from "../support/run.js";
import { someOf } from "../support/samples.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Three shelters, of which zq77 is marked in the last column. */
const table = (header: string, value: string, no = ""): string =>
  [
    `centre_id;service;name;region;capacity;"${header}"`,
    `a-1;shelter;House One;North;10;${no}`,
    `zq77;shelter;Moon House;South;8;${value}`,
    `a-2;shelter;House Two;South;12;${no}`,
    "",
  ].join("\n");

const runOf = (centres: string, confidential?: Confidential, language = "en"): Result =>
  run(
    { title: "Demo", currency: "KGS", fiscalYear: "2025", centres: { file: "centres.csv", confidential } },
    { "centres.csv": bytes(centres) },
    { language },
  );

const codes = ({ secrecy }: Result): readonly string[] => secrecy.questions.map((each) => each.code);
const isWithheld = ({ secrecy }: Result): boolean => secrecy.closed.some(({ centre }) => centre === "zq77");

// Header, what marks the row, what stands in the others; the last word says which of the two is expected.
const PAIRS: readonly (readonly [header: string, value: string, no: string, outcome: "withheld" | "asked"])[] = [
  ["confidential", "yes", "no", "withheld"],
  ["Confidential", "1", "0", "withheld"],
  ["CONFIDENTIAL", "TRUE", "FALSE", "withheld"],
  ["Confidential address", "yes", "no", "withheld"],
  ["is_confidential", "x", "", "asked"],
  ["isConfidential", "true", "false", "withheld"],
  ["Confidental", "yes", "no", "asked"],
  ["Cofidential", "yes", "", "asked"],
  ["Konfidential", "yes", "", "asked"],
  ["confidentiality", "✓", "", "asked"],
  ["Confidential?", "✔️", "", "asked"],
  ["Secret", "yes", "no", "withheld"],
  ["Hidden", "+", "", "asked"],
  ["Closed", "yes", "no", "asked"],
  ["Restricted", "yes", "no", "asked"],
  ["Protected site", "y", "n", "asked"],
  ["private address", "yes", "", "asked"],
  ["undisclosed location", "v", "", "asked"],
  ["Conceal", "yes", "", "asked"],
  ["Конфиденциальный", "да", "нет", "withheld"],
  ["Конфиденциально", "Да", "Нет", "withheld"],
  ["конфедициально", "да", "нет", "asked"],
  ["Конфидициальность", "да", "", "asked"],
  ["Закрытый адрес", "да", "нет", "withheld"],
  ["Закрытй адрес", "да", "нет", "asked"],
  ["Адрес закрыт?", "ДА", "", "asked"],
  ["Закрытый", "+", "", "asked"],
  ["закр.", "да", "нет", "withheld"],
  ["Секретно", "да", "нет", "withheld"],
  ["Скрывать", "да", "нет", "asked"],
  ["Не разглашать", "да", "", "asked"],
  ["Тайный приют", "1", "0", "asked"],
  ["құпия", "иә", "жоқ", "withheld"],
  ["Құпия мекенжай", "иә", "", "asked"],
  ["мекенжайы жабық", "иә", "жоқ", "withheld"],
  ["жабық", "иә", "жоқ", "asked"],
  ["жасырын", "Иә", "Жоқ", "withheld"],
  ["купия", "иә", "жоқ", "asked"],
  ["жабык дарек", "ооба", "жок", "withheld"],
  ["Дареги жабык", "ооба", "", "asked"],
  ["купуя", "ооба", "жок", "withheld"],
  ["жашыруун", "ооба", "жок", "withheld"],
  ["жашырун", "ооба", "жок", "asked"],
  ["закритий", "так", "ні", "withheld"],
  ["Закрита адреса", "так", "ні", "withheld"],
  ["конфіденційно", "так", "", "asked"],
  ["конфиденцийно", "так", "ні", "asked"],
  ["прихована", "так", "ні", "asked"],
  ["таємний", "так", "", "asked"],
  ["maxfiy", "ha", "yo'q", "withheld"],
  ["Maxfiy manzil", "ha", "yo‘q", "withheld"],
  ["махфий", "ҳа", "йўқ", "withheld"],
  ["yopiq", "ha", "", "asked"],
  ["махфӣ", "ҳа", "не", "withheld"],
  ["пӯшида", "ҳа", "не", "withheld"],
  ["пушида", "ҳа", "", "asked"],
  ["confidencial", "sí", "no", "withheld"],
  ["Dirección reservada", "si", "no", "withheld"],
  ["reservadas", "sí", "no", "asked"],
  ["oculto", "x", "", "asked"],
  // Nobody knows these headers; their cells speak.
  ["K", "да", "нет", "asked"],
  ["Признак", "да", "нет", "asked"],
  ["Flag", "1", "0", "asked"],
  ["Flag", "1", "2", "asked"],
  ["Особое", "✓", "", "asked"],
  ["Метка", "*", "", "asked"],
  ["Белгі", "иә", "", "asked"],
  ["Белги", "ооба", "жок", "asked"],
  ["Belgi", "ha", "yo'q", "asked"],
  ["Позначка", "так", "ні", "asked"],
  ["Тип адреса", "закрытый", "открытый", "asked"],
  ["Address", "confidential", "Main street 5", "asked"],
  ["Примечание", "адрес не разглашается", "", "asked"],
  ["Вид", "З", "О", "asked"],
  // No clear mark: it refuses no row, and is asked about.
  ["confidential", "maybe", "no", "asked"],
  ["confidential", "-", "no", "asked"],
  ["confidential", "closed", "no", "asked"],
  ["закрытый адрес", "дa (см. письмо)", "нет", "asked"],
];

describe("headers of confidentiality in the eight languages", () => {
  it("are at least sixty, and the misspelt are among them", () => {
    expect(PAIRS.length).toBeGreaterThanOrEqual(60);
  });

  it.each(someOf(PAIRS))("%s: %s / %s is %s", (header, value, no, outcome) => {
    const result = runOf(table(header, value, no));
    expect(codes(result).length > 0 ? "asked" : isWithheld(result) ? "withheld" : "published").toBe(outcome);
    expect(result.secrecy.hidden || outcome === "asked").toBe(true);
  });

  it.each(someOf(PAIRS))("%s: %s / %s is withheld after the answer yes, and asks nothing", (header, value, no) => {
    const result = runOf(table(header, value, no), "yes");
    expect([codes(result), isWithheld(result)]).toEqual([[], true]);
  });
});

/** Whether a header is read as the column of confidentiality. */
const isRead = (header: string): boolean =>
  runOf(table(header, "no", "no")).inputs[0]?.understood?.columns.some(({ field }) => field === "confidential") ??
  false;

// Nobody lives in a counselling centre, so that the column alone is the reason to ask.
describe("the column itself is asked about", () => {
  const asked = PAIRS.filter(([header, , , outcome]) => outcome === "asked" && !isRead(header));
  it.each(someOf(asked))("%s: %s / %s", (header, value, no) => {
    const centres = table(header, value, no).replaceAll(";shelter;", ";counselling;").replace("capacity", "clients");
    expect(codes(runOf(centres))[0]).toBe("confidential.doubt");
  });
});

describe("a mistyped header alone is enough", () => {
  it.each([
    "Confidental",
    "Cofidential",
    "Confidnetial",
    "Konfidential",
    "isConfidential",
    "nonconfidential",
    "Conceiled",
    "Hiden address",
    "Restrictd",
    "конфедициально",
    "Конфидициальность",
    "Кофиденциально",
    "Закрытй адрес",
    "Закритый",
    "Засекречен",
    "Сикретно",
    "Құпяя",
    "жабық мекен",
    "жасырн",
    "жашырун",
    "купуялык",
    "конфідиційно",
    "прихованна",
    "махфй",
    "maxfyi",
    "yopiqlik",
    "yashirn",
    "пинхонӣ",
    "confidensial",
    "reservadas",
    "protejido",
  ])("%s", (header) => {
    // The cells are ordinary words: only the header speaks.
    const centres = table(header, "orchard", "lake")
      .replaceAll(";shelter;", ";counselling;")
      .replace("capacity", "clients");
    expect(codes(runOf(centres))).toEqual(["confidential.doubt"]);
  });
});

describe("ordinary columns", () => {
  const counselling = (header: string, value: string, other: string): string =>
    [
      `centre_id;service;name;region;${header}`,
      `a-1;counselling;One;North;${value}`,
      `a-2;counselling;Two;South;${other}`,
      "",
    ].join("\n");
  it.each([
    ["phone", "0312 123456", "0555 654321"],
    ["notes", "opened after the flood", ""],
    ["year founded", "1998", "2004"],
    ["Телефон", "0312 12-34-56", ""],
    ["Директор", "А. Асанова", "Б. Исаева"],
    ["Секретарь", "А. Асанова", "Б. Исаева"],
    ["secretary", "A. Smith", ""],
    ["Адрес", "ул. Ленина, 5", "ул. Мира, 7"],
    ["Rooms", "12", "7"],
    ["email", "a@b.kg", "c@d.kg"],
    ["Мекенжайы", "Абай к., 5", ""],
    ["Дареги", "Чүй 5", ""],
  ])("%s does not block a network in which nobody lives", (header, value, other) => {
    expect(runOf(counselling(header, value, other)).secrecy).toEqual(NO_SECRECY);
  });

  it("nor one with shelters whose column of confidentiality was read", () => {
    const centres = "centre_id;service;confidential;phone\na-1;shelter;no;0312 1\na-2;shelter;no;0312 2\n";
    expect(codes(runOf(centres))).toEqual([]);
  });
});

describe("questions and their answers", () => {
  const bare = "centre_id;service;name\na-1;shelter;House One\na-2;counselling;House Two\n";
  it("asks where people live and no column says which centres are confidential", () => {
    expect(codes(runOf(bare))).toEqual(["confidential.doubt"]);
    expect(codes(runOf(bare.replace("shelter", "crisis_centre")))).toEqual(["confidential.doubt"]);
    expect(codes(runOf("centre_id;service;capacity\na-1;rape_crisis;4\n"))).toEqual(["confidential.doubt"]);
    // Seen red with either taken out of the services that house people.
    for (const house of ["crisis_room", "transitional_housing"])
      expect(codes(runOf(bare.replace("shelter", house)))).toEqual(["confidential.doubt"]);
    expect(codes(runOf(bare.replace("shelter", "helpline")))).toEqual([]);
    expect(codes(runOf(bare.replace("shelter", "mobile_team")))).toEqual([]);
  });

  it("asks of a row that is refused for another cell as of any", () => {
    const refused = table("confidential", "no", "no").replace(";8;no", ";8x;нет?");
    expect(runOf(refused).secrecy.questions.map(({ code, row }) => [code, row])).toEqual([
      ["confidential.doubt", 3],
      ["confidential.refused", 3],
    ]);
    expect(codes(runOf(refused, "no"))).toEqual([]);
  });

  it("asks nothing of a column of yes and no beside one that was read, where each row is marked", () => {
    const two = "centre_id;service;confidential;Лифт\na-1;shelter;no;да\na-2;shelter;no;нет\n";
    expect(codes(runOf(two))).toEqual([]);
  });

  it("names a column without a header by its place", () => {
    const blank = "centre_id;service;;phone\na-1;counselling;да;0312 1\na-2;counselling;;0312 2\n";
    expect(runOf(blank).secrecy.questions.map(({ code, detail }) => [code, detail?.["columns"]])).toEqual([
      ["confidential.doubt", "“3”"],
    ]);
  });

  it("asks where two columns say it and the one that is not read says yes", () => {
    const two = "centre_id;service;confidential;Закрытый адрес\na-1;shelter;no;да\na-2;shelter;no;нет\n";
    expect(runOf(two).secrecy.questions.map(({ detail }) => detail?.["found"])).toEqual(["“Закрытый адрес: да” (2)"]);
    expect(codes(runOf(two.replace(";да", ";нет")))).toEqual([]);
    const near = "centre_id;service;confidential;Confidental\na-1;shelter;no;yes\n";
    expect(codes(runOf(near))).toEqual(["confidential.doubt"]);
  });

  it("takes a code that is marked in one row for marked in every spelling", () => {
    const result = runOf("centre_id;service;confidential\nzq77;shelter;yes\nZQ77;counselling;\na-1;shelter;no\n");
    expect(result.secrecy.closed.map(({ centre }) => centre)).toEqual(["zq77", "ZQ77"]);
  });

  it.each(["en", "ru", "kk", "ky"])("in %s names the column and offers to call it so", (language) => {
    const [asked] = runOf(table("Белги", "ооба", "жок"), undefined, language).secrecy.questions;
    expect(asked?.message).toContain("Белги");
    expect(asked?.options?.map(({ code }) => code)).toEqual(["closed-no", "closed-address", "closed-yes", "rename"]);
  });
});

describe("settings of earlier versions", () => {
  it("do nothing, and each is told what replaces it", () => {
    const publish = { confidential: "none", withhold: ["a-1"], tables: ["years"], earlier: ["last.json"] };
    const analysis = { title: "Demo", currency: "KGS", fiscalYear: "2025", centres: { file: "centres.csv" }, publish };
    const { issues, secrecy } = run(analysis, { "centres.csv": bytes(table("confidential", "", "no")) });
    const told = issues.filter(({ code }) => code === "publish.replaced");
    expect(told.map(({ severity, column }) => [severity, column])).toEqual([
      ["warning", "/publish/confidential"],
      ["warning", "/publish/withhold"],
      ["warning", "/publish/tables"],
      ["warning", "/publish/earlier"],
    ]);
    expect(told[0]?.message).toContain('"centres": {"confidential": "no"}');
    expect(told[0]?.message).not.toContain("umay publish");
    expect(told[1]?.message).toContain("umay publish");
    expect(told[1]?.message).not.toContain("{");
    expect(secrecy.questions.map(({ code }) => code)).toEqual(["confidential.doubt"]);
  });
});
