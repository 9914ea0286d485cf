const FULL = 0.85;

/** The row that has an id already, and whether it is of the same year. */
export type Earlier = { readonly row: number; readonly isOfYear: boolean };

/** Ids as they pass from one thread to another. */
export type IdsPart = {
  readonly prints: Float64Array<ArrayBuffer>;
  readonly rows: Uint32Array<ArrayBuffer>;
  readonly years: Uint8Array<ArrayBuffer>;
};

/** A row of a later part whose id stands already. */
export type IdRepeat = { readonly row: number; readonly earlier: Earlier };

/**
 * Fingerprints of ids, 53 bits each, with the row of each: about 15 bytes an id. Equal ids have equal fingerprints; of
 * five million different ids two have equal ones in about one file of a thousand, so that whoever finds a repeated one
 * compares the ids themselves.
 */
export class IdSet {
  size = 0;
  #prints: Float64Array<ArrayBuffer>;
  #rows: Uint32Array<ArrayBuffer>;
  #years: Uint8Array<ArrayBuffer>;

  /** @param expected - about how many ids come */
  constructor(expected: number) {
    const length = Math.max(1024, Math.ceil(expected / FULL));
    this.#prints = new Float64Array(length).fill(-1);
    this.#rows = new Uint32Array(length);
    this.#years = new Uint8Array(length);
  }

  /** Adds the id of a row of some year; the row that has it already, if there is one. */
  add(high: number, low: number, year: number, row: number): Earlier | undefined {
    return this.#add((high >>> 11) * 2 ** 32 + (low >>> 0), year, row);
  }

  #add(print: number, year: number, row: number): Earlier | undefined {
    if (this.size > this.#prints.length * FULL) this.#spread();
    const at = placeOf(this.#prints, print);
    if (this.#prints[at] === print) return { row: this.#rows[at] as number, isOfYear: this.#years[at] === year };
    this.#prints[at] = print;
    this.#rows[at] = row;
    this.#years[at] = year;
    this.size++;
    return undefined;
  }

  /** Takes the ids of a later part of the file; gives the rows whose id stands already, with the row that has it. */
  absorb({ prints, rows, years }: IdsPart, row: (row: number) => number, year: (year: number) => number): IdRepeat[] {
    const repeats: IdRepeat[] = [];
    for (let at = 0; at < prints.length; at++) {
      const print = prints[at] as number;
      if (print < 0) continue;
      const own = row(rows[at] as number);
      const earlier = this.#add(print, year(years[at] as number), own);
      if (earlier) repeats.push({ row: own, earlier });
    }
    return repeats;
  }

  get part(): IdsPart {
    return { prints: this.#prints, rows: this.#rows, years: this.#years };
  }

  #spread(): void {
    const [prints, rows, years] = [this.#prints, this.#rows, this.#years];
    const length = Math.ceil(prints.length * 1.5);
    this.#prints = new Float64Array(length).fill(-1);
    this.#rows = new Uint32Array(length);
    this.#years = new Uint8Array(length);
    for (const [from, print] of prints.entries()) {
      if (print < 0) continue;
      const at = placeOf(this.#prints, print);
      this.#prints[at] = print;
      this.#rows[at] = rows[from] as number;
      this.#years[at] = years[from] as number;
    }
  }
}

// Where a fingerprint stands, or would stand.
function placeOf(prints: Float64Array, print: number): number {
  let at = Math.floor(((print % 2 ** 32) / 2 ** 32) * prints.length);
  for (;;) {
    const own = prints[at] as number;
    if (own === print || own < 0) return at;
    at = at + 1 === prints.length ? 0 : at + 1;
  }
}
