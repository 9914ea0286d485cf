import { say } from "../formula/say.js";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type Call, EXIT, complain, print } from "./command.js";
import { writeWhole } from "./write-aside.js";

/** Writes a table to a file that is not there yet, and says so. */
export function writeNew(call: Call, out: string, table: string): number {
  const { locale } = call;
  const path = resolve(call.host.cwd, out);
  if (existsSync(path)) {
    complain(call, [`${out} ${say(locale, "write-new.exists")}`]);
    return EXIT.input;
  }
  try {
    writeWhole(path, table, true);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "";
    complain(call, [`${say(locale, "write-new.cannot")} ${out} (${reason})`]);
    return EXIT.input;
  }
  print(call, [`${say(locale, "write-new.written")} ${out}`]);
  return EXIT.fine;
}
