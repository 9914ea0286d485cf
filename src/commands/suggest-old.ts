import { foldWord } from "../import/headers/fold-word.js";
import { wordsOf } from "../import/headers/headers.js";
import { say } from "../formula/say.js";
import type { Issue } from "../formula/issue.js";
import type { Dictionary } from "../model/dictionary.js";
import type { InputRecord } from "../model/input-record.js";
import { tags } from "../model/tag.js";
import { readFiles } from "../node.js";
import { locales } from "../languages/index.js";
import { readTable } from "../import/read/read-table.js";
import type { OldTag } from "../suggest/carry-tags.js";

/** A table of tags of an earlier year as it was read. */
export type OldTags = {
  readonly tags: readonly OldTag[];
  readonly inputs: readonly InputRecord[];
  readonly issues: readonly Issue[];
};

/**
 * Reads a table of tags that no analysis names. Names of its lines are taken from a column that is headed as names are.
 *
 * @param file - name for messages
 * @param path - where it lies
 * @param dictionaries - the languages whose headers are understood
 */
export async function suggestOld(file: string, path: string, dictionaries: readonly Dictionary[]): Promise<OldTags> {
  const asked = { title: "", currency: "", fiscalYear: "", centres: { file } };
  const { files, issues } = await readFiles(asked, ".", { [file]: path });
  const bytes = files[file];
  if (bytes === undefined) return { tags: [], inputs: [], issues };
  const reading = readTable(tags, { name: file, bytes }, {}, dictionaries);
  const names = new Set(
    [
      ...locales.map((locale) => say(locale, "suggest-table.shown.name")),
      ...wordsOf("budget", "description", dictionaries),
    ].map((each) => foldWord(each)),
  );
  const old = reading.rows.map(({ values, row }): OldTag => {
    const { header, cells } = reading.cells(row);
    const name = cells[header.findIndex((each) => names.has(foldWord(each)))];
    return name === undefined ? { tag: values } : { tag: values, name };
  });
  return { tags: old, inputs: [reading.input], issues: reading.issues };
}
