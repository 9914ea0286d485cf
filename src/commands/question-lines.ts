import { wrapped } from "./screen.js";

/**
 * The open questions of an analysis file: under the place that an answer belongs to, each answer as the line that is
 * written there, and what it would mean.
 *
 * @param questions - `questions` of the analysis file; an entry that is no question of ours is passed over
 * @param width - columns of the screen
 * @example a question with `set: "budgets/0/unit"` and `{ value: 1000, means: "thousands" }` gives
 *   `budgets/0:` and under it `"unit": 1000 (thousands)`
 */
export function questionLines(questions: readonly unknown[], width: number): string[] {
  return questions.flatMap((each, at) => {
    const question = property(each, "question");
    if (typeof question !== "string") return [];
    const options = property(each, "options");
    const answers = (Array.isArray(options) ? options : []).map((option) => answerOf(option, property(each, "set")));
    const lead = `${String(at + 1)}. `;
    return [
      ...wrapped(lead + question, width, 0, lead.length),
      // No answer is known, so the place alone tells where it goes.
      ...(answers.some((answer) => answer.place !== "") ? [] : placeLine(property(each, "set"), width)),
      ...answers.flatMap(({ place, line }, index) => [
        ...(place === "" || place === answers[index - 1]?.place ? [] : wrapped(`${place}:`, width, 3, 5)),
        ...wrapped(line, width, place === "" ? 3 : 5, 7),
      ]),
    ];
  });
}

function answerOf(option: unknown, common: unknown): { readonly place: string; readonly line: string } {
  const [own, value, means] = [property(option, "set"), property(option, "value"), property(option, "means")];
  const words = typeof means === "string" ? means : "";
  const path = typeof own === "string" ? own : common;
  if (value === undefined || typeof path !== "string") return { place: "", line: `- ${words}` };
  const key = path.slice(path.lastIndexOf("/") + 1);
  const json = JSON.stringify(value, null, 1).replace(/\s*\n\s*/g, " ");
  return {
    place: path.slice(0, Math.max(path.lastIndexOf("/"), 0)) || "umay.json",
    line: (key === "-" ? json : `"${key}": ${json}`) + (words === value ? "" : ` (${words})`),
  };
}

function placeLine(set: unknown, width: number): string[] {
  if (typeof set !== "string") return [];
  const at = set.lastIndexOf("/");
  return [`   ${at < 0 ? "umay.json" : set.slice(0, at)}:`, ...wrapped(`"${set.slice(at + 1)}": "…"`, width, 5, 7)];
}

const property = (of: unknown, key: string): unknown =>
  typeof of === "object" && of !== null && Object.hasOwn(of, key) ? Reflect.get(of, key) : undefined;
