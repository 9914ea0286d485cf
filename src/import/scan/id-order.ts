// A longer id is in no order.
const LONGEST = 128;

/** How an id stands to the one before: above it, the same, or neither. */
export const [ABOVE, SAME, BELOW] = [1, 0, -1] as const;
export type Order = typeof ABOVE | typeof SAME | typeof BELOW;

/** What is known of the ids of a part of a file, as it passes from one thread to another. */
export type OrderPart = Pick<IdOrder, "row" | "year" | "first"> & { readonly last: Uint8Array };

/** Ids in the order of rows. Where each is above the one before, shorter ones first, all are different. */
export class IdOrder {
  /** The row of the id that was noted last, and its year. */
  row = 0;
  year = 0;
  first = new Uint8Array();
  #last = new Uint8Array(LONGEST);
  #next = new Uint8Array(LONGEST);
  #lastLength = 0;
  #length = 0;

  begin(): void {
    this.#length = 0;
  }

  /** Takes some bytes of the next id. */
  put(bytes: Uint8Array, from: number, to: number): void {
    const start = this.#length - from;
    this.#length += to - from;
    if (this.#length > LONGEST) return;
    for (let at = from; at < to; at++) this.#next[start + at] = bytes[at] as number;
  }

  /** How the id that was taken stands to the last one; it is the last one now where it is above. */
  note(row: number, year: number): Order {
    const order = this.#compared();
    if (order !== ABOVE) return order;
    if (this.row === 0) this.first = this.#next.slice(0, this.#length);
    const last = this.#last;
    this.#last = this.#next;
    this.#next = last;
    this.#lastLength = this.#length;
    this.row = row;
    this.year = year;
    return ABOVE;
  }

  /** Whether the ids of a later part are all above those so far; then the last of them is the last one now. */
  goesOn({ first, last, row, year }: OrderPart): boolean {
    if (row === 0) return true;
    this.begin();
    this.put(first, 0, first.length);
    if (this.#compared() !== ABOVE) return false;
    this.begin();
    this.put(last, 0, last.length);
    this.note(row, year);
    return true;
  }

  get part(): OrderPart {
    const { row, year, first } = this;
    return { row, year, first, last: this.#last.slice(0, this.#lastLength) };
  }

  #compared(): Order {
    const length = this.#length;
    if (length > LONGEST || length < this.#lastLength) return BELOW;
    if (length > this.#lastLength) return ABOVE;
    let at = 0;
    while (at < length && this.#next[at] === this.#last[at]) at++;
    if (at === length) return SAME;
    return (this.#next[at] as number) > (this.#last[at] as number) ? ABOVE : BELOW;
  }
}
