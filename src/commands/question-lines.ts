import { wrapped } from "./screen.js";

/**
 * The open questions of an analysis file, with where each answer belongs and what it would mean.
 *
 * @param questions - `questions` of the analysis file; an entry that is no question of ours is passed over
 * @param width - columns of the screen
 */
export function questionLines(questions: readonly unknown[], width: number): string[] {
  const line = (words: string, indent: number): string[] => wrapped(words, width, indent, indent + 2);
  return questions.flatMap((each, at) => {
    const question = property(each, "question");
    if (typeof question !== "string") return [];
    const set = property(each, "set");
    const options = property(each, "options");
    return [
      ...line(`${String(at + 1)}. ${question}`, 0),
      ...(typeof set === "string" ? line(`set: ${set}`, 3) : []),
      ...(Array.isArray(options) ? options.flatMap((option) => line(optionWords(option), 3)) : []),
    ];
  });
}

function optionWords(option: unknown): string {
  const [value, means] = [property(option, "value"), property(option, "means")];
  const words = typeof means === "string" ? means : "";
  return value === undefined ? `- ${words}` : `- ${JSON.stringify(value)}: ${words}`;
}

const property = (of: unknown, key: string): unknown =>
  typeof of === "object" && of !== null && Object.hasOwn(of, key) ? Reflect.get(of, key) : undefined;
