/** A question of a drafted analysis file. */
export type Asked = {
  readonly about: string;
  readonly question: string;
  readonly set?: string;
  readonly options: readonly { readonly set?: string; readonly value?: unknown; readonly means: string }[];
};

/** What a person writes for a question: an option by its number, or a value of their own for the place it names. */
export type Answer = number | { readonly value: unknown } | undefined;

/**
 * Follows the questions of a draft to the letter, as a person with an editor would: the value at the place, or as a new
 * entry of the list, then the questions are deleted. A place that is not there, or that holds an answer, is an error.
 */
export function answerDraft(draft: object, answerOf: (question: Asked) => Answer): object {
  const analysis = structuredClone(draft) as Record<string, unknown> & { questions?: readonly Asked[] };
  for (const question of analysis.questions ?? []) {
    const answer = answerOf(question);
    if (answer === undefined) throw new Error(`nobody answers: ${question.question}`);
    const option = typeof answer === "number" ? question.options[answer] : { ...answer, set: question.set };
    const set = option?.set ?? question.set;
    if (!option || option.value === undefined || set === undefined) throw new Error(`no place: ${question.question}`);
    write(analysis, set.split("/"), option.value);
  }
  delete analysis.questions;
  return analysis;
}

function write(analysis: object, path: readonly string[], value: unknown): void {
  const key = path.at(-1) ?? "";
  const holder = path.slice(0, -1).reduce<unknown>((from, part) => Reflect.get(Object(from) as object, part), analysis);
  if (typeof holder !== "object" || holder === null) throw new Error(`no such place: ${path.join("/")}`);
  if (Array.isArray(holder) && key === "-") holder.push(value);
  else if (Object.hasOwn(holder, key) && !["XXX", "0000"].includes(String(Reflect.get(holder, key))))
    throw new Error(`already answered: ${path.join("/")}`);
  else Reflect.set(holder, key, value);
}
