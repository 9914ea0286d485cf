import { format } from "../money/format.js";
import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { InputRecord } from "../model/input-record.js";
import type { Result } from "../result/result.js";
import { readTable, understoodWords } from "./read-table.js";
import { recordTables } from "./record-tables.js";

/**
 * What a report was made from, in a few sentences: files with their rows, what was refused, what the totals agree with,
 * and since when the norms are in force. Hashes and encodings stand in the JSON document.
 */
export function madeFrom(result: Result, locale: Locale): readonly string[] {
  const { inputs, allowRejects } = result;
  const [, rules] = recordTables(result, locale);
  const standards = (rules?.rows ?? []).filter(({ key }) => key.startsWith("cost-standard "));
  const named = standards.map(
    ({ label, detail, cells }) => `${[label, detail].filter(Boolean).join(", ")}: ${lower(cells[1]?.text ?? "")}`,
  );
  return [
    ...(inputs.length === 0
      ? []
      : [say(locale, "made.rows", { list: inputs.map((each) => fileWords(each, locale)).join("; ") })]),
    ...readTable(inputs, locale).remarks,
    ...(named.length === 0 ? [] : [say(locale, "made.standards", { list: named.join("; ") })]),
    ...(allowRejects ? [say(locale, "record.allow-rejects")] : []),
    say(locale, "made.elsewhere"),
  ];
}

function fileWords(input: InputRecord, locale: Locale): string {
  const print = (value: number): string => format(String(value), locale.marks);
  const facts = { accepted: print(input.accepted), rows: print(input.rows) };
  const count = facts.rows === facts.accepted ? facts.rows : say(locale, "made.of", facts);
  const seen = understoodWords(input, locale).join(", ");
  return `${input.file} ${count}${seen === "" ? "" : ` (${seen})`}`;
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
