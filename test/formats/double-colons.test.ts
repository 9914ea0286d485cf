import { describe, expect, test } from "vitest";
import { publish } from "../../src/disclosure/publish.js";
import { markdown } from "../../src/formats/md.js";
import { en } from "../../src/made/says/en.js";
import { kk } from "../../src/made/says/kk.js";
import { ky } from "../../src/made/says/ky.js";
import { ru } from "../../src/made/says/ru.js";
import { report } from "../../src/report/report.js";
import { terminal } from "../../src/terminal/terminal.js";
import { PRINTED, runFolder } from "../support/examples.js";
import { languagesFor } from "../support/samples.js";

const SCREEN = { width: 100_000, utf8: true, colour: false, all: true };

// A sentence or a part of it, a cell of a table, a part of a heading: what one colon may introduce.
const PARTS = /[,.!?…;]\s|\n|\s\|\s|\s·\s|\s{2,}/u;

// What others wrote stands as they wrote it: titles of works, and a basis that an analysis states.
const QUOTED =
  /minimum standards for support|Minimum set of gender indicators|step-by-step toolkit|an assumption of the example/;

// What an answer writes into the file of the analysis stands as it is written there.
const SETTING = /\\?\[[^\]]*"\w+": "\w+"\\?\]/g;

/** Parts of a text in which a colon stands after a colon. */
const doubled = (text: string): string[] =>
  text
    .replace(SETTING, "")
    .split(PARTS)
    .filter((part) => /:\s.*:(?:\s|$)/u.test(part) && !QUOTED.test(part));

// Derived: a sentence has one colon. Seen red with “Places: Family places in shelters: 1 per 10,000 inhabitants”, with
// “Missing: no figure: “capacity” is not given”, and with “How many: 2025: 19”.
describe.each(PRINTED)("what is printed of %s", (name) => {
  const { result } = runFolder(`examples/${name}`);
  const results = [result, publish(result)];

  test.each(languagesFor([en, ru, kk, ky], 2))("has no colon after a colon in $name", (locale) => {
    const found = results.flatMap((each) => {
      const page = report(each, locale);
      return [terminal(page, locale, SCREEN).join("\n"), markdown(page, locale)].flatMap(doubled);
    });
    expect([...new Set(found)]).toEqual([]);
  });
});
