import { describe, expect, it } from "vitest";
import type { Analysis } from "../../src/model/analysis.js";
import type { Result } from "../../src/result/result.js";
import { run } from "../../src/run/run.js";

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

const runOf = (centres: string, publish?: Analysis["publish"], language = "en"): Result =>
  run(
    { title: "Demo", currency: "KGS", fiscalYear: "2025", centres: { file: "centres.csv" }, publish },
    { "centres.csv": bytes(centres) },
    { language },
  );

const codes = ({ secrecy }: Result): readonly string[] => secrecy.questions.map((each) => each.code);
const isWithheld = ({ centres, secrecy }: Result): boolean =>
  centres.some((each) => each.id === "zq77" && each.confidential) ||
  secrecy.places.some((each) => each.file === "centres.csv" && each.row === 3);

// Header, what marks the row, what stands in the others; the last word says which of the two is expected.
const PAIRS: readonly (readonly [header: string, value: string, no: string, outcome: "withheld" | "asked"])[] = [
  ["confidential", "yes", "no", "withheld"],
  ["Confidential", "1", "0", "withheld"],
  ["CONFIDENTIAL", "TRUE", "FALSE", "withheld"],
  ["Confidential address", "yes", "no", "withheld"],
  ["is_confidential", "x", "", "withheld"],
  ["isConfidential", "true", "false", "asked"],
  ["Confidental", "yes", "no", "asked"],
  ["Cofidential", "yes", "", "asked"],
  ["Konfidential", "yes", "", "asked"],
  ["confidentiality", "✓", "", "withheld"],
  ["Confidential?", "✔️", "", "withheld"],
  ["Secret", "yes", "no", "withheld"],
  ["Hidden", "+", "", "asked"],
  ["Closed", "yes", "no", "asked"],
  ["Restricted", "yes", "no", "asked"],
  ["Protected site", "y", "n", "asked"],
  ["private address", "yes", "", "asked"],
  ["undisclosed location", "v", "", "withheld"],
  ["Conceal", "yes", "", "asked"],
  ["Конфиденциальный", "да", "нет", "withheld"],
  ["Конфиденциально", "Да", "Нет", "withheld"],
  ["конфедициально", "да", "нет", "asked"],
  ["Конфидициальность", "да", "", "asked"],
  ["Закрытый адрес", "да", "нет", "withheld"],
  ["Закрытй адрес", "да", "нет", "asked"],
  ["Адрес закрыт?", "ДА", "", "withheld"],
  ["Закрытый", "+", "", "asked"],
  ["закр.", "да", "нет", "withheld"],
  ["Секретно", "да", "нет", "withheld"],
  ["Скрывать", "да", "нет", "asked"],
  ["Не разглашать", "да", "", "asked"],
  ["Тайный приют", "1", "0", "asked"],
  ["құпия", "иә", "жоқ", "withheld"],
  ["Құпия мекенжай", "иә", "", "withheld"],
  ["мекенжайы жабық", "иә", "жоқ", "withheld"],
  ["жабық", "иә", "жоқ", "asked"],
  ["жасырын", "Иә", "Жоқ", "withheld"],
  ["купия", "иә", "жоқ", "asked"],
  ["жабык дарек", "ооба", "жок", "withheld"],
  ["Дареги жабык", "ооба", "", "withheld"],
  ["купуя", "ооба", "жок", "withheld"],
  ["жашыруун", "ооба", "жок", "withheld"],
  ["жашырун", "ооба", "жок", "asked"],
  ["закритий", "так", "ні", "withheld"],
  ["Закрита адреса", "так", "ні", "withheld"],
  ["конфіденційно", "так", "", "withheld"],
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
  // What is marked cannot be read: the row is refused and stays unknown.
  ["confidential", "maybe", "no", "withheld"],
  ["confidential", "-", "no", "withheld"],
  ["confidential", "closed", "no", "withheld"],
  ["закрытый адрес", "дa (см. письмо)", "нет", "withheld"],
];

describe("headers of confidentiality in the eight languages", () => {
  it("are at least sixty, and the misspelt are among them", () => {
    expect(PAIRS.length).toBeGreaterThanOrEqual(60);
  });

  it.each(PAIRS)("%s: %s / %s is %s", (header, value, no, outcome) => {
    const result = runOf(table(header, value, no));
    expect(codes(result).length > 0 ? "asked" : isWithheld(result) ? "withheld" : "published").toBe(outcome);
    expect(result.secrecy.hidden || outcome === "asked").toBe(true);
  });

  it.each(PAIRS)("%s: %s / %s is no answer to withhold alone", (header, value, no) => {
    const result = runOf(table(header, value, no), { confidential: "withhold" });
    expect(codes(result).length > 0 || isWithheld(result)).toBe(true);
  });
});

// Nobody lives in a counselling centre, so that the column alone is the reason to ask.
describe("the column itself is asked about", () => {
  const asked = PAIRS.filter(([, , , outcome]) => outcome === "asked");
  it.each(asked)("%s: %s / %s", (header, value, no) => {
    const centres = table(header, value, no).replaceAll(";shelter;", ";counselling;").replace("capacity", "clients");
    expect(codes(runOf(centres))[0]).toMatch(/^confidential\.(?:column|cells)$/);
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
    expect(codes(runOf(centres))).toEqual(["confidential.column"]);
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
    expect(runOf(counselling(header, value, other)).secrecy).toEqual({
      questions: [],
      hidden: false,
      files: ["centres.csv"],
      places: [],
      names: [],
    });
  });

  it("nor one with shelters whose column of confidentiality was read", () => {
    const centres = "centre_id;service;confidential;phone\na-1;shelter;no;0312 1\na-2;shelter;;0312 2\n";
    expect(codes(runOf(centres))).toEqual([]);
  });
});

describe("questions and their answers", () => {
  const bare = "centre_id;service;name\na-1;shelter;House One\na-2;counselling;House Two\n";
  it("asks where people live and no column says which centres are confidential", () => {
    expect(codes(runOf(bare))).toEqual(["confidential.missing"]);
    expect(codes(runOf(bare.replace("shelter", "crisis_centre")))).toEqual(["confidential.missing"]);
    expect(codes(runOf("centre_id;service;capacity\na-1;rape_crisis;4\n"))).toEqual(["confidential.missing"]);
    // Seen red with either taken out of the services that house people.
    for (const house of ["crisis_room", "transitional_housing"])
      expect(codes(runOf(bare.replace("shelter", house)))).toEqual(["confidential.missing"]);
    expect(codes(runOf(bare.replace("shelter", "helpline")))).toEqual([]);
    expect(codes(runOf(bare.replace("shelter", "mobile_team")))).toEqual([]);
  });

  it("is answered by none, in the analysis and on the command, and not by withhold", () => {
    expect(codes(runOf(bare, { confidential: "none" }))).toEqual([]);
    expect(codes(runOf(bare, { confidential: "withhold" }))).toEqual(["confidential.missing"]);
    const analysis = { title: "Demo", currency: "KGS", fiscalYear: "2025", centres: { file: "centres.csv" } };
    const given = run(analysis, { "centres.csv": bytes(bare) }, { confidential: "none" });
    expect([codes(given), given.analysis.publish]).toEqual([[], { confidential: "none" }]);
  });

  it("finds none beside a row that is marked, in an accepted row and in a refused one", () => {
    const none = { confidential: "none" } as const;
    expect(codes(runOf(table("confidential", "yes", "no"), none))).toEqual(["confidential.none"]);
    expect(codes(runOf(table("confidential", "perhaps", "no"), none))).toEqual(["confidential.none"]);
    expect(codes(runOf(table("confidential", "yes", "no").replace(";8;", ";8x;"), none))).toEqual([
      "confidential.none",
    ]);
    expect(codes(runOf(table("confidential", "no", "no"), none))).toEqual([]);
    expect(codes(runOf(table("Hidden", "yes", "no"), none))).toEqual([]);
  });

  it("asks of a column of yes and no beside one that was read, until withhold says that it is another matter", () => {
    const two = "centre_id;service;confidential;Лифт\na-1;shelter;no;да\na-2;shelter;yes;нет\n";
    expect(codes(runOf(two))).toEqual(["confidential.cells"]);
    expect(codes(runOf(two, { confidential: "withhold" }))).toEqual([]);
  });

  it("asks of a column without a header by its place", () => {
    const blank = "centre_id;service;;phone\na-1;counselling;да;0312 1\na-2;counselling;;0312 2\n";
    expect(runOf(blank).secrecy.questions.map((each) => [each.code, each.column])).toEqual([
      ["confidential.cells", "3"],
    ]);
  });

  it("asks where two columns say it, whatever withhold says", () => {
    const two = "centre_id;service;confidential;Закрытый адрес\na-1;shelter;no;да\na-2;shelter;no;нет\n";
    expect(codes(runOf(two, { confidential: "withhold" }))).toEqual(["confidential.twice"]);
    const same = "centre_id;service;confidential;confidential\na-1;shelter;no;yes\n";
    expect(codes(runOf(same))).toEqual(["confidential.twice", "confidential.twice"]);
    const near = "centre_id;service;confidential;Confidental\na-1;shelter;no;yes\n";
    expect(codes(runOf(near, { confidential: "withhold" }))).toEqual(["confidential.column"]);
  });

  it("takes a code that is marked in one row for marked in every spelling", () => {
    const result = runOf("centre_id;service;confidential\nzq77;shelter;yes\nZQ77;counselling;\na-1;shelter;no\n");
    expect(result.centres.map((each) => [each.id, each.confidential])).toEqual([
      ["zq77", true],
      ["ZQ77", true],
      ["a-1", false],
    ]);
  });

  it.each(["en", "ru", "kk", "ky"])("in %s quotes the header and no cell", (language) => {
    const [cells] = runOf(table("Белги", "ооба", "жок"), undefined, language).secrecy.questions;
    expect(cells?.message).toContain("Белги");
    expect(cells?.message).toContain('"publish": {"confidential": "withhold"}');
    const text = JSON.stringify(runOf(table("Secretive", "mauve", ""), undefined, language).secrecy.questions);
    expect(text).toContain("Secretive");
    expect(text).not.toMatch(/mauve|zq77|Moon/);
  });

  it("quotes nothing of a file whose header is a row", () => {
    const { secrecy } = runOf("zq77;shelter;Secret Moon;South;8;yes\na-1;shelter;Old Mill;North;7;no\n");
    expect(secrecy.questions.map((each) => each.column)).toEqual(["3", "6"]);
    expect(JSON.stringify(secrecy.questions)).not.toMatch(/zq77|Moon/);
    expect(secrecy.names).toEqual(expect.arrayContaining(["zq77", "Secret Moon", "a-1", "Old Mill"]));
  });
});
