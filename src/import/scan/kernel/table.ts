import { grown } from "./lists";

const FIRST_SLOTS: i32 = 256;
/** Bytes that may be read behind those of a text, and are nobody's. */
export const SPARE: i32 = 64;

/** Different strings of bytes by number, in the order in which they are met. */
@unmanaged
export class Table {
  size: i32 = 0;
  /** As many are kept. */
  most: i32 = i32.MAX_VALUE;
  /** A slot holds a hash, and a number that is one too high; 0 where it is free. */
  slots: usize = 0;
  mask: i32 = 0;
  /** Where each string begins; the next one begins where it ends. */
  starts: usize = 0;
  startsRoom: i32 = 0;
  bytes: usize = 0;
  bytesRoom: i32 = 0;

  static of(most: i32): Table {
    const table = new Table();
    table.most = most;
    table.mask = FIRST_SLOTS - 1;
    table.slots = grown(0, 0, usize(FIRST_SLOTS) << 3);
    table.startsRoom = FIRST_SLOTS;
    table.starts = grown(0, 0, usize(FIRST_SLOTS) << 2);
    table.bytesRoom = 2048;
    table.bytes = grown(0, 0, 2048 + SPARE);
    return table;
  }

  @inline
  startOf(number: i32): i32 {
    return load<i32>(this.starts + (usize(number) << 2));
  }

  /** The number of a string; -1 for a new one where there is no room. */
  @inline
  numberOf(from: usize, length: i32): i32 {
    const hash = hashOf(from, length);
    let at = hash & this.mask;
    while (true) {
      const slot = load<u64>(this.slots + (usize(at) << 3));
      if (slot === 0) return this.add(from, length, hash, at);
      if (i32(slot >> 32) === hash) {
        const number = i32(slot) - 1;
        const start = this.startOf(number);
        if (this.startOf(number + 1) - start === length && isSame(this.bytes + start, from, length)) return number;
      }
      at = (at + 1) & this.mask;
    }
  }

  add(from: usize, length: i32, hash: i32, at: i32): i32 {
    if (this.size >= this.most) return -1;
    const number = this.size++;
    if (number + 2 > this.startsRoom) {
      this.starts = grown(this.starts, usize(this.startsRoom) << 2, usize(this.startsRoom) << 3);
      this.startsRoom *= 2;
    }
    const start = this.startOf(number);
    const end = start + length;
    if (end > this.bytesRoom) {
      const room = max(end, this.bytesRoom * 2);
      this.bytes = grown(this.bytes, this.bytesRoom, room + SPARE);
      this.bytesRoom = room;
    }
    memory.copy(this.bytes + start, from, length);
    store<i32>(this.starts + (usize(number + 1) << 2), end);
    store<u64>(this.slots + (usize(at) << 3), (u64(u32(hash)) << 32) | u64(number + 1));
    if (this.size * 2 > this.mask) this.spread();
    return number;
  }

  // Puts the numbers into twice as many slots.
  spread(): void {
    const mask = this.mask * 2 + 1;
    const slots = grown(0, 0, usize(mask + 1) << 3);
    for (let old = 0; old <= this.mask; old++) {
      const slot = load<u64>(this.slots + (usize(old) << 3));
      if (slot === 0) continue;
      let at = i32(slot >> 32) & mask;
      while (load<u64>(slots + (usize(at) << 3)) !== 0) at = (at + 1) & mask;
      store<u64>(slots + (usize(at) << 3), slot);
    }
    heap.free(this.slots);
    this.slots = slots;
    this.mask = mask;
  }
}

/** Takes eight bytes into a hash. */
export function mixed(hash: u64, word: u64): u64 {
  const product = (hash ^ word) * 0x9e3779b97f4a7c15;
  return product ^ (product >> 32);
}

/** The bytes at a place, as far as there are less than eight of them. */
export function tailAt(from: usize, length: i32): u64 {
  return load<u64>(from) & ~(u64.MAX_VALUE << u64(length << 3));
}

/** A hash of 64 bits. Two halves of it do not wait for each other. */
export function longHash(from: usize, length: i32, seed: u64): u64 {
  let hash = seed ^ u64(length);
  let other: u64 = 0;
  let left = length;
  let at = from;
  while (left >= 16) {
    hash = mixed(hash, load<u64>(at));
    other = mixed(other, load<u64>(at, 8));
    at += 16;
    left -= 16;
  }
  if (left >= 8) {
    other = mixed(other, load<u64>(at));
    at += 8;
    left -= 8;
  }
  return mixed(hash ^ rotl(other, 29), tailAt(at, left));
}

function hashOf(from: usize, length: i32): i32 {
  const hash = longHash(from, length, 0xc2b2ae3d27d4eb4f);
  return i32(hash ^ (hash >> 17));
}

function isSame(one: usize, other: usize, length: i32): bool {
  let left = length;
  while (left >= 16) {
    if (v128.any_true(v128.xor(v128.load(one), v128.load(other)))) return false;
    one += 16;
    other += 16;
    left -= 16;
  }
  if (left >= 8) {
    if (load<u64>(one) !== load<u64>(other)) return false;
    one += 8;
    other += 8;
    left -= 8;
  }
  return tailAt(one, left) === tailAt(other, left);
}
