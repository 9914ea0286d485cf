import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";

// Words that are always spelled with ё in Russian and are frequent in what umay says; written here with е.
const NOUNS = "(?:от|рас|подс|перес|за|у)чет|объем|партнер";
const CASES = "а|ам|ами|ах|е|ов|ом|у|ы|ей|и";
const STEMS = "утвержд|уточн|измен|определ|распредел|включ|исключ|примен|сохран|привед|внес|округл|повтор|сокращ";
const PARTICIPLE = `(?:не)?(?:${STEMS})ен(?:н(?:ый|ая|ое|ые|ого|ой|ому|ом|ым|ых|ыми))?`;
const VERBS = "(?:за|пере|из)?да|оста|уда|ид|прид|уйд|найд|обойд|бер|вед|раст|жив|жд";
const OTHERS =
  "счет(?:е|ом|у)?|платеж|еще|ее|нее|вперед|вошел|ребенок|ребенка|учтен|зачтен|трех|четырех|надежн(?:о|ый|ая|ое|ые)";
const WITHOUT = new RegExp(
  `(?<!\\p{L})(?:(?:${NOUNS})(?:${CASES}|н(?:ый|ая|ое|ые|ого|ой|ому|ом|ым|ых|ыми))?|${PARTICIPLE}|(?:${VERBS})ет(?:ся)?|${OTHERS})(?!\\p{L})`,
  "giu",
);

const root = new URL("../../src/", import.meta.url);
const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((each) => each.endsWith(".ts"));

// What is said in Russian: the files of the language, and lines that begin with its code.
const textsOf = (file: string): readonly string[] => {
  const lines = readFileSync(new URL(file, root), "utf8").split("\n");
  const isRussian = /^languages[/\\]ru[/\\](?:says|column-notes)\.ts$/.test(file);
  return isRussian ? lines : lines.filter((line, at) => /^\s*ru: /.test(line) || /^\s*ru:$/.test(lines[at - 1] ?? ""));
};

test("what is said in Russian has ё wherever it is spoken", () => {
  expect("Учет счетом и утвержденный отчет".match(WITHOUT)).toHaveLength(4); // derived: every word but «и»
  expect("учётом счёта, утверждение, человека, чета".match(WITHOUT)).toBeNull();
  const wrong = files.flatMap((file) =>
    textsOf(file).flatMap((line) => [...line.matchAll(WITHOUT)].map(([word]) => `${file}: ${word}`)),
  );
  expect(wrong).toEqual([]);
});
