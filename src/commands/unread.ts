import type { Issue } from "../formula/issue.js";
import { type Call, EXIT, complain, flag } from "./command.js";
import { printDocument } from "./document.js";

/** Tells why a file was not read, and gives the exit code. */
export async function unread(call: Call, issues: readonly Issue[]): Promise<number> {
  if (flag(call, "json")) await printDocument(call, call.locale, { issues });
  else
    complain(
      call,
      issues.map((each) => each.message),
    );
  return EXIT.input;
}
