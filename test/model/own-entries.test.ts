import { describe, expect, test } from "vitest";
import { ownLocale, ownPack, ownProfile, ownScheme, ownStandard } from "../../src/model/own-entries.js";
import { countedFrom } from "../../src/schemes/counted-from.js";
import { findFigures } from "../../src/result/find-figures.js";
import { locales } from "../../src/languages/index.js";
import { packs } from "../../src/packs/index.js";
import { profiles } from "../../src/profiles/index.js";
import { run } from "../../src/run/examine.js";
import { schemes } from "../../src/schemes/index.js";
import { standards } from "../../src/standards/index.js";

const [en] = locales;
const [oecd] = schemes;
const [norm] = standards;
if (!oecd || !norm) throw new Error("empty shelves");

describe("what is built in passes the constructors of what is one's own", () => {
  test.each(schemes)("scheme $id", (each) => expect(ownScheme({ ...each })).toEqual(each));
  test.each(standards)("norm $id", (each) => expect(ownStandard({ ...each })).toEqual(each));
  test.each(profiles)("country $id", (each) => expect(ownProfile({ ...each })).toEqual(each));
  test.each(packs)("pack $id", (each) => expect(ownPack({ ...each })).toEqual(each));
  test("a scheme with arguments", () => expect(ownScheme(countedFrom(oecd)).needs?.arguments.length).toBe(1));
});

test("what does not fit is refused with its first place", () => {
  const thrown = (make: () => unknown): unknown => {
    try {
      return make();
    } catch (error) {
      return [Reflect.get(Object(error), "code"), Reflect.get(Object(error), "message")];
    }
  };
  const [first, ...rest] = oecd.classes;
  const weighted = [{ ...first, weight: 2 }, ...rest] as unknown as typeof oecd.classes;
  expect(thrown(() => ownScheme({ ...oecd, classes: weighted }))).toEqual(["scheme.invalid", expect.stringContaining("classes/0/weight: 2")]); // prettier-ignore
  expect(thrown(() => ownStandard({ ...norm, per: "-1" }))).toEqual(["standard.invalid", expect.stringContaining("per: ")]); // prettier-ignore
  const marks = { decimal: ",", group: " " };
  expect(thrown(() => ownLocale({ code: "tg", name: "Тоҷикӣ", marks, units: { place: "ҷой" } }, en))).toEqual(["locale.invalid", 'units/place: no such key; the nearest is "places"']); // prettier-ignore
});

test("a run takes a norm and a language of one's own", () => {
  const mine = ownStandard({ ...norm, id: "mine", per: "50000" });
  const code = "file.missing";
  const marks = { decimal: ",", group: " " };
  const tg = ownLocale({ code: "tg", name: "Тоҷикӣ", marks, issues: { [code]: "{file}: нест" } }, en);
  const given = { title: "t", currency: "TJS", fiscalYear: "2025", supplyStandards: ["mine"] } as const;
  const tables = { centres: { file: "c" }, population: { file: "p" }, funding: { file: "f" } };
  const result = run(
    { ...given, ...tables, supplyStandards: ["mine"] },
    {
      c: "centre_id,service,region,capacity,capacity_unit\na,shelter,N,1,family_place\n",
      p: "region,year,population\nN,2025,200000\n",
    },
    { standards: [mine], locale: [tg] },
  );
  // derived: 200,000 ÷ 50,000 = 4
  expect(findFigures(result, "units-needed", { region: "N" })[0]?.value).toBe("4");
  expect(result.issues.find((each) => each.code === code)?.message).toBe("f: нест");
  expect([Object.isFrozen(mine.title), Object.isFrozen(tg.phrases), Object.isFrozen(result)]).toEqual([
    true,
    true,
    true,
  ]);
});
