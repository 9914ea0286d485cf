import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { hasher, hasherInScript, sha256 } from "../../src/import/open/sha256.js";

/** The hash where nothing of the machine computes it. */
function inScript(bytes: Uint8Array): string {
  const hash = hasherInScript();
  hash.update(bytes);
  return hash.digest();
}

test("worked: the example of FIPS 180-4's companion, abc", () => {
  expect(inScript(new TextEncoder().encode("abc"))).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});

test("cross: agrees with node:crypto at every length around the block borders, and on a view into a larger buffer", () => {
  for (const length of [0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 127, 128, 1000, 100_003]) {
    const bytes = Uint8Array.from({ length: length + 3 }, (_, index) => (index * 7 + length) % 256).subarray(3);
    const native = createHash("sha256").update(bytes).digest("hex");
    expect([sha256(bytes), inScript(bytes)]).toEqual([native, native]);
  }
});

// Seen red with the hash of the last piece alone.
test("cross: bytes that come in pieces have the hash of all of them", () => {
  const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 251);
  const native = createHash("sha256").update(bytes).digest("hex");
  for (const each of [hasher(), hasherInScript()]) {
    for (let at = 0; at < bytes.length; at += 99) each.update(bytes.subarray(at, at + 99));
    expect(each.digest()).toBe(native);
  }
});
