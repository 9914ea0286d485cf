/** Gives bytes as a view that reads four of them at once; bytes that are looked at again and again have one view. */
export class Fours {
  #bytes: Uint8Array = new Uint8Array();
  #view = new DataView(this.#bytes.buffer);

  /** The view of some bytes and of those behind them in memory, of which up to three may be read along. */
  of(bytes: Uint8Array): DataView {
    if (bytes !== this.#bytes) {
      this.#bytes = bytes;
      this.#view = new DataView(bytes.buffer, bytes.byteOffset);
    }
    return this.#view;
  }
}
