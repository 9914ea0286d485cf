import { describe, expect, it } from "vitest";
import { keywords } from "../../src/languages/index.js";
import { countInFull, oecdDac } from "../../src/schemes/index.js";
import {
  type LineCode,
  type SearchedLine,
  type Suggestion,
  type TextRole,
  proposedCodes,
} from "../../src/suggest/suggestion.js";
import { suggestTags } from "../../src/suggest/suggest-tags.js";

type Texts = Partial<Record<TextRole, string>>;

const lineOf = (texts: Texts, codes: readonly LineCode[] = []): SearchedLine => ({
  id: "1",
  texts: (["name", "programme", "body", "other"] as const).flatMap((role) => {
    const text = texts[role];
    return text === undefined ? [] : [{ column: role, text, role }];
  }),
  codes,
});
const of = (texts: Texts, codes?: readonly LineCode[]): Suggestion | undefined =>
  suggestTags([lineOf(texts, codes)], keywords)[0];
const short = (found: Suggestion | undefined): string => (found ? `${found.group} ${found.strength}` : "none");
const doubts = (found: Suggestion | undefined): readonly string[] => found?.doubts.map((each) => each.doubt) ?? [];

// The names are facts of the budgets; that they are traps was found by reading them.
describe("false friends of real budgets are weak, with the reason", () => {
  it("Argentina 28.03.00: a house of shelter that is a children’s home", () => {
    const found = of({ name: "Casa de Abrigo Abrazando Sueños (110-132)", other: "Direccion de Niñez y Adolescencia" });
    expect([short(found), doubts(found)]).toEqual(["violence weak", ["children"]]);
  });

  it("Armenia 11009: only its description mentions domestic violence", () => {
    const name = "Services of support of children and families";
    const description =
      "Day care, upbringing and schooling of children aged 3 to 18 in hard situations or with a disability, and support of persons subjected to domestic violence";
    const elsewhere = of({ name, other: description });
    expect([short(elsewhere), doubts(elsewhere)]).toEqual(["violence weak", ["children"]]);
    expect(elsewhere?.evidence[0]).toMatchObject({ role: "other", found: "domestic violence" });
    // Where the description stands in the place of the name, the programme has the name.
    const described = of({ programme: name, name: description });
    expect([short(described), doubts(described)]).toEqual(["violence weak", ["children"]]);
    expect(described?.evidence[0]).toMatchObject({ said: "mention" });
  });

  it("Mexico S021: credit to small business and the rural woman", () => {
    const found = of({ name: "Programa nacional de financiamiento al microempresario y a la mujer rural" });
    expect([short(found), doubts(found)]).toEqual(["equality weak", ["credit"]]);
  });

  it("Mexico U022: equality in the name of an environment programme", () => {
    const found = of({ name: "Programa hacia la igualdad y la sustentabilidad ambiental" });
    expect([short(found), doubts(found)]).toEqual(["equality weak", ["environment"]]);
  });

  it("Ethiopia: dormitories for women", () => {
    const found = of({ name: "Enginering & Technology Colleges Women's Dormitory Construction" });
    expect([short(found), doubts(found)]).toEqual(["equality weak", ["building"]]);
  });

  it("Ukraine 2501130: a list of whom is paid", () => {
    const name =
      "Одноразові виплати жінкам, яким присвоєно почесне звання України Мати-героїня, інвалідам і особам, які постраждали від торгівлі людьми";
    expect(short(of({ name }))).toBe("violence weak");
  });

  it("a line of its own right stays strong beside children", () => {
    expect(short(of({ name: "Shelter for women and children, victims of domestic violence" }))).toBe("violence strong");
    expect(short(of({ name: "Shelters against domestic violence", programme: "Protection of children" }))).toBe(
      "violence strong",
    );
  });
});

describe("where a word stands", () => {
  it("a programme’s name speaks for its lines", () => {
    expect(short(of({ name: "Salaries", programme: "Prevention of violence against women" }))).toBe("violence strong");
  });

  it("the name of a body does not say what a line is for", () => {
    const found = of({ name: "Salaries", body: "Commission for gender equality" });
    expect([short(found), found?.evidence[0]?.role]).toEqual(["equality weak", "body"]);
  });

  it("a weak word in a goal says nothing", () => {
    expect(short(of({ name: "Roads", other: "Access for men and women" }))).toBe("none");
  });

  it("violence in a name and women beside it make a proposal strong", () => {
    expect(short(of({ name: "Programa Comunidades Sin Violencia" }))).toBe("violence weak");
    const found = of({ name: "Programa Comunidades Sin Violencia", other: "Direccion de Mujeres y Diversidades" });
    expect(short(found)).toBe("violence strong");
  });
});

describe("codes", () => {
  const purpose = (text: string): LineCode => ({ column: "purpose_code", text, kind: "purpose" });
  const cofog = (text: string): LineCode => ({ column: "cofog", text, kind: "function" });

  // Worked: the DAC list of purpose codes, category 151.
  it.each([
    ["15180", "violence strong"],
    ["15170", "equality strong"],
    ["15160", "none"],
    ["15190", "none"],
    ["15180;13020", "violence weak"],
  ])("purpose %s", (code, expected) => {
    expect(short(of({ name: "Grant" }, [purpose(code)]))).toBe(expected);
  });

  // Worked: COFOG 10.7.0 lists victims of violence and shelters among much else; 10.4 is family and children.
  it.each(["10.7", "10.7.0", "710.7", "7107", "71070", "GF1007", "10.4", "7104"])("function %s is weak", (code) => {
    const found = of({ name: "Benefits" }, [cofog(code)]);
    expect(short(found)).toBe("violence weak");
    expect(found?.evidence[0]).toMatchObject({
      by: "function",
      entry: code.includes("4") ? "10.4" : "10.7",
      found: code,
    });
  });

  // 107 and 1070 may be codes of a country's own; the others are other functions.
  it.each(["107", "1070", "10.1", "07.4", "70740", "310.7", "10"])("function %s proposes nothing", (code) => {
    expect(short(of({ name: "Benefits" }, [cofog(code)]))).toBe("none");
  });

  it("a crisis centre among the victims of 10.7 is strong, a children’s home is not", () => {
    expect(short(of({ name: "Кризисный центр" }, [cofog("10.7")]))).toBe("violence strong");
    expect(short(of({ name: "Детский приют" }, [cofog("10.7")]))).toBe("violence weak");
  });
});

describe("what a proposal holds", () => {
  it("the words as written, their entry, language and column", () => {
    expect(of({ name: "Fight against Domestic  Violence" })).toEqual({
      id: "1",
      group: "violence",
      strength: "strong",
      evidence: [
        {
          by: "word",
          group: "violence",
          strong: true,
          column: "name",
          found: "Domestic  Violence",
          entry: "domestic violence",
          language: "en",
          role: "name",
          said: "name",
        },
      ],
      doubts: [],
    });
  });

  it("a component where its words name one only", () => {
    const component = (name: string) => of({ name })?.component;
    expect(component("Shelters against domestic violence")).toBe("protection");
    expect(component("Профилактика семейного насилия")).toBe("prevention");
    expect(component("Estrategia contra la violencia de género")).toBe("policy");
    expect(component("Полиция: семейное насилие")).toBe("prosecution");
    expect(component("Prevention of domestic violence and shelters")).toBeUndefined();
    expect(component("Domestic violence")).toBeUndefined();
    expect(component("Office for Women: support")).toBeUndefined();
  });

  it("the strongest of lines with one id; strong before weak, violence before equality, words before codes", () => {
    const line = (id: string, text: string): SearchedLine => ({ ...lineOf({ name: text }), id });
    const lines = [
      line("a", "Women"),
      line("b", "Gender equality"),
      line("c", "Roads"),
      line("d", "Domestic violence"),
      line("a", "Women’s refuge"),
      { ...line("e", "Benefits"), codes: [{ column: "f", text: "10.4", kind: "function" as const }] },
      line("f", "Violence"),
    ];
    const found = suggestTags(lines, keywords).map((each) => `${each.id} ${short(each)}`);
    const expected = [
      "d violence strong",
      "a violence strong",
      "b equality strong",
      "f violence weak",
      "e violence weak",
    ];
    expect(found).toEqual(expected);
  });

  it("nothing for no lines and no words", () => {
    expect(suggestTags([], keywords)).toEqual([]);
    expect(suggestTags([lineOf({ name: "Domestic violence" })], [])).toEqual([]);
  });
});

describe("codes that are proposed", () => {
  const suggestion = (strength: "strong" | "weak"): Suggestion => ({
    id: "1",
    group: "equality",
    strength,
    evidence: [],
    doubts: [],
  });

  it("the classes that count as targeted, for a strong proposal; which of several, a name does not say", () => {
    expect(proposedCodes(oecdDac, suggestion("strong"))).toEqual(["2", "1"]);
    expect(proposedCodes(countInFull, suggestion("strong"))).toEqual(["targeted"]);
  });

  it("those of the greatest weight", () => {
    const weighed = (code: string, weight: string) => ({ code, label: { en: code }, weight, targeted: true });
    const scheme = { ...countInFull, classes: [weighed("02", "0.4"), weighed("01", "1.0"), weighed("03", "1")] };
    expect(proposedCodes(scheme, suggestion("strong"))).toEqual(["01", "03"]);
  });

  it("none for a weak proposal, a share, a score, and without a scheme", () => {
    expect(proposedCodes(oecdDac, suggestion("weak"))).toEqual([]);
    expect(proposedCodes({ ...oecdDac, scale: { kind: "share" } }, suggestion("strong"))).toEqual([]);
    expect(proposedCodes({ ...oecdDac, scale: { kind: "score", min: "0", max: "5" } }, suggestion("strong"))).toEqual(
      [],
    );
    expect(proposedCodes(undefined, suggestion("strong"))).toEqual([]);
  });
});
