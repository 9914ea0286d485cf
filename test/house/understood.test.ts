import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { readBudget } from "../../src/import/read/read-budget.js";
import { understoodModules } from "../../src/make/understood.js";
import type { Dictionary } from "../../src/model/dictionary.js";
import { root } from "./source-files.js";

const table = readFileSync(join(root, "src/languages/understood.csv"), "utf8");

async function dictionariesOf(text: string): Promise<readonly Dictionary[]> {
  const texts = [...understoodModules(text)].flatMap(([path, made]) => (path.startsWith("understood/") ? [made] : []));
  const all = texts.map(async (made) => {
    const stdin = { contents: made, loader: "ts", resolveDir: join(root, "src/made/understood") } as const;
    const { outputFiles } = await build({ stdin, bundle: true, format: "esm", write: false });
    const code = encodeURIComponent(outputFiles[0]?.text ?? "");
    const module = (await import(`data:text/javascript,${code}`)) as Record<string, Dictionary>;
    return Object.values(module);
  });
  return (await Promise.all(all)).flat();
}

describe("a language that rows alone add", () => {
  // A made-up budget in Esperanto.
  const file = {
    name: "b.csv",
    bytes: new TextEncoder().encode("Buĝetkodo;Aprobite;Elspezite\nA;100;90\nB;200;180\n"),
  };
  const esperanto = (reviewed: string): string =>
    [
      `eo,header/budget.id,buĝetkodo,${reviewed},`,
      `eo,header/budget.approved,aprobite; akceptite,${reviewed},A note.`,
      `eo,header/budget.executed,elspezite,${reviewed},`,
    ].join("\n");
  const read = async (rows: string) =>
    readBudget({ file: "b.csv", unit: 1, fiscalYear: "2024" }, 0, file, {}, await dictionariesOf(`${table}${rows}\n`));

  // Seen red with a word of each row changed.
  it.each([
    ["yes", false],
    ["no", true],
  ])("is understood where its rows are reviewed: %s", async (reviewed, isProposed) => {
    const { input, issues } = await read(esperanto(reviewed));
    const fields = (input.understood?.columns ?? []).map((each) => `${each.field}: ${each.header}`);
    expect(fields).toEqual(["id: Buĝetkodo", "approved: Aprobite", "executed: Elspezite"]);
    expect(issues.some(({ code }) => code === "column.proposed")).toBe(isProposed);
  });

  it("is not understood without them", async () => {
    const { input } = await read("");
    expect(input.understood?.columns ?? []).toEqual([]);
  });
});

// Each was seen red with its check taken out.
describe("a row of the table of words is refused", () => {
  const made = (rows: readonly string[]) => () =>
    understoodModules(["language,field,words,reviewed,note", "eo,total,sumo,no,", ...rows].join("\n"));

  it.each([
    ["that is blank", [",,,,"], "row 3: «» is no language"],
    ["with too few cells", ["eo,total,entute,no"], "row 3: 4 cells instead of 5"],
    ["of a language in capitals", ["EO,total,entute,no,"], "row 3: «EO» is no language"],
    ["of an unknown kind", ["eo,totals,entute,no,"], "row 3: «totals» is no field"],
    ["of an unknown column", ["eo,header/budget.ministry,ministerio,no,"], "row 3: «header/budget.ministry» is no field"],
    ["of an unknown code", ["eo,code/refuge,rifuĝejo,yes,"], "row 3: «code/refuge» is no field"],
    ["of no currency", ["eo,currency/USD KGZ,som,no,"], "row 3: «currency/USD KGZ» is no field"],
    ["of a number that is not whole tens", ["eo,multiplier/1e3,mil,no,"], "row 3: «multiplier/1e3» is no field"],
    ["without a word", ["eo,filler,,no,"], "row 3: a word is blank"],
    ["with a mark behind the last word", ["eo,filler,la;,no,"], "row 3: a word is blank"],
    ["whose review is unknown", ["eo,filler,la,maybe,"], "row 3: «maybe» is none of yes, trusted, no"],
    ["with a word twice", ["eo,filler,la; de; La,no,"], "row 3: «La» stands twice in filler"],
    ["with a word of another row", ["eo,filler,la,no,", "eo,filler,la,no,"], "row 4: «la» stands twice in filler"],
    ["with a word of two numbers", ["eo,multiplier/10,dek,no,", "eo,multiplier/100,dek,no,"], "row 4: «dek» stands twice in multiplier"],
    ["with eleven months", ["eo,month,a; b; c; d; e; f; g; h; i; j; k,no,"], "row 3: 11 months instead of 12"],
    ["with a title that has no year", ["eo,year,jaro,yes,"], "row 3: {year} is missing"],
    ["that a spreadsheet would calculate", ["eo,secrecy/says,=sekrete,yes,"], "row 3: a spreadsheet takes"],
    ["of addresses where nobody reviewed it", ["eo,header/confidential,sekreta,no,"], "row 3: header/confidential is for words"],
    ["that nobody reviewed in a trusted language", ["eo,filler,la,trusted,"], "row 2: is not reviewed"],
  ] as const)("%s", (_, rows, fault) => {
    expect(made(rows)).toThrow(`languages/understood.csv, ${fault}`);
  }); // prettier-ignore
});
