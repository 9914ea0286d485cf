import { decodeAs } from "./decode-as.js";
import { scoreWords } from "./score-words.js";

/** An encoding with its score and the same words decoded by it. */
export type Likelihood = { readonly encoding: string; readonly score: number; readonly words: readonly string[] };

// Of encodings that give the same text the first is named.
const CANDIDATES = ["windows-1251", "kz-1048", "ibm866", "koi8-r", "koi8-u", "windows-1252", "cp850"];
const SHOWN = 3;
// How far the best must be ahead of the second: in all, and for each word in which they differ. Chosen by a property
// test in which no text came back as another.
const AHEAD = 6;
const AHEAD_EACH = 1;

/**
 * The encodings of one byte a letter that a text may be written in, judged by its words.
 *
 * @param sample - words of a text that is neither UTF-8 nor UTF-16
 * @returns `sure`: the one encoding that is clearly the likeliest; `best`: the likeliest two or three, best first, each
 *   with the same words, such that they differ
 */
export function likeliest(sample: readonly string[]): { readonly sure?: string; readonly best: readonly Likelihood[] } {
  const seen = new Set<string>();
  const bytes = Uint8Array.from(sample.join("\n"), (each) => each.charCodeAt(0));
  const judged = CANDIDATES.flatMap((encoding) => {
    const text = decodeAs(bytes, encoding);
    if (text === undefined || seen.has(text)) return [];
    seen.add(text);
    const words = text.split("\n");
    return [{ encoding, score: scoreWords(words), words }];
  }).sort((a, b) => b.score - a.score);
  const [first, second] = judged;
  const differing = [...sample.keys()].filter((at) => first?.words[at] !== second?.words[at]);
  const telling = differing.slice(0, SHOWN);
  const best = judged
    .slice(0, SHOWN)
    .map((each) => ({ ...each, words: telling.flatMap((at) => each.words[at] ?? []) }));
  if (!first || first.score <= 0) return { best };
  const ahead = first.score - (second?.score ?? 0);
  return ahead >= AHEAD && ahead >= AHEAD_EACH * differing.length ? { sure: first.encoding, best } : { best };
}
