// Asks a person on a terminal, with arrow keys, by the library @clack/prompts.
import type { Readable, Writable } from "node:stream";
import { type Locale, say } from "../formula/locale.js";
import type { Asker, Prompt, Reply } from "./ask-steps.js";
import { wrapped } from "./command.js";

/** Asks on this terminal. The library is loaded only when something is asked. */
export function clackAsker(terminal: { readonly input: Readable; readonly output: Writable }, locale: Locale): Asker {
  let told = false;
  const lastKey = keyWatch(terminal.input);
  return async (prompt) => {
    const clack = await import("@clack/prompts");
    const tell = (text: string): void => {
      const { columns = 80 } = terminal.output as { readonly columns?: number };
      const lines = text.split("\n").flatMap((line) => wrapped(line, columns - MARGIN, 0, 0));
      clack.log.info(lines.join("\n"), { output: terminal.output });
    };
    if (!told) tell(say(locale, "asking.keys"));
    told = true;
    if (prompt.beside) tell(prompt.beside.join("\n"));
    for (;;) {
      const reply = await (prompt.many
        ? mark(prompt)
        : prompt.options
          ? choose(prompt, prompt.options)
          : write(prompt));
      if (typeof reply === "symbol") return { kind: prompt.back && lastKey() === "escape" ? "back" : "stop" };
      if (reply !== HELP) return reply;
      tell(prompt.help ?? "");
    }

    function explained(help: string | undefined) {
      return help === undefined ? [] : [{ value: EXPLAIN, label: say(locale, "asking.explain") }];
    }

    async function choose({ question, help, back, required, kept }: Prompt, options: readonly string[]) {
      const before = kept === undefined ? -1 : options.indexOf(kept);
      // The first line is none of the answers: whoever presses Enter has chosen nothing.
      const none = { value: UNKNOWN, label: say(locale, required ? "asking.choose" : "asking.unknown") };
      const index = await clack.select<number>({
        ...terminal,
        message: question,
        showInstructions: false,
        ...(before >= 0 && { initialValue: before }),
        options: [
          none,
          ...options.map((label, value) => ({ value, label })),
          ...explained(help),
          ...(back ? [{ value: BACK, label: say(locale, "asking.back") }] : []),
        ],
      });
      if (typeof index === "symbol") return index;
      if (index === EXPLAIN || (index === UNKNOWN && required)) return HELP;
      return index === UNKNOWN ? UNKNOWN_REPLY : index === BACK ? BACK_REPLY : ({ kind: "option", index } as const);
    }

    async function mark({ question, options = [], kept = "", help }: Prompt) {
      const before = kept.split(" ");
      const indexes = await clack.multiselect<number>({
        ...terminal,
        message: `${question} (${say(locale, "asking.space")})`,
        showInstructions: false,
        required: false,
        initialValues: options.flatMap((label, value) => (before.includes(label) ? [value] : [])),
        options: [...options.map((label, value) => ({ value, label })), ...explained(help)],
      });
      if (typeof indexes === "symbol") return indexes;
      if (indexes.includes(EXPLAIN)) return HELP;
      return indexes.length === 0 ? UNKNOWN_REPLY : ({ kind: "options", indexes } as const);
    }

    async function write({ question, check, back, help, required, kept }: Prompt) {
      const text = await clack.text({
        ...terminal,
        message: question,
        defaultValue: "",
        ...(kept !== undefined && { initialValue: kept }),
        validate: (given = "") => {
          const said = given.trim();
          const isSign = (said === HELP && help !== undefined) || (back && said === "<");
          return isSign || (said === "" && !required) ? undefined : check?.(given);
        },
      });
      if (typeof text === "symbol") return text;
      const said = text.trim();
      if (said === HELP && help !== undefined) return HELP;
      if (said === "") return UNKNOWN_REPLY;
      return back && said === "<" ? BACK_REPLY : ({ kind: "text", text } as const);
    }
  };
}

// What stands before a line that is told.
const MARGIN = 3;
const HELP = "?";
const [UNKNOWN, BACK, EXPLAIN] = [-1, -2, -3];
const UNKNOWN_REPLY: Reply = { kind: "unknown" };
const BACK_REPLY: Reply = { kind: "back" };

// The library says of Esc and of Ctrl+C the same: that the question was left.
function keyWatch(input: Readable): () => string | undefined {
  let last: string | undefined;
  input.on("keypress", (_: unknown, key: { readonly name?: string } | undefined) => (last = key?.name));
  return () => last;
}
