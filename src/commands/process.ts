// Runs the command as a process: takes its arguments, outputs, language and terminal, and sets its exit code.
import { clackAsker } from "./clack-asker.js";
import { EXIT } from "./command.js";
import { main } from "./main.js";

/** The command as a process: its arguments, outputs and terminal, and the code that it ends with. */
export async function runProcess(): Promise<void> {
  // A reader that closes early, such as `head`, is no fault. What else cannot be written is told, and ends the call.
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") return;
      if (stream === process.stdout) process.stderr.write(`umay: stdout: ${error.code ?? error.name}\n`);
      process.exit(EXIT.input);
    });

  const { stdin, stdout, stderr } = process;
  const isTerminal = stdin.isTTY && stdout.isTTY && process.env["TERM"] !== "dumb";

  // Not process.exit: it would cut off what is still being written to a pipe.
  process.exitCode = await main({
    argv: process.argv.slice(2),
    cwd: process.cwd(),
    env: process.env,
    stdout,
    stderr,
    // The rules of plural are the cheapest way to learn it: a format of dates costs fifty times as much.
    language: () => new Intl.PluralRules().resolvedOptions().locale,
    ...(isTerminal && { asker: (locale) => clackAsker({ input: stdin, output: stdout }, locale) }),
  });
}
