import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./source-files.js";

// Put together here, so that this file does not hold them itself.
const FORBIDDEN = [
  ["/wo", "rk/"],
  ["/ro", "ot/"],
  ["/ho", "me/"],
  ["/tm", "p/"],
  ["registry.", "npmjs"],
  ["unpkg", ".com"],
].map((parts) => parts.join(""));

/** Files of the project: those that git knows or would take, else everything outside the usual leavings. */
function projectFiles(): string[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
  });
  return listed.split("\n").filter((each) => each !== "" && existsSync(join(root, each)));
}

describe("the project's files", () => {
  // Seen red with a path of this machine in a comment of src/version.ts.
  it("speak of the project alone", () => {
    const files = projectFiles();
    expect(files.length).toBeGreaterThan(200);
    const found = files.flatMap((file) => {
      const text = readFileSync(join(root, file), "latin1");
      return FORBIDDEN.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`);
    });
    expect(found).toEqual([]);
  });

  // Seen red with "resolved": "https://…" put into one entry.
  it("keep addresses out of the lock file", () => {
    const lock = readFileSync(join(root, "package-lock.json"), "utf8");
    expect(lock).toContain('"integrity"');
    expect(lock.match(/https?:\/\/[^"]*\.tgz/g)).toBeNull();
    expect(lock).not.toContain('"resolved"');
    expect(readFileSync(join(root, ".npmrc"), "utf8")).toContain("omit-lockfile-registry-resolved=true");
  });
});
