// Proposes lines of budgets that may be for equality or against violence, by the words and codes found in them.
import type { Group, Keywords } from "../model/dictionary.js";
import type { Doubted, Evidence, LineCode, SearchedLine, Suggestion } from "./suggestion.js";
import { type WordEvidence, wordEvidence } from "./word-evidence.js";

/**
 * Weighs what was found in a line. A proposal is strong where a name of the line or of its programme says what the
 * money is for, or its purpose code does; also where a short name says violence and the line says women, or its
 * function names victims and shelters, and nothing makes it doubtful.
 */
function weigh(id: string, words: WordEvidence, codes: readonly Evidence[]): Suggestion | undefined {
  const all = [...words.evidence, ...codes];
  if (all.length === 0) return undefined;
  const strong = (["violence", "equality"] as const).find((group) => isStrong(group, all, words.doubts));
  const group = strong ?? (all.some((each) => each.group === "violence") ? "violence" : "equality");
  const [component, another] = words.components;
  return {
    id,
    group,
    strength: strong ? "strong" : "weak",
    ...(group === "violence" && component !== undefined && another === undefined ? { component } : {}),
    evidence: [...all].sort((a, b) => Number(b.group === group) - Number(a.group === group) || rank(b) - rank(a)),
    doubts: strong ? [] : once(words.doubts),
  };
}

function isStrong(group: Group, all: readonly Evidence[], doubts: readonly Doubted[]): boolean {
  const own = all.filter((each) => each.group === group && isNamed(each));
  if (own.some((each) => each.strong)) return true;
  const ofWomen = ({ group: of, said }: Evidence): boolean => of === "equality" && said === "name";
  const ofVictims = ({ by, entry }: Evidence): boolean => by === "function" && entry === "10.7";
  return (
    group === "violence" &&
    doubts.length === 0 &&
    own.some((each) => each.by === "word" && each.said === "name") &&
    all.some((each) => ofWomen(each) || ofVictims(each))
  );
}

/** Whether it is the line's own name that says so, or that of its programme, or a code. */
const isNamed = ({ role, said }: Evidence): boolean => said !== "mention" && role !== "body" && role !== "other";

const rank = (each: Evidence): number => Number(isNamed(each)) * 2 + Number(each.strong);

const once = (doubts: readonly Doubted[]): readonly Doubted[] =>
  doubts.filter(({ doubt }, at) => doubts.findIndex((each) => each.doubt === doubt) === at);

/** Proposes lines that may be for equality or against violence, strong ones first, for a person to decide. */
export function suggestTags(lines: readonly SearchedLine[], keywords: readonly Keywords[]): readonly Suggestion[] {
  const search = wordEvidence(keywords);
  const best = new Map<string, Suggestion>();
  for (const line of lines) {
    const found = weigh(line.id, search(line), codeEvidence(line.codes));
    const known = best.get(line.id);
    if (found && (!known || place(found) < place(known))) best.set(line.id, found);
  }
  const order = new Map(lines.map((each, at) => [each.id, at]));
  return [...best.values()].sort((a, b) => place(a) - place(b) || (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}

// OECD DAC and CRS code lists, sector category 151: 15180 ending violence against women and girls; 15170 women's rights
// organisations and movements, and government institutions, which took the place of 15164 in 2020. 15160, human rights,
// is neither: the list says to use 15180 instead.
const PURPOSES: Readonly<Record<string, Group>> = { "15180": "violence", "15170": "equality", "15164": "equality" };

// COFOG 1999: 10.7.0 names victims of violence and shelters, beside refugees, drug users and the poor; shelters of many
// ministries stand under families and children, 10.4.
const FUNCTIONS: Readonly<Record<string, Group>> = { "10.7": "violence", "10.4": "violence" };

/** What codes of a line say. A function covers much else, so it is weak; a purpose is strong where it stands alone. */
const codeEvidence = (codes: readonly LineCode[]): readonly Evidence[] =>
  codes.flatMap(({ column, text, kind }) => {
    const written = text.trim().split(/[\s,;|]+/);
    return written.flatMap((found): Evidence[] => {
      const entry = kind === "purpose" ? found : functionOf(found);
      const group = (kind === "purpose" ? PURPOSES : FUNCTIONS)[entry];
      if (group === undefined) return [];
      const alone = written.filter((each) => /^\d{5}$/.test(each)).length === 1;
      const facts = { by: kind, group, column, found, entry, role: "code", said: "name" } as const;
      return [{ ...facts, strong: kind === "purpose" && alone }];
    });
  });

const functionOf = (text: string): string => {
  // A bare 107 may be a code of a country's own. Points, the 7 of government finance statistics or GF tell that it is COFOG.
  const group = /^(?:7?10\.|710|GF10\.?)0?([1-9])(?:\.?\d)?$/i.exec(text)?.[1];
  return group === undefined ? "" : `10.${group}`;
};

const place = ({ strength, group, evidence }: Suggestion): number =>
  Number(strength === "weak") * 4 +
  Number(group === "equality") * 2 +
  Number(evidence.every(({ by }) => by !== "word"));
