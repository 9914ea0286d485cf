import { say } from "../formula/say.js";
import type { Readable, Writable } from "node:stream";
import type { Locale } from "../formula/locale.js";
import type { Asker, Prompt, Reply } from "./asker.js";

/**
 * Asks on a terminal, with arrow keys. The library is loaded only when something is asked.
 *
 * @param terminal - where keys come from and questions go
 * @param locale - the language of what is said around a question
 */
export function clackAsker(terminal: { readonly input: Readable; readonly output: Writable }, locale: Locale): Asker {
  let told = false;
  return async (prompt) => {
    const clack = await import("@clack/prompts");
    if (!told) clack.log.info(say(locale, "asking.keys"), { output: terminal.output });
    told = true;
    const reply = await (prompt.options ? choose(prompt, prompt.options) : write(prompt));
    return typeof reply === "symbol" ? { kind: "stop" } : reply;

    async function choose({ question, back }: Prompt, options: readonly string[]): Promise<Reply | symbol> {
      const index = await clack.select<number>({
        ...terminal,
        message: question,
        showInstructions: false,
        options: [
          ...options.map((label, value) => ({ value, label })),
          { value: UNKNOWN, label: say(locale, "asking.unknown") },
          ...(back ? [{ value: BACK, label: say(locale, "asking.back") }] : []),
        ],
      });
      if (typeof index === "symbol") return index;
      return index === UNKNOWN ? { kind: "unknown" } : index === BACK ? { kind: "back" } : { kind: "option", index };
    }

    async function write({ question, check, back }: Prompt): Promise<Reply | symbol> {
      const text = await clack.text({
        ...terminal,
        message: back ? `${question} (${say(locale, "asking.backKey")})` : question,
        defaultValue: "",
        validate: (given = "") => (["", "<"].includes(given.trim()) ? undefined : check?.(given)),
      });
      if (typeof text === "symbol") return text;
      if (text.trim() === "") return { kind: "unknown" };
      return back && text.trim() === "<" ? { kind: "back" } : { kind: "text", text };
    }
  };
}

const [UNKNOWN, BACK] = [-1, -2];
