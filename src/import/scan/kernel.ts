import { fromBase64 } from "./from-base64.js";
import { KERNEL_BYTES } from "./kernel-bytes.js";
import type { Host, KernelCalls } from "./kernel-calls.js";

/** Where in the memory of the kernel something stands. */
export const PLACES = {
  starts: 0,
  ends: 1,
  values: 2,
  path: 3,
  counts: 4,
  classes: 5,
  classSums: 6,
  refusedSums: 7,
  steps: 8,
  lasts: 9,
} as const;

/** A row that never comes, for the kernel. */
export const NEVER = 2 ** 31 - 1;

/** The kernel, once it is compiled. */
let compiled: WebAssembly.Module | undefined;

function moduleOf(): WebAssembly.Module | undefined {
  try {
    return (compiled ??= new WebAssembly.Module(fromBase64(KERNEL_BYTES)));
  } catch {
    // A page may forbid it; a machine may not know its instructions.
    return undefined;
  }
}

/** Whether this machine can run the kernel. */
export const hasKernel = (): boolean => moduleOf() !== undefined;

/** The part of the scan that looks at every byte, with a memory of its own. */
export class Kernel {
  readonly calls: KernelCalls;
  #bytes = new Uint8Array();
  #ints = new Int32Array();
  #floats = new Float64Array();

  /** @param host - what it asks the script */
  constructor(host: Host) {
    const module = moduleOf();
    if (!module) throw new TypeError("no kernel");
    this.calls = new WebAssembly.Instance(module, { host }).exports as unknown as KernelCalls;
  }

  /** All of its memory; a longer one takes its place when it grows. */
  get bytes(): Uint8Array<ArrayBuffer> {
    this.#look();
    return this.#bytes;
  }

  /** Its memory as numbers of 32 bits, and as floats. */
  get ints(): Int32Array<ArrayBuffer> {
    this.#look();
    return this.#ints;
  }

  get floats(): Float64Array<ArrayBuffer> {
    this.#look();
    return this.#floats;
  }

  /** So many numbers from a place on. */
  intsAt(place: number, length: number): Int32Array<ArrayBuffer> {
    return this.ints.subarray(place >> 2, (place >> 2) + length);
  }

  floatsAt(place: number, length: number): Float64Array<ArrayBuffer> {
    return this.floats.subarray(place >> 3, (place >> 3) + length);
  }

  placeOf(what: keyof typeof PLACES): number {
    return this.calls.placeOf(PLACES[what]);
  }

  /** Writes bytes to where the kernel takes them from. */
  hand(bytes: Uint8Array): void {
    const place = this.calls.scratchOf(bytes.length);
    this.bytes.set(bytes, place);
  }

  #look(): void {
    const { buffer } = this.calls.memory;
    if (this.#bytes.buffer === buffer) return;
    this.#bytes = new Uint8Array(buffer);
    this.#ints = new Int32Array(buffer);
    this.#floats = new Float64Array(buffer);
  }
}
