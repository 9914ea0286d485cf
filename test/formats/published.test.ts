import { readXlsx } from "hucre";
import { describe, expect, test } from "vitest";
import { formats } from "../../src/formats/index.js";
import { locales } from "../../src/languages/index.js";
import { runFolder } from "../support/examples.js";
import { publish } from "../../src/disclosure/publish.js";
import { writtenText } from "../support/document-of.js";

describe.each(["examples/network/umay.json", "examples/network/umay-plan.json"])("%s for publication", (path) => {
  const original = runFolder(path).result;
  const result = publish(original);
  const secret = original.secrecy.telling.flatMap(({ near, whole }) => [...near, ...whole]);

  test("there is something to hide", () => expect(new Set(secret)).toEqual(new Set(["a-3", "Centre A3"])));

  test.each(locales)("$name: no output of any format names a confidential centre", async (locale) => {
    for (const format of formats)
      for (const { name, content } of await format.render({ result, locale })) {
        const text = content instanceof Uint8Array ? await textOf(content) : writtenText(content);
        expect([name, secret.filter((each) => text.includes(each) || name.includes(each))]).toEqual([name, []]);
        expect(name).not.toContain("internal");
      }
  });
});

/** Every value, formula, remark, name and property of a workbook. */
async function textOf(bytes: Uint8Array): Promise<string> {
  const book = await readXlsx(bytes);
  return JSON.stringify([
    book.properties,
    book.namedRanges,
    book.sheets.map(({ cells, ...each }) => [each, [...(cells ?? [])]]),
  ]);
}
