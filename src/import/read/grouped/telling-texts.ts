import type { NotScanned } from "../../../model/input-record.js";
import type { LineForm, SourceTable } from "../../../model/source-table.js";
import type { LabelWords } from "../../hierarchy/label-words.js";
import { isTelling } from "../../scan/structural-words.js";
import type { ScanPlan } from "../../scan/scan-plan.js";

// So many different texts of a column of codes are looked at.
const MOST_CODES = 20_000;
// So many different texts that hold a word of totals are looked at in other columns.
const MOST_TEXTS = 5000;
const OPEN_CODE = /^(?:\s*|0(?:[\s.\-–/]*0)+)$/;

/**
 * Looks at the texts of a table: those that may not stand in their column, and whether one says that its row is no line.
 * Of columns with many different texts only those are looked at that hold a word of totals, parts or sections.
 */
export function telling(table: SourceTable, plan: ScanPlan): Pick<LineForm, "unsound"> | NotScanned {
  const unsound: { readonly column: number; readonly texts: readonly string[] }[] = [];
  const pattern = plan.isFlat ? "#" : patternOf(plan.words);
  for (const [column, { kind }] of table.columns.entries()) {
    if (kind !== "text" || plan.amounts.some((each) => each.index === column)) continue;
    const isId = plan.isNamed && plan.ids.includes(column);
    const isCode = plan.codes.has(column);
    const codes = isCode && !isId ? table.texts(column, undefined, MOST_CODES + 1) : [];
    const isWhole = isCode && codes.length > 0 && codes.length <= MOST_CODES;
    const texts = isWhole ? codes : table.texts(column, isId ? "#" : pattern, MOST_TEXTS + 1);
    if (!isWhole && texts.length > MOST_TEXTS) return { why: "words", text: texts[0] ?? "" };
    const wrong = plan.keys.includes(column) ? [] : texts.filter((each) => !plan.isSound(column, each));
    if (wrong.length > 0) unsound.push({ column, texts: wrong });
    const isOpen = !plan.isNamed && plan.ids.includes(column);
    const said = texts.find((each) => (isOpen && OPEN_CODE.test(each)) || isTelling(each, plan.words));
    if (said !== undefined && !plan.isFlat && !isId) return { why: "words", text: said };
  }
  return { unsound };
}

/** A pattern for texts that may say that their row is no line, or are a formula that failed. */
function patternOf({ beginnings: { any, first, last } }: LabelWords): string {
  const words = (texts: readonly string[]): string => texts.filter((each) => each !== "").map(spelt).join("|");
  const [start, end] = ["^[^A-Za-z\u00c0-\uffdc]*", "[^A-Za-z\u00c0-\uffdc]*$"];
  return `#|%|${words(any)}|${start}(${words(first)})|(${words(last)})${end}`;
}

// Letters that may be written for a letter of a folded word: capitals, and Latin letters with accents.
const WRITTEN: ReadonlyMap<string, string> = writings();

function writings(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (let code = 0xc0; code < 0x250; code++) {
    const letter = String.fromCharCode(code);
    const base = letter.toLowerCase().normalize("NFD").charAt(0);
    if (base !== letter) found.set(base, (found.get(base) ?? "") + letter);
  }
  return found;
}

const ALSO: Readonly<Record<string, string>> = { е: "ёЁ", и: "йЙ", l: "łŁ", d: "đĐ", i: "ıİ" };

const spelt = (word: string): string =>
  Array.from(word, (letter) => {
    if (!/\p{L}/u.test(letter)) return /[.*+?^${}()|[\]\\]/.test(letter) ? `[${letter}]` : letter;
    const all = new Set([letter, letter.toUpperCase(), ...(WRITTEN.get(letter) ?? ""), ...(ALSO[letter] ?? "")]);
    return `[${[...all].filter((each) => each.length === 1).join("")}]`;
  }).join("");
