import { joinBytes } from "../byte-source.js";
import { refuse } from "./refuse.js";

/**
 * One stream of a compound file (OLE), the container of Office 97.
 *
 * @param names - of the stream, the first that is there
 * @returns its bytes, and the name; undefined where none is there
 * @throws `file.truncated` where a sector lies beyond the end, `file.damaged` where a chain does not end
 */
export function oleStream(
  bytes: Uint8Array,
  names: readonly string[],
): { readonly name: string; readonly bytes: Uint8Array } | undefined {
  if (bytes.length < HEADER) refuse("file.truncated");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const number = (at: number): number => view.getUint32(at, true);
  const [size, smallSize] = [2 ** view.getUint16(30, true), 2 ** view.getUint16(32, true)];
  if (![512, 4096].includes(size) || smallSize !== 64) refuse("file.damaged");
  const startOf = (sector: number): number => (sector + 1) * size;
  const sectorOf = (sector: number): Uint8Array => {
    // The last sector of a file may be cut short where its stream ends.
    if (startOf(sector) >= bytes.length) refuse("file.truncated");
    return bytes.subarray(startOf(sector), startOf(sector) + size);
  };
  const numbersOf = (sector: number): readonly number[] => {
    const own = sectorOf(sector);
    if (own.length < size) refuse("file.truncated");
    return Array.from({ length: size / 4 }, (_, index) => number(startOf(sector) + 4 * index));
  };

  // The map of sectors: of each, which one follows it.
  const maps = Array.from({ length: FIRST_MAPS }, (_, index) => number(76 + 4 * index)).filter(isSector);
  const most = Math.ceil(bytes.length / size);
  let more = number(68);
  for (let steps = 0; isSector(more); steps += 1) {
    if (steps > most) refuse("file.damaged");
    const own = numbersOf(more);
    for (const map of own.slice(0, -1)) if (isSector(map)) maps.push(map);
    more = own.at(-1) ?? LAST_SECTOR;
  }
  if (maps.length > most) refuse("file.damaged");
  const next = maps.flatMap(numbersOf);
  const whole = (first: number, length?: number): Uint8Array => joined(chain(first, next).map(sectorOf), length);

  const directory = whole(number(48));
  const entries = Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, index) =>
    entryOf(directory.subarray(index * ENTRY, (index + 1) * ENTRY)),
  );
  const [root] = entries.filter((each) => each.type === ROOT);
  if (!root) return refuse("file.damaged");
  const name = names.find((each) => entries.some((entry) => entry.type === STREAM && entry.name === each));
  const entry = entries.find((each) => each.type === STREAM && each.name === name);
  if (!entry || name === undefined) return undefined;
  if (entry.size >= number(56)) return { name, bytes: whole(entry.first, entry.size) };
  // Short streams share sectors of their own.
  const shared = whole(root.first, root.size);
  const numbers = new DataView(whole(number(60)).buffer);
  const small = Array.from({ length: numbers.byteLength / 4 }, (_, index) => numbers.getUint32(4 * index, true));
  const pieces = chain(entry.first, small).map((at) => shared.subarray(at * smallSize, (at + 1) * smallSize));
  return { name, bytes: joined(pieces, entry.size) };
}

const [HEADER, ENTRY, FIRST_MAPS] = [512, 128, 109];
// Numbers of sectors from here on are marks: end of a chain, free, map.
const LAST_SECTOR = 0xfffffffa;
const [STREAM, ROOT] = [2, 5];

type Entry = { readonly name: string; readonly type: number; readonly first: number; readonly size: number };

function entryOf(bytes: Uint8Array): Entry {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = Math.max(0, Math.min(64, view.getUint16(64, true)) - 2);
  const name = new TextDecoder("utf-16le").decode(bytes.subarray(0, length));
  return { name, type: view.getUint8(66), first: view.getUint32(116, true), size: view.getUint32(120, true) };
}

const isSector = (number: number): boolean => number < LAST_SECTOR;

function chain(first: number, next: readonly number[]): readonly number[] {
  const sectors: number[] = [];
  for (let sector = first; isSector(sector); sector = next[sector] ?? refuse("file.truncated")) {
    if (sectors.length > next.length) refuse("file.damaged");
    sectors.push(sector);
  }
  return sectors;
}

function joined(pieces: readonly Uint8Array[], length?: number): Uint8Array {
  const all = joinBytes(pieces);
  return length !== undefined && all.length < length ? refuse("file.truncated") : all.slice(0, length);
}
