import { codeEvidence } from "./code-evidence.js";
import type { Keywords } from "../model/keywords.js";
import type { SearchedLine } from "./searched-line.js";
import type { Suggestion } from "./suggestion.js";
import { weigh } from "./weigh.js";
import { wordEvidence } from "./word-evidence.js";

/**
 * Proposes which budget lines may be for gender equality or against violence, for a person to decide. It changes nothing
 * and counts nothing.
 *
 * @param lines - budget lines; of several with one id the strongest proposal is kept
 * @param keywords - the words of each language
 * @returns at most one proposal for an id: strong ones first, those against violence first, else in the order of the lines
 * @example suggestTags([{ id: "7", texts: [{ column: "name", text: "Women’s shelter", role: "name" }], codes: [] }], [en])
 *   // [{ id: "7", group: "violence", strength: "strong", component: "protection", … }]
 */
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

const place = ({ strength, group, evidence }: Suggestion): number =>
  Number(strength === "weak") * 4 +
  Number(group === "equality") * 2 +
  Number(evidence.every(({ by }) => by !== "word"));
