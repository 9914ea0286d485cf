import { joinBytes } from "./join-bytes.js";

// First 32 bits of the fractional parts of the cube roots (rounds) and square roots (start) of the first primes.
function constants(): { readonly rounds: Int32Array; readonly start: Int32Array } {
  const primes = Array.from({ length: 320 }, (_, n) => n).filter(
    (n) => n > 1 && !Array.from({ length: n }, (_, d) => d).some((d) => d > 1 && n % d === 0),
  );
  const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * 2 ** 32) | 0;
  return {
    rounds: Int32Array.from(primes.slice(0, 64), (prime) => fraction(Math.cbrt(prime))),
    start: Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime))),
  };
}

type Hash = { update(bytes: Uint8Array): Hash; digest(form: "hex"): string };
type Crypto = { createHash(name: string): Hash };
type Machine = { readonly process?: { readonly getBuiltinModule?: (name: "node:crypto") => Crypto | undefined } };

// Node computes it thirty times faster; a browser has no such function.
const builtIn = (globalThis as Machine).process?.getBuiltinModule;

/**
 * SHA-256 of bytes, so that a result can say exactly which file it was read from.
 *
 * @param bytes - the file
 * @returns 64 hexadecimal digits
 * Source: FIPS 180-4, sections 4.1.2, 5 and 6.2.
 * @example sha256(new TextEncoder().encode("abc")) // "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
 */
export function sha256(bytes: Uint8Array): string {
  const native = builtIn?.("node:crypto");
  if (native) return native.createHash("sha256").update(bytes).digest("hex");
  return sha256InScript(bytes);
}

/** Takes bytes piece by piece, and then gives their hash. */
export type Hasher = { readonly update: (bytes: Uint8Array) => void; readonly digest: () => string };

/** The same of bytes that come piece by piece. */
export function hasher(): Hasher {
  const native = builtIn?.("node:crypto")?.createHash("sha256");
  if (native) return { update: (bytes) => void native.update(bytes), digest: () => native.digest("hex") };
  return hasherInScript();
}

/** The same in a browser, which holds the pieces until the last has come. */
export function hasherInScript(): Hasher {
  const pieces: Uint8Array[] = [];
  return { update: (bytes) => void pieces.push(bytes), digest: () => sha256InScript(joinBytes(pieces)) };
}

/** The same where nothing of the machine computes it at once, as in a browser. */
export function sha256InScript(bytes: Uint8Array): string {
  const { rounds, start: state } = constants();
  const whole = bytes.length - (bytes.length % 64);
  const source = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at < whole; at += 64) digestBlock(state, rounds, source, at);
  const tail = closing(bytes, whole);
  for (let at = 0; at < tail.byteLength; at += 64) digestBlock(state, rounds, tail, at);
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

// The rest of the bytes, a one bit, zeros, and the length in bits.
function closing(bytes: Uint8Array, from: number): DataView {
  const rest = bytes.subarray(from);
  const padded = new Uint8Array(rest.length < 56 ? 64 : 128);
  padded.set(rest);
  padded[rest.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
  return view;
}

const words = new Int32Array(64);
const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

// Plain variables: a file of many megabytes goes through here block by block.
function digestBlock(state: Int32Array, rounds: Int32Array, source: DataView, at: number): void {
  for (let i = 0; i < 16; i++) words[i] = source.getInt32(at + i * 4);
  for (let i = 16; i < 64; i++) {
    const x = words[i - 15] as number;
    const y = words[i - 2] as number;
    const small = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
    const large = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
    words[i] = (words[i - 16] as number) + small + (words[i - 7] as number) + large;
  }
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  let e = state[4] as number;
  let f = state[5] as number;
  let g = state[6] as number;
  let h = state[7] as number;
  for (let i = 0; i < 64; i++) {
    const first =
      (h +
        (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) +
        ((e & f) ^ (~e & g)) +
        (rounds[i] as number) +
        (words[i] as number)) |
      0;
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  state[0] = (state[0] as number) + a;
  state[1] = (state[1] as number) + b;
  state[2] = (state[2] as number) + c;
  state[3] = (state[3] as number) + d;
  state[4] = (state[4] as number) + e;
  state[5] = (state[5] as number) + f;
  state[6] = (state[6] as number) + g;
  state[7] = (state[7] as number) + h;
}
