import { Texts } from "./texts.js";

const [ZERO, NINE] = [48, 57];
// A form in which every digit is 0 begins with this byte, which no text of a file has.
const NOTHING = 1;

/**
 * The forms of texts: what is left of a text when each digit is 9, and 0 where a run of digits begins with 0. Texts of one
 * form are read by one rule, whatever their digits are: a million amounts have some ten forms.
 */
export class Forms {
  readonly #texts = new Texts();
  #room = new Uint8Array(256);

  get size(): number {
    return this.#texts.size;
  }

  /** The number of the form of a text, which lies between two places of some bytes. */
  numberOf(bytes: Uint8Array, from: number, to: number): number {
    if (to - from + 1 > this.#room.length) this.#room = new Uint8Array((to - from + 1) * 2);
    const room = this.#room;
    let [isRun, digits, others, size] = [false, 0, 0, 1];
    for (let at = from; at < to; at++) {
      const byte = bytes[at] as number;
      const isDigit = byte >= ZERO && byte <= NINE;
      if (isDigit) {
        digits++;
        if (byte !== ZERO) others++;
      }
      room[size++] = !isDigit ? byte : !isRun && byte === ZERO ? ZERO : NINE;
      isRun = isDigit;
    }
    room[0] = digits > 0 && others === 0 ? NOTHING : 0;
    return this.#texts.numberOf(room, 0, size);
  }
}
