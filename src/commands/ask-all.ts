import type { Asker } from "./asker.js";

/** One question to a person, with what each answer makes of what is known so far. */
export type Step<T> = {
  /** The same doubt has the same key, and is asked once. */
  readonly key: string;
  readonly question: string;
} & (
  | { readonly options: readonly { readonly label: string; readonly then: T }[] }
  | { readonly check: (text: string) => string | undefined; readonly then: (text: string) => T }
);

/**
 * Asks one question after another until none is left. What an answer opens or settles is looked at anew each time.
 *
 * @param asker - who asks
 * @param given - what is known before the first question
 * @param stepsOf - the open questions where so much is known
 * @returns what is known after the last; undefined where the person left
 */
export async function askAll<T>(
  asker: Asker,
  given: T,
  stepsOf: (given: T) => readonly Step<T>[] | Promise<readonly Step<T>[]>,
): Promise<T | undefined> {
  let now = { given, asked: new Set<string>() };
  const before: (typeof now)[] = [];
  for (;;) {
    const step = (await stepsOf(now.given)).find((each) => !now.asked.has(each.key));
    if (step === undefined) return now.given;
    const back = before.length > 0;
    const { question } = step;
    const reply =
      "options" in step
        ? await asker({ question, back, options: step.options.map((each) => each.label) })
        : await asker({ question, back, check: step.check });
    if (reply.kind === "stop") return undefined;
    if (reply.kind === "back") {
      now = before.pop() ?? now;
      continue;
    }
    before.push(now);
    now = { given: after(step, reply, now.given), asked: new Set([...now.asked, step.key]) };
  }
}

function after<T>(step: Step<T>, reply: Awaited<ReturnType<Asker>>, given: T): T {
  if (reply.kind === "option" && "options" in step) return step.options[reply.index]?.then ?? given;
  return reply.kind === "text" && "check" in step ? step.then(reply.text) : given;
}
