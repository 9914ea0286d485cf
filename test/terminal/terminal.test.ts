import { describe, expect, test } from "vitest";
import type { Locale } from "../../src/formula/locale.js";
import { en } from "../../src/made/says/en.js";
import { ru } from "../../src/made/says/ru.js";
import type { Report } from "../../src/report/page.js";
import { publish } from "../../src/disclosure/publish.js";
import { report } from "../../src/report/report.js";
import { barLine } from "../../src/terminal/bar-line.js";
import { grid } from "../../src/terminal/grid.js";
import { brief, terminal, terminalCheck } from "../../src/terminal/terminal.js";
import { widthOf, wrap, wrapAfter } from "../../src/terminal/text.js";
import { PRINTED, runFolder } from "../support/examples.js";
import { type CentreCase, runCentres } from "../support/publication.js";
import { someOf } from "../support/samples.js";

const screen = (width: number, more = {}) => ({ width, utf8: true, colour: false, all: false, ...more });
const print = (page: Report, locale: Locale, width: number, more = {}): string[] =>
  terminal(page, locale, screen(width, more));

const LONG = "Кризисный центр помощи женщинам и детям, пострадавшим от семейного насилия, «Ак-Журок-Тилек»";
const many: CentreCase[] = Array.from({ length: 14 }, (_, at) => ({
  id: at === 3 ? "безпробеловоченьдлинныйкодцентра-".repeat(3) : `${LONG} ${at + 1}`,
  region: "Джалал-Абадская область",
  secret: at === 5,
  services: [{ service: "shelter", cost: at === 7 ? null : 1_000_000 * (at + 1) }],
  money: {
    "Министерство труда, социального обеспечения и миграции": 400_000 * at,
    "Очень-длинное-название-донора-без-пробелов-внутри-слова": 1,
  },
}));

describe("no line is wider than the screen, and nothing is lost", () => {
  const results = [...PRINTED.map((name) => runFolder(`examples/${name}`).result), runCentres(many)];

  const pages = results.flatMap((result) =>
    [result, publish(result)].flatMap((shown) =>
      [en, ru].map((locale) => ({
        locale,
        inputs: result.inputs,
        page: report(shown, locale),
      })),
    ),
  );

  test.each(someOf([80, 72, 71, 40, 20]))("%d columns", (width) => {
    for (const { page, locale, inputs } of pages)
      for (const utf8 of [true, false]) {
        const lines = [
          ...[true, false].flatMap((all) => [
            ...print(page, locale, width, { utf8, all }),
            ...brief(page, locale, screen(width, { utf8, all })),
          ]),
          ...terminalCheck({ ...page, head: page, inputs }, locale, screen(width, { utf8 })),
        ];
        expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
        expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
      }
  });

  test.each([80, 40])("cells are wrapped, never cut: %d columns", (width) => {
    const page = report(runCentres(many), ru);
    const text = print(page, ru, width, { all: true }).join("").replace(/\s/g, "");
    for (const row of page.centres?.rows ?? [])
      for (const cell of row.cells) if (cell.value != null) expect(text).toContain(cell.text.replace(/\s/g, ""));
    // In a column other cells stand between the pieces of a name; stacked it is whole.
    if (width === 40) expect(text).toContain(LONG.replace(/\s/g, ""));
  });
});

describe("text after a lead", () => {
  test("the first line is as wide as its lead leaves, the others as their indent does", () => {
    expect(wrapAfter("  ", "aa bb cc dd", 8, 4)).toEqual(["  aa bb", "    cc", "    dd"]);
    expect(wrapAfter("[1] ", "aa bb cc", 9)).toEqual(["[1] aa bb", "    cc"]);
  });

  test("a word wider than the screen goes on in the next line with nothing put into it", () => {
    const url = "https://example.org/a-very-long-address/of-a-page";
    const lines = wrapAfter("[1] ", `see ${url} there`, 20, 6);
    expect(lines.filter((line) => widthOf(line) > 20)).toEqual([]);
    expect(lines.map((line) => line.slice(line.startsWith("[") ? 4 : 6)).join("")).toBe(`see${url} there`);
  });
});

test("ten rows, then how many more; rows without a figure and the total stay", () => {
  const lines = print(report(runCentres(many), ru), ru, 80);
  expect(lines.some((line) => line.startsWith("… ещё 3: --all"))).toBe(true);
  expect(lines.some((line) => line.startsWith("Итого, 13"))).toBe(true);
  expect(lines.some((line) => line.includes("? [1]"))).toBe(true);
  expect(print(report(runCentres(many), ru), ru, 80, { all: true }).join("\n")).not.toContain("--all");
});

describe("the answer", () => {
  const page = report(runFolder("examples/network").result, en);

  test("is bold where there are colours, and the only thing that is", () => {
    const coloured = print(page, en, 80, { colour: true });
    expect(coloured.filter((line) => line.includes("\u001b"))).toEqual([
      "\u001b[1mShortfall at least KGS\u00a015.22\u00a0million; needed: at least 37.17.\u001b[22m",
    ]);
    const without = coloured.map((line) => line.replaceAll("\u001b[1m", "").replaceAll("\u001b[22m", ""));
    expect(without).toEqual(print(page, en, 80));
  });

  test("stands between what was read and the tables; problems are last", () => {
    const text = print(page, en, 80).join("\n");
    const places = [
      "umay ",
      "Read ",
      "Shortfall at least KGS",
      "Centre  ",
      "Whose money",
      "values assumed",
      "[1] centres.csv",
    ].map((each) => text.indexOf(each));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

test("without UTF-8 every sign but letters is ASCII", () => {
  const lines = print(report(runFolder("examples/network").result, ru), ru, 80, { utf8: false });
  expect(lines.filter((line) => /[^\p{L}\p{N} -~]/u.test(line))).toEqual([]);
  expect(lines.some((line) => /#+=+:+\/+\|/.test(line))).toBe(true);
});

test("an escape sequence in a file does not reach the terminal", () => {
  const [first] = many;
  const lines = print(report(runCentres(first ? [{ ...first, id: "x\u001b[31mred\u202e" }] : []), en), en, 80, {
    colour: true,
  });
  expect(lines.join(" ").replaceAll("\u001b[1m", "").replaceAll("\u001b[22m", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});

describe("bars", () => {
  const bar = (received: number, signed: number, promised: number | null, need: number | null) => ({
    received: String(received),
    signed: String(signed),
    promised: promised === null ? null : String(promised),
    need: need === null ? null : String(need),
    shortfall: need === null ? null : String(Math.max(need - received - signed, 0)),
    surplus: need === null ? null : String(Math.max(received + signed - need, 0)),
  });

  test.each([
    // Scale 0 to 10, twelve columns of which two are kept for the marks: one column a unit.
    ["received, signed, promised, short", bar(3, 2, 1, 8), "███▒▒://|"],
    ["a surplus right of the mark", bar(4, 2, null, 5), "████▒|+"],
    ["zero money: hatch from the base line", bar(0, 0, null, 3), "///|"],
    ["no need known: torn, without a mark", bar(2, 0, null, null), "██~?"],
    ["nothing needed, nothing there", bar(0, 0, null, 0), "|"],
    ["what is small is still seen", bar(1, 0, null, 10), "█/////////|"],
  ])("%s", (_, given, signs) => expect(barLine(given, "10", 12)).toBe(signs));

  // Seen red: where all that is covered is one stretch, the key named what is signed and promised, too.
  test.each(["examples/network", "examples/open-network", "test/support/estimate-case"])(
    "the key of the first bar names what it draws, and nothing else: %s",
    (folder) => {
      const lines = brief(report(runFolder(folder).result, en), en, screen(200));
      const at = lines.findIndex((line) => /^\S+\|\+*$/.test(line));
      const named = [...(lines[at + 1] ?? "").matchAll(/(?:^| )(\S)[ \u00a0]/g)].map(([, sign]) => sign);
      expect(named.toSorted()).toEqual([...new Set(lines[at])].toSorted());
    },
  );

  test("what a pool pays stands between the own money and what is short", () => {
    // Derived: of a need of 8, own money pays 3 and the pool 2; then 5.
    const pooled = { received: "3", signed: "0", promised: null, need: "8", surplus: "0" };
    expect(barLine({ ...pooled, shortfall: "3" }, "10", 12)).toBe("███oo///|");
    expect(barLine({ ...pooled, shortfall: "0" }, "10", 12)).toBe("███ooooo|");
  });

  test("a shortfall that is withheld is blank up to the mark of the need", () => {
    const hidden = { received: "3", signed: "0", promised: null, need: "8", surplus: null, shortfall: null };
    expect(barLine(hidden, "10", 12)).toBe("███     |");
  });

  test("a promise larger than the shortfall does not leave it", () => {
    expect(barLine(bar(2, 0, 9, 5), "10", 12)).toBe("██:::|");
  });
});

describe("columns", () => {
  test("numbers right, texts left, the widest text wraps", () => {
    expect(
      grid(
        [{ align: "left" }, { align: "right" }],
        [
          ["Centre", "KGS"],
          ["a long name of a centre", "12"],
        ],
        20,
      ),
    ).toEqual(["Centre           KGS", "a long name of    12", "a centre"]);
  });

  test("what does not fit has no columns", () => {
    expect(grid([{ align: "left" }, { align: "right" }], [["name", "123456789"]], 10)).toBeUndefined();
  });

  test("words break only where they alone are too wide; a no-break space holds", () => {
    expect(wrap("ab cdefgh ij", 4)).toEqual(["ab", "cdef", "gh", "ij"]);
    expect(wrap("на 1\u00a0000 мест", 7)).toEqual(["на", "1\u00a0000", "мест"]);
    expect(widthOf("е\u0301")).toBe(1);
  });
});

test("a refused amount is shown in its row, with a mark under it", () => {
  const bytes = new TextEncoder().encode(
    "centre_id;source;status;amount;currency;fiscal_year\n;Демо-фонд;pledged;1x0;KGS;2025\n",
  );
  const page = report(
    {
      ...runCentres([]),
      rejects: [
        {
          file: "funding.csv",
          row: 2,
          header: new TextDecoder().decode(bytes).split("\n")[0]?.split(";") ?? [],
          cells: ["", "Демо-фонд", "pledged", "1x0", "KGS", "2025"],
          reasons: [],
        },
      ],
      issues: [
        {
          code: "amount.invalid",
          severity: "error",
          file: "funding.csv",
          row: 2,
          column: "amount",
          received: "1x0",
          expected: "1234.50",
          message: "",
        },
        {
          code: "amount.invalid",
          severity: "error",
          file: "funding.csv",
          row: 9,
          column: "amount",
          received: "1x0",
          expected: "1234.50",
          message: "",
        },
      ],
    },
    en,
  );
  const lines = print(page, en, 80);
  const at = lines.findIndex((line) => line.startsWith("[1] funding.csv, row 2"));
  expect(lines.slice(at, at + 4)).toEqual([
    "[1] funding.csv, row 2, “amount”: “1x0” is not a number; write it like 1234.50.",
    "    > 2 | ;Демо-фонд;pledged;1x0;KGS;2025",
    "        |                    ^^^",
    "    The same: row 9.",
  ]);
});
