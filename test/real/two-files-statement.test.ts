import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Prompt, Reply } from "../../src/commands/ask-steps.js";
import { main } from "../../src/commands/main.js";
import { dataFolder } from "./data-folder.js";

const folder = dataFolder("armenia_budget");
const FILES = ["2023_BUDGET_LAW.csv", "2023_SPENDING_Q1234.csv"];

/** An analyst: of the answers shown the one with these words, else the next that was to be typed. */
function analyst(chosen: readonly RegExp[], typed: readonly string[]) {
  const asked: string[] = [];
  const texts = [...typed];
  const asker = ({ question, options, check }: Prompt): Promise<Reply> => {
    asked.push(question);
    const index = options?.findIndex((each) => chosen.some((words) => words.test(each))) ?? -1;
    if (index >= 0) return Promise.resolve({ kind: "option", index });
    const text = texts.shift() ?? "";
    expect(check?.(text), question).toBeUndefined();
    return Promise.resolve({ kind: "text", text });
  };
  return { asked, asker };
}

// Worked: the law of 2023 and its execution, thousand drams, lines 11015, 11016, 11010 and 12006 of programme 1141:
// 12,225 + 96,684.2 + 37,674.4 + 10,000 = 156,583.6 approved; 12,225 + 93,067.1 + 30,722.3 + 10,650 = 146,664.4 spent.
it.skipIf(folder === undefined)(
  "from a law and its execution to the statement: six answers, two commands",
  async () => {
    const at = mkdtempSync(join(tmpdir(), "umay-two-files-"));
    for (const file of FILES) copyFileSync(join(folder ?? "", file), join(at, file));
    const who = analyst(
      [/“subprogram_total”: approved/, /“subprogram_actual”: executed/, /^2023/, /thousands/],
      ["AMD", "բռնության"],
    );
    const host = {
      cwd: at,
      env: { LANG: "en_US.UTF-8" },
      stdout: { write: () => true, columns: 120 },
      stderr: { write: () => true },
    };
    expect(await main({ ...host, argv: ["init", "--from", ...FILES], asker: () => who.asker })).toBe(0);
    expect(who.asked.length, who.asked.join("\n")).toBeLessThanOrEqual(6);
    expect(await main({ ...host, argv: ["statement", "--format", "md"] })).toBe(0);
    const text = readFileSync(join(at, "out", "budget-of-2023-statement.md"), "utf8");
    expect(text).toMatch(/All measures, 4\*\* \|.*\*\*156\.6\*\* \| \*\*146\.7\*\* \| \*\*93\.7%\*\*/);
    expect(text).toContain(
      "Gender budget statement · Budget of 2023 · fiscal year 2023, approved budget, actual spending",
    );
    // Worked: 146,664.4 ÷ 156,583.6, to 34 digits; no line of the measures is left out.
    let printed = "";
    const stdout = { write: (words: string) => (printed += words) !== "", columns: 120 };
    expect(await main({ ...host, stdout, argv: ["run", "--json"] })).toBe(0);
    const { figures } = JSON.parse(printed) as {
      figures: { id: string; per: { of: string }; value: string; notes?: object }[];
    };
    const rates = figures.filter(({ id, per }) => id === "execution-rate" && per.of === "gbv");
    expect(rates.map(({ value, notes }) => [value, notes])).toEqual([
      ["0.9366523697245433110491775639338986", undefined],
    ]);
    rmSync(at, { recursive: true });
  },
);
