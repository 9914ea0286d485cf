// What `umay suggest` searches for words: every line of the budgets, with what is said of it already; and the search
// through those that nobody has said anything about.
import { foldWord } from "../import/headers/fold-word.js";
import { amountLike } from "../import/read/amount-like.js";
import type { BudgetFile } from "../import/read/budget-file.js";
import { readBudget } from "../import/read/read-budget.js";
import { settledColumns } from "../import/read/question-options.js";
import { keywords, locales } from "../languages/index.js";
import type { BudgetSettings } from "../model/analysis.js";
import type { BudgetLine } from "../model/budget-line.js";
import type { BudgetTable } from "../model/budget-table.js";
import { comparable } from "../model/condition.js";
import type { Row } from "../model/table.js";
import { tags } from "../model/tag.js";
import type { TaggedLine } from "../model/tagged-line.js";
import { dictionariesFor } from "../run/languages.js";
import { inputOf, nothingRead, readNamed } from "../run/files.js";
import { mendedOf } from "../run/mended-of.js";
import { schemes as shelf } from "../schemes/index.js";
import { type Carried, carryTags, type OldTag } from "../suggest/carry-tags.js";
import type { LineCode, LineText, SearchedLine, Suggestion } from "../suggest/suggestion.js";
import { suggestTags } from "../suggest/suggest-tags.js";
import { applyTagging } from "../tag/apply-tagging.js";
import type { Loaded } from "./load.js";

/** A line of a budget with what is searched in it and what is shown of it. */
export type BudgetText = {
  readonly line: SearchedLine;
  readonly name: string;
  readonly programme: string;
  readonly file: string;
  readonly row: number;
  /** Whether a tag, a rule or the file itself says something of it; that the rest was screened says nothing of a line. */
  readonly tagged: boolean;
  /** Whether its letters are of no language whose words are known. */
  readonly foreign: boolean;
};

/** Every line of the budgets of an analysis, as proposals are looked for in it. What is wrong with them the run tells. */
export function suggestLines(loaded: Pick<Loaded, "result" | "files" | "locale">): readonly BudgetText[] {
  const { result, files, locale } = loaded;
  const { analysis, analysisFile, schemes } = result;
  const dictionaries = dictionariesFor(locale);
  const collected = { ...nothingRead(new Map()), mended: mendedOf(analysis, files, locales).rows };
  const budgets = (analysis.budgets ?? []).flatMap((settings, index) => {
    const file = inputOf(settings, files, collected);
    if (file === undefined) return [];
    const budget = readBudget(settings, index, file, analysis, dictionaries);
    // Names can be searched before anybody has said which column holds the amounts.
    const named = budget.count > 0 ? undefined : withAmounts(budget);
    return [named ? readBudget({ ...settings, ...named }, index, file, analysis, dictionaries) : budget];
  });
  const { otherwise, ...tagging } = analysis.tagging ?? { schemes: [] };
  const rows = readNamed(tags, tagging.tags, files, dictionaries, collected) ?? [];
  const known = [...(tagging.custom ?? []), ...shelf].map((each) => each.id);
  const tagged = applyTagging({ budgets, tagging, schemes, tags: rows, known, analysisFile });
  return tagged.lines.flatMap((each): BudgetText[] => {
    const budget = budgets.find(({ index }) => index === each.budget);
    return each.line && budget ? [budgetText(each, each.line, budget)] : [];
  });
}

function withAmounts(budget: BudgetFile): Pick<BudgetSettings, "columns"> | undefined {
  const { columns = [], unused = [] } = budget.input.understood ?? {};
  const [approved] = amountLike(unused, budget);
  return approved === undefined ? undefined : { columns: { ...settledColumns(columns).columns, approved } };
}

function budgetText(tagged: TaggedLine, line: Row<BudgetLine>, budget: BudgetTable): BudgetText {
  const texts = textsOf(line, budget);
  const letters = texts.map((each) => each.text).join(" ");
  const text = (role: LineText["role"]): string => texts.find((each) => each.role === role)?.text ?? "";
  return {
    line: { id: comparable(line.values.id), texts, codes: codesOf(line, budget) },
    name: text("name"),
    programme: text("programme"),
    file: line.file,
    row: line.row,
    tagged:
      !("absent" in tagged.said.gbvFrom) || Object.values(tagged.said.tags).some((each) => !("absent" in each.from)),
    foreign: letters !== "" && !KNOWN.test(letters),
  };
}

// Codes are no words: 23VD, M1.
const WORD = /\p{L}{3}/u;
const KNOWN = /[\p{Script=Latin}\p{Script=Cyrillic}]{3}/u;

function textsOf(line: Row<BudgetLine>, budget: BudgetTable): readonly LineText[] {
  const { values, headers } = line;
  const given = (field: "description" | "programme" | "id" | "admin", role: LineText["role"]): LineText[] => {
    const text = values[field] ?? "";
    return WORD.test(text) ? [{ column: headers[field] ?? field, text, role }] : [];
  };
  const description = given("description", "name");
  const programme = given("programme", description.length > 0 ? "programme" : "name");
  const own = [...description, ...programme];
  const read = new Set(Object.values(headers).map(comparable));
  const others = budget.headers.flatMap((column): LineText[] => {
    const text = read.has(column) ? "" : (budget.source(line.row, column) ?? "");
    return WORD.test(text) ? [{ column, text, role: "other" }] : [];
  });
  return [...(own.length > 0 ? own : given("id", "name")), ...given("admin", "body"), ...others];
}

const PURPOSE = /^(?:(?:dac|crs)_)?(?:purpose|sector)_?code$|^(?:dac|crs)_code$/;
const FUNCTION = /^cofog(?:_code|_class|_group)?$/;
const PURPOSE_CODE = /^15\d{3}$/;

function codesOf({ values, headers, row }: Row<BudgetLine>, budget: BudgetTable): readonly LineCode[] {
  const own = values.function ?? "";
  const kind = PURPOSE_CODE.test(own) ? "purpose" : "function";
  const others = budget.headers.flatMap((column): LineCode[] => {
    const folded = foldWord(column);
    const found = PURPOSE.test(folded) ? "purpose" : FUNCTION.test(folded) ? "function" : undefined;
    return found && column !== headers.function
      ? [{ column, text: budget.source(row, column) ?? "", kind: found }]
      : [];
  });
  return [...(own === "" ? [] : [{ column: headers.function ?? "function", text: own, kind } as const]), ...others];
}

export type Search = {
  readonly counts: {
    readonly lines: number;
    readonly strong: number;
    readonly weak: number;
    /** Lines that somebody has said something about. */
    readonly tagged: number;
    readonly silent: number;
    /** Of those that say nothing, lines in a script of which no words are known. */
    readonly foreign: number;
  };
  readonly suggestions: readonly Suggestion[];
  readonly lines: ReadonlyMap<string, BudgetText>;
  /** Headers of the columns that were looked at, and codes of the languages whose words were looked for. */
  readonly columns: readonly string[];
  readonly languages: readonly string[];
  /** Where there is a table of an earlier year. */
  readonly carried: Carried | undefined;
};

/** Looks through the lines that nobody has said anything about, this year or in the old table. */
export function searchLines(all: readonly BudgetText[], old: readonly OldTag[] | undefined): Search {
  const news = all.map(({ line: { id }, name, tagged }) => ({ id, name, tagged }));
  const carried = old && carryTags(old, news);
  const before = new Set(carried?.kept.map((each) => each.id));
  const open = all.filter((each) => !each.tagged && !before.has(each.line.id));
  const suggestions = suggestTags(
    open.map((each) => each.line),
    keywords,
  );
  const proposed = new Set(suggestions.map((each) => each.id));
  const silent = open.filter((each) => !proposed.has(each.line.id));
  const strong = suggestions.filter((each) => each.strength === "strong").length;
  const counts = {
    lines: all.length,
    strong,
    weak: suggestions.length - strong,
    tagged: all.length - open.length,
    silent: silent.length,
    foreign: silent.filter((each) => each.foreign).length,
  };
  return {
    ...{ counts, suggestions, carried },
    lines: new Map(all.map((each) => [each.line.id, each])),
    columns: [...new Set(all.flatMap(({ line }) => line.texts.map((each) => each.column)))],
    languages: keywords.map((each) => each.code),
  };
}
