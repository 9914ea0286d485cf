// SHA-256 of bytes, at once or piece by piece, with and without Node.
import { sha256 as inScript } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { type ByteSource, sourceOf } from "./byte-source.js";

/** Takes bytes piece by piece, and then gives their hash. */
type Hasher = { readonly update: (bytes: Uint8Array) => void; readonly digest: () => string };

type Hash = { update(bytes: Uint8Array): Hash; digest(form: "hex"): string };
type Crypto = { createHash(name: string): Hash };
type Machine = { readonly process?: { readonly getBuiltinModule?: (name: "node:crypto") => Crypto | undefined } };

// Node computes it many times faster; a browser has no such function.
const builtIn = (globalThis as Machine).process?.getBuiltinModule;

/** SHA-256 of bytes in hexadecimal digits (FIPS 180-4), so that a result can say which file it was read from. */
export const sha256 = (bytes: Uint8Array): string => hashOf(sourceOf(bytes));

/** The same of bytes that come piece by piece. */
export function hasher(): Hasher {
  const native = builtIn?.("node:crypto")?.createHash("sha256");
  if (!native) return hasherInScript();
  return { update: (bytes) => void native.update(bytes), digest: () => native.digest("hex") };
}

/** The same where nothing of the machine computes it at once, as in a browser. */
export function hasherInScript(): Hasher {
  const hash = inScript.create();
  return { update: (bytes) => void hash.update(bytes), digest: () => bytesToHex(hash.digest()) };
}

/** SHA-256 of a source, of which no more than a piece is held. */
export function hashOf(source: ByteSource): string {
  const hash = hasher();
  const piece = new Uint8Array(Math.min(PIECE, source.size));
  let place = 0;
  for (let count = source.read(piece, place); count > 0; count = source.read(piece, place)) {
    hash.update(piece.subarray(0, count));
    place += count;
  }
  return hash.digest();
}

const PIECE = 2 ** 20;
