// Which encoding of one byte a letter makes a text most like words; and the sample of its words that is judged.
import { entryOf } from "../../../model/once-for.js";
import { limits } from "../limits.js";
import { decodeAs, LATIN, byTable } from "./decode-as.js";

/** An encoding with its score and the same words decoded by it. */
type Likelihood = { readonly encoding: string; readonly score: number; readonly words: readonly string[] };

// Of encodings that give the same text the first is named.
const USUAL = ["windows-1251", "kz-1048", "ibm866", "koi8-r", "koi8-u", "windows-1252", "cp850"];
// Of Central Europe, of Turkish, and of Excel on a Mac: tried where the best usual one leaves many words that are no words.
const FURTHER = ["windows-1250", "windows-1254", "macintosh", "x-mac-cyrillic"];
const MOST_STRANGE = 0.1;
const SHOWN = 3;
// How far the best must be ahead of the second: in all, and for each differing word. Found by a property test.
const AHEAD = 6;
const AHEAD_EACH = 1;

/**
 * The encodings in which words look most like words: one that is `sure`, or the three `best`, with words that differ in
 * them. A word of the sample is its bytes, each as one character.
 */
export function likeliestEncodings(sample: readonly string[]): {
  readonly sure?: string;
  readonly best: readonly Likelihood[];
} {
  const usual = judge(sample, USUAL);
  const [likely] = usual;
  const strange = likely?.words.filter((word) => isStrange(Array.from(word))) ?? sample;
  const all = strange.length > sample.length * MOST_STRANGE ? judge(sample, [...USUAL, ...FURTHER]) : usual;
  // A further one counts only where it makes more of the words than all usual ones.
  const judged = all[0]?.encoding === likely?.encoding ? usual : all;
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

// The texts that encodings make of a sample, the most like words first.
function judge(sample: readonly string[], encodings: readonly string[]): readonly Likelihood[] {
  const seen = new Set<string>();
  const bytes = Uint8Array.from(sample.join("\n"), (each) => each.charCodeAt(0));
  const judged = encodings.flatMap((encoding) => {
    const text = decodeAs(bytes, encoding);
    if (text === undefined || seen.has(text)) return [];
    seen.add(text);
    const words = text.split("\n");
    return [{ encoding, score: scoreWords(words), words }];
  });
  return judged.sort((a, b) => b.score - a.score);
}

// Weights of letters by how often they stand in Russian, then in its neighbours; then in Spanish, Portuguese, German and French; then in
// the languages of Central Europe and in Turkish.
const COMMON: readonly (readonly [letters: string, weight: number])[] = [
  ["оеаинтср", 2],
  ["влкмдпу", 1.2],
  ["яыьгзбчй", 0.4],
  ["хжшюцщэф", -0.8],
  ["ъё", -1.5],
  ["іқғңүұөәўїєҳӣӯҷ", 0.2],
  ["һґ", -1.5],
  ["áéíóúñçãõäöüê", 1.5],
  ["ßàâôºªìò", 0.7],
  ["èëïîûùåæøœăţđ", -0.3],
  ["łąęśćżźńčřěšžůňťďýőűşğıİ", 1.2],
];
const WEIGHTS = new Map(COMMON.flatMap(([letters, weight]) => Array.from(letters, (each) => [each, weight] as const)));
const RARE = -4;

// What may stand at the edge of a word, and between letters.
const EDGE = "«»„“”‘’‚–—…№§°•·€£¥$¢%‰©®™±¿¡\u00a0\u00ad²³½¼¾×";
const BETWEEN: Readonly<Record<string, number>> = { "’": 0, "‘": -0.5, "\u00ad": -1, "–": -1, "\u00a0": -1.5 };

type Kind = "latin" | "cyrillic" | "digit" | "other" | undefined;

// How much words look like words: frequent letters of one script raise it; signs inside, two scripts, odd capitals lower it.
function scoreWords(words: readonly string[]): number {
  let sum = 0;
  for (const word of words) sum += scoreOf(Array.from(word));
  return sum + languages(words);
}

const scoreOf = (letters: readonly string[]): number =>
  letters.reduce((sum, letter, at) => sum + (letter > "\u007f" ? scoreAt(letters, at) : 0), 0);

function scoreAt(letters: readonly string[], at: number): number {
  const [before, letter = "", after] = [letters[at - 1], letters[at], letters[at + 1]];
  const kind = kindOf(letter);
  return kind === "other" ? signScore(letter, kindOf(before), kindOf(after)) : letterScore(letter, kind, before, after);
}

// Whether a word has a letter or a sign that no word has there.
const isStrange = (letters: readonly string[]): boolean => letters.some((letter, at) => letter > "\u007f" && scoreAt(letters, at) < -1.5); // prettier-ignore

function letterScore(letter: string, kind: Kind, before: string | undefined, after: string | undefined): number {
  let score = WEIGHTS.get(letter.toLowerCase()) ?? WEIGHTS.get(letter) ?? RARE;
  for (const other of [before, after]) {
    const neighbour = kindOf(other);
    if (neighbour === "digit") score -= 2;
    else if (neighbour !== undefined && neighbour !== "other") score += neighbour === kind ? 1 : -4;
  }
  if (before !== undefined && isSmall(before) && isCapital(letter)) score -= 6;
  if (after !== undefined && isSmall(letter) && isCapital(after)) score -= 3;
  if (kind === "latin" && after !== undefined && after > "\u007f" && kindOf(after) === "latin") score -= 3;
  // Portuguese õ stands before e, French è before no vowel and û before few letters, Italian ì and ò at the end.
  if (/^(?:õ[^e]|è[aeiouy]|û[^tcrl]|[ìò]\p{L})/iu.test(letter + (after ?? " "))) score -= 6;
  if (/[ыьъЫЬЪ]/.test(letter) && (before === undefined || kindOf(before) !== "cyrillic")) score -= 5;
  if (/[аеиоуыэюя][ьъ]|[бвгджзклмнпрстфхцчшщ]й|[ьъ][ьъыэ]|[жшчщ]ы/i.test((before ?? "") + letter)) score -= 3;
  // Ukrainian ї follows a vowel or begins a word; Turkic ү follows no other vowel.
  if (/[бвгґджзклмнпрстфхцчшщ]ї|[аеєиіїоуюяыөә]ү/i.test((before ?? "") + letter)) score -= 4;
  return score;
}

function signScore(sign: string, before: Kind, after: Kind): number {
  const isLetter = (kind: Kind): boolean => kind === "latin" || kind === "cyrillic";
  if (!EDGE.includes(sign)) return -6;
  if (isInPlace(sign, isLetter(before), isLetter(after))) return 1.5;
  if (isLetter(before) && isLetter(after)) return BETWEEN[sign] ?? -4;
  return sign === "\u00a0" || sign === "–" ? 0 : -0.5;
}

// As typography wants it: “word”, «word», don’t, and so on …
const isInPlace = (sign: string, before: boolean, after: boolean): boolean =>
  (before && after && sign === "’") ||
  (!before && after && "“„«‘".includes(sign)) ||
  (before && !after && "”»’…".includes(sign));

// Ukrainian has no ы, ъ, э, ё; of a hundred letters of Kazakh or Kyrgyz some are ы, қ, ң or ә.
function languages(words: readonly string[]): number {
  const all = words.join("").toLowerCase();
  const count = (letters: RegExp): number => all.match(letters)?.length ?? 0;
  const ukrainian = count(/[їєґ]/g);
  const kazakh = count(/[ғүұө]/g);
  const clash = ukrainian > 0 && count(/[ыъэё]/g) > 0 ? 2 * ukrainian : 0;
  const alone = kazakh > 0 && count(/[а-яі]/g) > 100 && count(/[ықңә]/g) === 0 ? 6 + 3 * kazakh : 0;
  return -clash - alone;
}

const isSmall = (letter: string): boolean => letter !== letter.toUpperCase();
const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

const kinds = new Map<string, Kind>();

const kindOf = (letter: string | undefined): Kind =>
  letter === undefined ? undefined : entryOf(kinds, letter, () => newKind(letter));

// Every run of digits is one 0 in the sample.
function newKind(letter: string): Kind {
  if (letter <= "\u007f") return letter === "0" ? "digit" : "latin";
  if (/\p{Script=Cyrillic}/u.test(letter)) return "cyrillic";
  return /\p{Script=Latin}/u.test(letter) && letter !== "ª" && letter !== "º" ? "latin" : "other";
}

/** Up to 3000 different words with bytes beyond ASCII, by which an encoding is judged; a run of digits counts as one 0. */
export function wordSample(size: number, between: (from: number, to: number) => Uint8Array): readonly string[] {
  const words = new Set<string>();
  const step = Math.floor(size / WINDOWS);
  for (let turn = 0; step > 2 * WINDOW && turn < TURNS && words.size < ENOUGH; turn++)
    for (let at = turn * step; at + WINDOW < size; at += TURNS * step) addWords(words, between(at, at + WINDOW));
  if (words.size < ENOUGH) addWords(words, between(0, Math.min(size, limits.file)));
  return [...words];
}

const MOST_WORDS = 3000;
// A large file is looked at in windows, one in eight at a time, and in whole where all of them hold too little.
const WINDOW = 4096;
const WINDOWS = 512;
const TURNS = 8;
const ENOUGH = 200;
const LONGEST = 40;

// A word with a byte beyond ASCII; it is looked for where a word begins only, so that a long one is gone through once.
const WORD = /(?<![0-9A-Za-z\u0080-\u00ff])[0-9A-Za-z]*[\u0080-\u00ff][0-9A-Za-z\u0080-\u00ff]*/g;

function addWords(words: Set<string>, bytes: Uint8Array): void {
  for (const [word] of byTable(bytes, LATIN).matchAll(WORD)) {
    if (words.size === MOST_WORDS) return;
    words.add(word.slice(0, LONGEST).replace(/[0-9]+/g, "0"));
  }
}
