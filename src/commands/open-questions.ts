import type { Issue } from "../formula/issue.js";
import { fileLabel } from "../model/file-label.js";
import { tables } from "../model/tables.js";
import { readBudget } from "../read/read-budget.js";
import { dictionariesFor } from "../run/dictionaries-for.js";
import { aloneBudget } from "./alone.js";
import { draftQuestions } from "./draft-questions.js";
import type { DraftOption, DraftQuestion } from "./draft-types.js";
import type { Loaded } from "./load.js";

/**
 * The questions that came up when an analysis was run, each with the places of its answers, as `init --from` asks them.
 * A file is read once more for them.
 */
export function openQuestions({ result, files, locale }: Loaded): readonly DraftQuestion[] {
  const { analysis } = result;
  const asks =
    (name: string) =>
    (each: Issue): boolean =>
      each.severity === "question" && each.file === name;
  const budgets = (analysis.budgets ?? []).flatMap((settings, index) => {
    const [name, bytes] = [fileLabel(settings), files[settings.file]];
    if (bytes === undefined || !result.issues.some(asks(name))) return [];
    const budget = readBudget(settings, index, { name, bytes }, analysis, dictionariesFor(locale));
    const sheets = bytes instanceof Uint8Array ? [] : bytes.sheets.map((each) => each.name);
    const at = { ...analysis, place: `budgets/${String(index)}`, file: settings.file, locale };
    return draftQuestions({ ...aloneBudget(budget), table: "budget", sheets }, at);
  });
  const others = KEYS.flatMap((table) => {
    const settings = table === "tags" ? analysis.tagging?.tags : analysis[table];
    const input = settings && result.inputs.find((each) => each.file === fileLabel(settings));
    if (!settings || !input) return [];
    const issues = result.issues.filter(asks(input.file));
    const nothing = { rejects: [], sheets: [], years: [], apart: () => undefined };
    const place = table === "tags" ? "tagging/tags" : table;
    return draftQuestions({ ...nothing, table, input, issues }, { place, file: settings.file, locale });
  });
  return [...budgets, ...others].map((each) => ({ ...each, options: each.options.map(withList(analysis, each.set)) }));
}

const KEYS = (Object.keys(tables) as readonly (keyof typeof tables)[]).filter((each) => each !== "budget");

// A new entry of a list that is not there is a list of one.
const withList =
  (analysis: object, common: string | undefined) =>
  (option: DraftOption): DraftOption => {
    const path = (option.set ?? common ?? "").split("/");
    if (path.at(-1) !== "-" || at(analysis, path.slice(0, -1)) !== undefined) return option;
    return { ...option, set: path.slice(0, -1).join("/"), value: [option.value] };
  };

const at = (of: unknown, path: readonly string[]): unknown =>
  path.reduce((from, part) => (typeof from === "object" && from !== null ? Reflect.get(from, part) : undefined), of);
