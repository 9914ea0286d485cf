import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Prompt, Reply } from "../../src/commands/asker.js";
import { main } from "../../src/commands/main.js";
import { readAmount, readPlaces, readPost, readPrice, readTaken } from "../../src/commands/interview-readers.js";
import { typedCell } from "../../src/commands/typed-cell.js";
import { ru } from "../../src/made/says/ru.js";
import { toDecimal } from "../../src/money/to-decimal.js";
import { documentOf } from "../support/document-of.js";
import { folders, umay } from "./cli-host.js";

const temporary = folders();
afterAll(() => temporary.clear());

const ENTER: Reply = { kind: "unknown" };

/** A person who answers by the words of the question; Enter to all else. A choice is named by the beginning of its words. */
function person(answers: readonly (readonly [asked: string, reply: string | Reply])[]) {
  const asked: Prompt[] = [];
  const left = [...answers];
  const asker = (prompt: Prompt): Promise<Reply> => {
    asked.push(prompt);
    const at = left.findIndex(([words]) => prompt.question.startsWith(words));
    const [found] = at < 0 ? [] : left.splice(at, 1);
    const reply = found?.[1] ?? ENTER;
    if (typeof reply !== "string") return Promise.resolve(reply);
    const { options, many, check } = prompt;
    if (!options) {
      const wrong = check?.(reply);
      if (wrong !== undefined) throw new Error(`${prompt.question}: ${wrong}`);
      return Promise.resolve({ kind: "text", text: reply });
    }
    const index = options.findIndex((each) => each.startsWith(reply));
    if (index < 0) throw new Error(`${prompt.question}: no "${reply}" among ${options.join(", ")}`);
    return Promise.resolve(many ? { kind: "options", indexes: [index] } : { kind: "option", index });
  };
  return { asked, asker, left };
}

async function init(who: ReturnType<typeof person>, argv: readonly string[] = []) {
  const cwd = temporary.make();
  let [out, err] = ["", ""];
  const code = await main({
    argv: ["init", "mine", "--tables", "csv", ...argv],
    cwd,
    env: { LANG: "ru_RU.UTF-8" },
    stdout: { write: (text) => (out += text), columns: 200 },
    stderr: { write: (text) => (err += text) },
    asker: () => who.asker,
  });
  return { cwd, code, out, err };
}

const NARYN = [
  ["В какой стране?", "Кыргызстан"],
  ["На каком языке", "русский"],
  ["На какой бюджетный год?", "2026"],
  ["Какие услуги", "убежище"],
  ["Как называется центр?", "Айсулуу"],
  ["В какой области", "Нарынская"],
  ["Чей это центр?", "НКО"],
  ["Адрес закрытый", "нет"],
  ["Взносы не могут быть ниже", "никакая"],
  ["Сколько мест", "12 семейных мест"],
  ["Какая доля мест занята", "75 %"],
  ["Руководство", "1 ставка по 40 000 сом"],
  ["Дежурные", "1 × 30 000"],
  ["Психолог", "1 × 35 000"],
  ["Социальный работник", "2 × 30 000"],
  ["Юрист", "0,5 × 40 000"],
  ["Аренда", "50 000 сом"],
  ["Коммунальные", "1 500"],
  ["Питание", "300"],
  ["Кто даёт деньги", "Минтруд"],
  ["Какие это деньги?", "государственный социальный заказ"],
  ["Сколько за год?", "3 200 000 сом, январь–июнь"],
  ["Насколько надёжно", "подписано"],
  ["Кому адресована смета?", "Министерство"],
] as const;

// Derived: plain arithmetic of the answers, and of what is listed as assumed, in whole ten-thousandths.
const COST = (() => {
  const nights = 12 * 0.75 * 365;
  // One person at any hour is 8,760 hours of 1,720, in half posts 5.5; contributions are 2.25 %.
  const pay = 12 * (1 * 40_000 + 5.5 * 30_000 + 1 * 35_000 + 2 * 30_000 + 0.5 * 26_000 + 0.5 * 40_000);
  const house = 12 * (50_000 + 12 * 1_500 + 2 * 4_000 + 10_000);
  const food = nights * (1 + 1.5) * 300;
  const transport = 90 * 2 * 500;
  // 10 % overhead and 5 % contingency on both: 1.155.
  const requirement = BigInt(pay * 10_225 + (house + food + transport) * 10_000) * 1155n;
  const inWords = (n: bigint): string => toDecimal({ n, d: 10_000_000n });
  return { requirement: inWords(requirement), gap: inWords(requirement - 3_200_000n * 10_000_000n) };
})();

const tablesOf = (cwd: string) =>
  Object.fromEntries(
    readdirSync(join(cwd, "mine")).map((name) => [name, readFileSync(join(cwd, "mine", name), "utf8")]),
  );

const figuresOf = async (cwd: string) => {
  const { code, out } = await umay(cwd, ["run", "mine", "--json", "--figures", "all"]);
  const { figures, issues } = documentOf(out);
  const valueOf = (id: string) => figures.find((each) => each.id === id && Object.keys(each.per).length === 1)?.value;
  return { code, issues, valueOf };
};

describe("init asks about a shelter in Naryn", () => {
  // Seen red with the posts of a line left as the pack has them.
  it("goes from nothing to a costed shelter within 25 questions", async () => {
    const who = person(NARYN);
    const { cwd, code, out, err } = await init(who);
    expect([code, err, who.left]).toEqual([0, "", []]);
    expect(who.asked.length).toBeLessThanOrEqual(25);
    const { code: ran, issues, valueOf } = await figuresOf(cwd);
    // The profile says nothing later of the subsistence minimum than 2025, and no more is told.
    expect([ran, issues.map((each) => each.code)]).toEqual([0, ["profile.ended"]]);
    expect(valueOf("requirement")).toBe(COST.requirement);
    expect(valueOf("hard-gap")).toBe(COST.gap);
    expect(out.replace(/\s+/g, " ")).toContain("специалист по работе с детьми 0,5 × 26 000; супервизия 2 × 4 000");
    expect(out).toMatch(/ставка косвенных расходов 10\s%/);
    expect(out).toContain("umay run mine/umay.json --format estimate,html");
  });

  // Derived: what is asked for is the need less the order that is signed, printed in whole soms.
  it("and on to the estimate that is printed", async () => {
    const { cwd } = await init(person(NARYN));
    const ran = await umay(cwd, ["run", "mine", "--format", "estimate"]);
    expect(ran.code).toBe(0);
    const papers = readdirSync(join(cwd, "mine", "out")).filter((name) => /estimate\.(?:html|xlsx|docx)$/.test(name));
    expect(papers).toHaveLength(3);
    const page = readFileSync(join(cwd, "mine", "out", papers.find((name) => name.endsWith(".html")) ?? ""), "utf8");
    const [asked] = /class="asked"><b>([^<]+)<\/b>/.exec(page)?.slice(1) ?? [];
    expect(asked?.replace(/\s/g, "")).toBe(String(Math.round(Number(COST.gap))));
    expect(page).toMatch(/кому: Министерство · от кого: Айсулуу · дата: /);
  });
});

describe("init on a terminal", () => {
  // Derived: what nobody answers is what the pack assumes, row by row marked.
  it("takes Enter for an assumption that is marked, and for no funder", async () => {
    const who = person([]);
    const { cwd, code, out } = await init(who, ["--country", "kg", "--year", "2026", "--language", "ru"]);
    expect([code, who.asked.length]).toEqual([0, 19]);
    const tables = tablesOf(cwd);
    expect(Object.keys(tables)).toEqual([
      "assumptions.csv",
      "centres.csv",
      "cost-standards.csv",
      "funding.csv",
      "indices.csv",
      "sources.csv",
      "umay.json",
    ]);
    const rows = (name: string) => (tables[name] ?? "").trimEnd().split("\r\n").slice(1);
    for (const row of [...rows("centres.csv"), ...rows("assumptions.csv")]) expect(row).toMatch(/;допущение$/);
    expect(rows("cost-standards.csv").filter((row) => row.includes(";допущение;"))).toHaveLength(13);
    // That nobody gives money is said, and marked as well.
    expect(rows("funding.csv")).toEqual(["centre-1;;;никто;;;подписано;;0;;;KGS;2026;;;;;;;;;;допущение"]);
    expect(out).toContain("места 10 × семейное место");
  });

  it("shows the wages of the country beside the first question of pay, and puts none of them in", async () => {
    const who = person([]);
    const { cwd } = await init(who, ["--country", "kg", "--year", "2026", "--language", "ru"]);
    const [first, ...others] = who.asked.filter(({ beside }) => beside);
    expect(others).toEqual([]);
    expect(first?.beside?.join("\n")).toMatch(/31\s604, 2026-01-01 – 2026-12-31, консультант, Cap of contributions/);
    expect(tablesOf(cwd)["cost-standards.csv"]).not.toContain("31604");
  });

  // Derived: in another currency the packs know no prices, so that Enter leaves a blank.
  it("asks what Kazakhstan asks, and leaves prices blank that nobody said", async () => {
    const who = person([["Баспана", "1"]]);
    const { cwd, out } = await init(who, ["--country", "kz", "--year", "2026", "--language", "kk"]);
    expect(who.asked.map(({ question }) => question).join("\n")).toContain("Enter — бос");
    expect(tablesOf(cwd)["cost-standards.csv"]).not.toMatch(/26000|60000/);
    expect(out).toContain("umay check mine/umay.json");
    expect(JSON.parse(tablesOf(cwd)["umay.json"] ?? "")).toMatchObject({ currency: "KZT", country: "kz" });
  });

  it("explains every question that is answered in writing", async () => {
    const who = person([]);
    await init(who, ["--country", "kg", "--language", "ru"]);
    expect(who.asked.filter(({ options, help }) => !options && !help)).toEqual([]);
  });

  it("goes back, and takes the second answer", async () => {
    const who = person([
      ["Как называется", "Первый"],
      ["В какой области", { kind: "back" }],
      ["Как называется", "Второй"],
    ]);
    const { cwd } = await init(who, ["--country", "kg", "--language", "ru"]);
    expect(JSON.parse(tablesOf(cwd)["umay.json"] ?? "")).toMatchObject({ title: "Второй" });
  });

  it("writes nothing where the person leaves", async () => {
    const { cwd, code, out } = await init(person([["На каком языке", { kind: "stop" }]]));
    expect([code, out, readdirSync(cwd)]).toEqual([1, "", []]);
  });
});

describe("init --country without a terminal", () => {
  // Derived: the profile asks for the kind of employer, and nobody has said; what it says nothing of in 2026 is told.
  it("assumes everything, and writes the price series of the country", async () => {
    const cwd = temporary.make();
    const { code } = await umay(cwd, ["init", "mine", "--tables", "csv", "--country", "KG", "--year", "2026"]);
    expect(code).toBe(0);
    expect(tablesOf(cwd)["indices.csv"]).toContain("cpi,2024,245.519,weo-2025");
    const { issues } = await figuresOf(cwd);
    expect(issues.map((each) => each.code)).toEqual(["profile.ended", "contributions.employer"]);
  });

  it("names the countries that there are", async () => {
    const { code, err } = await umay(temporary.make(), ["init", "--country", "xx"]);
    expect(code).toBe(2);
    expect(err).toContain("kg, kz, tj, tm, uz");
  });
});

describe("an answer as people write it", () => {
  const talk = { answers: {}, locale: ru, currency: "KGS" };
  // Worked: read off the text.
  it.each([
    [readPost, "1 × 32 000", "1 32000"],
    [readPost, "2 ставки по 30 000 сом", "2 30000"],
    [readPost, "0,5 x 40000", "0.5 40000"],
    [readPost, "0,5 ставки, 28 500,50", "0.5 28500.50"],
    [readPost, "0", "0"],
    [readPost, "32 000", undefined],
    [readPost, "1 × $500", undefined],
    [readPost, "1 ставка, USD 500", undefined],
    [readPrice, "50 тыс. сом", "50000"],
    [readPrice, "дорого", undefined],
    [readPlaces, "12 коек", "12 bed"],
    [readPlaces, "12 семейных мест", "12 family_place"],
    [readTaken, "75 %", "occupancy 0.75"],
    [readTaken, "2 700 место-суток", "place_nights 2700"],
    [readTaken, "75", undefined],
    [readAmount, "3 200 000 сом", "3200000"],
    [readAmount, "1,5 млн сом, январь–июнь", "1500000 1 6"],
    [readAmount, "500 000, март", "500000 3 3"],
    [readAmount, "500 000, когда-нибудь", undefined],
  ])("%o reads %j", (read, text, value) => {
    expect(read(text, talk)).toEqual(value);
  });

  it("asks which places are meant", () => {
    expect(readPlaces("12 мест", talk)).toEqual({
      meant: ["12 × семейное место", "12 × койка", "12 × место для женщины"],
    });
  });
});

// Seen red with the column of evidence read as any other text.
it.each(["assumption", "допущение", "Жорамал", "божомол"])("the mark %s is that of an assumption", (word) => {
  const talk = { locale: ru, currency: "KGS" };
  const marks = ["centres.evidence", "costStandards.source", "assumptions.source"] as const;
  expect(marks.map((place) => typedCell(place, word, talk)?.value)).toEqual(marks.map(() => "assumption"));
  expect(typedCell("centres.evidence", "nsc-2025", talk)?.value).toBe("nsc-2025");
});
