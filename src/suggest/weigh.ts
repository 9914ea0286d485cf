import type { Doubted, Evidence, Suggestion } from "./suggestion.js";
import type { Group } from "../model/keywords.js";
import type { WordEvidence } from "./word-evidence.js";

/**
 * Weighs what was found in a line. A proposal is strong where a name of the line or of its programme says what the money is
 * for, or its purpose code does; also where a short name says violence and the line says women, or its function names
 * victims and shelters, and nothing makes it doubtful.
 *
 * @param id - of the line
 * @param words - what its words say
 * @param codes - what its codes say
 * @returns the proposal; undefined where nothing was found
 */
export function weigh(id: string, words: WordEvidence, codes: readonly Evidence[]): Suggestion | undefined {
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
