import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "umay-asking-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const hasScript = spawnSync("script", ["--version"]).status === 0;
const [DOWN, ENTER, ESC, BACKSPACE] = ["\u001b[B", "\r", "\u001b", "\u007f"];

const LONGEST = 90_000;

/** Answers on a pseudo-terminal: each key is typed once the text before it stands on the screen. */
function typed(
  command: string,
  keys: readonly (readonly [awaited: string, key: string])[],
  language = "en",
): Promise<string> {
  const terminal = spawn("script", ["-qec", `stty cols 100 rows 40; ${command}`, "/dev/null"], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: "1", LANG: language },
  });
  let [screen, seen, at] = ["", 0, 0];
  terminal.stdout.on("data", (bytes: Buffer) => {
    screen += bytes.toString();
    const [awaited, key] = keys[at] ?? [];
    if (awaited === undefined || !screen.includes(awaited, seen)) return;
    [seen, at] = [screen.length, at + 1];
    pressed(key ?? "");
  });
  // On a busy machine a question may stand there before anybody listens: where the screen rests and the next question does
  // not come, the key is pressed again.
  const pressed = (key: string): void => {
    terminal.stdin.write(key);
    watch(key, at, screen.length);
  };
  const watch = (key: string, turn: number, before: number): void => {
    setTimeout(() => {
      if (at !== turn || terminal.exitCode !== null) return;
      if (screen.length === before) pressed(key);
      else watch(key, turn, screen.length);
    }, 1000).unref();
  };
  return new Promise((resolve, reject) => {
    // A question that is not there any more would be awaited for ever.
    const late = setTimeout(() => {
      terminal.kill();
      reject(new Error(`not asked: ${keys[at]?.[0] ?? "nothing more"}\n${screen.slice(-1500)}`));
    }, LONGEST);
    terminal.on("close", () => {
      clearTimeout(late);
      resolve(screen);
    });
  });
}

// Worked: 1.5 + 2.25 thousand; four keys and a year to the first total.
test.skipIf(!hasScript)("init asks on a terminal, with arrow keys", async () => {
  writeFileSync(join(folder, "b.csv"), "code,name,amount\n1,shelters,1.5\n2,helpline,2.25\n");
  const screen = await typed(`"${process.execPath}" "${join(root, "dist/cli.js")}" init --from b.csv --language en`, [
    ["What total does the document print?", `3.75${ENTER}`],
    // The first line is none of the answers.
    ["executed", DOWN],
    ["● 3.75: “amount”: proposed", DOWN],
    ["● 3.75: “amount”: approved", ENTER],
    ["for which fiscal year", `2025${ENTER}`],
    ["millions", DOWN],
    ["● 3.75: whole currency units", DOWN],
    ["● 3,750: thousands", ENTER],
    ["In which currency?", `KGS${ENTER}`],
    ["Which words in the names of lines", ENTER],
  ]);
  expect(screen).toContain("Written to");
  const analysis = JSON.parse(readFileSync(join(folder, "umay.json"), "utf8")) as { budgets: object[] };
  expect(analysis).toMatchObject({ currency: "KGS", budgets: [{ total: "3.75", unit: 1000, fiscalYear: "2025" }] });
});

// Derived: one answer beside what the pack assumes; keys as a person types them, with `?`, Esc and Enter.
test.skipIf(!hasScript)("init asks about a shelter, explains, and goes back", async () => {
  const command = `"${process.execPath}" "${join(root, "dist/cli.js")}" init shelter --country kg --year 2026 --language ru`;
  const screen = await typed(`${command} --tables csv`, [
    ["Какие услуги", ` ${ENTER}`],
    ["Как называется центр?", `Айсулуу${ENTER}`],
    ["В какой области", ESC],
    // What was answered stands there again.
    ["Как называется центр?", `${BACKSPACE.repeat(7)}Айданек${ENTER}`],
    ["В какой области", ENTER],
    ["Чей это центр?", DOWN],
    ["● НКО", ENTER],
    ["Взносы не могут быть ниже", ENTER],
    ["можно ли называть адрес", DOWN],
    ["● да, адрес открытый", ENTER],
    ["Сколько мест", `?${ENTER}`],
    ["Число мест.", `${BACKSPACE}12 мест${ENTER}`],
    ["может значить разное", DOWN],
    ["● 12 семейное место", DOWN],
    ["● 12 койка", ENTER],
    ["Какая доля мест занята", `75 %${ENTER}`],
    ...["Руководство", "Дежурные", "Психолог", "Социальный", "Аренда", "Коммунальные", "Питание"].map(
      (line) => [line, ENTER] as const,
    ),
    ["Кто даёт деньги", ENTER],
    ["Кому адресована смета?", ENTER],
  ]);
  expect(screen).toContain("Записано в");
  const analysis = JSON.parse(readFileSync(join(folder, "shelter/umay.json"), "utf8")) as object;
  expect(analysis).toMatchObject({
    title: "Айданек",
    country: { profile: "kg", answers: { "employer:ngo": "ngo" } },
  });
  expect(readFileSync(join(folder, "shelter/centres.csv"), "utf8")).toContain(";12;койка;0,75;");
});

// Derived: 24 questions, of which one is the addressee; what is printed asks for the need less the order that is signed.
test.skipIf(!hasScript)("from a blank page to a printed estimate within 25 questions, in Russian", async () => {
  const umay = `"${process.execPath}" "${join(root, "dist/cli.js")}"`;
  const keys = [
    ["В какой стране?", DOWN],
    ["● Кыргызстан", ENTER],
    ["На какой бюджетный год?", `2026${ENTER}`],
    ["Какие услуги", ` ${ENTER}`],
    ["Как называется центр?", `Айсулуу${ENTER}`],
    ["В какой области", ENTER],
    ["Чей это центр?", DOWN],
    ["● НКО", ENTER],
    ["Взносы не могут быть ниже", ENTER],
    ["можно ли называть адрес", DOWN],
    ["● да, адрес открытый", ENTER],
    ["Сколько мест", `12 семейных мест${ENTER}`],
    ["Какая доля мест занята", `75 %${ENTER}`],
    ["Руководство", `1 ставка по 40 000 сом${ENTER}`],
    ["Дежурные", `1 × 30 000${ENTER}`],
    ["Психолог", `1 × 35 000${ENTER}`],
    ["Социальный работник", `2 × 30 000${ENTER}`],
    ["Аренда", `50 000 сом${ENTER}`],
    ["Коммунальные", `1 500${ENTER}`],
    ["Питание", `300${ENTER}`],
    ["Кто даёт деньги", `Мэрия${ENTER}`],
    ["Какие это деньги?", ENTER],
    ["Сколько за год?", `3 200 000 сом${ENTER}`],
    ["Насколько надёжно", `${DOWN}${ENTER}`],
    ["Кто ещё даёт", ENTER],
    ["Кому адресована смета?", `Министерство${ENTER}`],
    ["сколько человек обращается", ENTER],
  ] as const;
  // An arrow is no question.
  expect(keys.filter(([, key]) => key.endsWith(ENTER)).length).toBeLessThanOrEqual(25);
  const made = "mkdir blank && cd blank";
  const command = `${made} && ${umay} init naryn --tables csv && ${umay} run naryn --format estimate`;
  const screen = await typed(command, keys, "ru_RU.UTF-8");
  expect(screen).toContain("Записано в");
  const papers = readdirSync(join(folder, "blank/naryn/out")).filter((name) => name.includes("estimate"));
  expect(papers.map((name) => name.slice(-5))).toEqual([".docx", ".html", ".xlsx"]);
});
