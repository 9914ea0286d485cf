import type { Condition, Tagging } from "../../../src/model/analysis.js";
import type { Random } from "../random.js";

/** What conditions may look at: a column as conditions call it, and texts that stand in it. */
export type Asked = { readonly column: string; readonly texts: readonly [string, ...string[]] };

/** A condition of any kind, on text that is there, a piece of it, or text that is not there. */
export function drawCondition(random: Random, { column, texts }: Asked): Condition {
  const text = random.once(8) ? "nowhere" : random.pick(texts);
  const [from, length] = [random.whole(0, text.length), random.whole(1, 12)];
  const piece = text.slice(from, from + length).trim() || text;
  const word = random.pick([text, ...text.split(/[^\p{L}\p{M}\d]+/u).filter((each) => each !== "")]);
  const made: readonly [Omit<Condition, "column">, ...Omit<Condition, "column">[]] = [
    { contains: word },
    { contains: piece },
    { equals: text },
    { in: [text, random.pick(texts)] },
    { startsWith: text.slice(0, length) },
    { endsWith: text.slice(-length) },
    { matches: `^.{0,${length}}[0-9а-я]+` },
    { contains: word, startsWith: text.slice(0, 2) },
  ];
  return { column, ...random.pick(made) };
}

/** Some rules, many of them in one case of six. */
export function drawRules(random: Random, asked: readonly [Asked, ...Asked[]]): NonNullable<Tagging["rules"]> {
  const isMany = random.once(6);
  const one = random.pick(asked);
  return Array.from({ length: isMany ? random.whole(27, 60) : random.whole(0, 5) }, (_, at) => ({
    where: Array.from({ length: random.pick([1, 1, 2]) }, () =>
      drawCondition(random, isMany && !random.once(4) ? one : random.pick(asked)),
    ),
    codes: { "oecd-dac": String(at % 3) },
    ...(random.once(3) && { gbv: "0.5", component: "protection" as const }),
    because: "drawn",
  }));
}
