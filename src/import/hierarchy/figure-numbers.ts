/** Numbers of codes by their figures, each with how many of its digits are left without zeros. */
export class FigureNumbers {
  #size = 0;
  #figures = new Float64Array(256).fill(-1);
  #numbers = new Int32Array(256);
  #lefts = new Uint8Array(256);

  put(figure: number, number: number, left: number): void {
    if (this.#size++ * 2 >= this.#figures.length) this.#spread();
    const at = this.#placeOf(figure);
    [this.#figures[at], this.#numbers[at], this.#lefts[at]] = [figure, number, left];
  }

  /** The number of a figure of which so many digits are left; -1 where there is none. */
  find(figure: number, left: number): number {
    const at = this.#placeOf(figure);
    return this.#figures[at] === figure && this.#lefts[at] === left ? (this.#numbers[at] as number) : -1;
  }

  #placeOf(figure: number): number {
    const figures = this.#figures;
    const mask = figures.length - 1;
    let at = Math.imul((figure % 4294967291) | 0, 0x9e3779b1) >>> 12;
    for (at &= mask; figures[at] !== figure && figures[at] !== -1; at = (at + 1) & mask);
    return at;
  }

  #spread(): void {
    const [figures, numbers, lefts] = [this.#figures, this.#numbers, this.#lefts];
    this.#figures = new Float64Array(figures.length * 2).fill(-1);
    [this.#numbers, this.#lefts] = [new Int32Array(figures.length * 2), new Uint8Array(figures.length * 2)];
    for (let from = 0; from < figures.length; from++) {
      const figure = figures[from] as number;
      if (figure < 0) continue;
      const at = this.#placeOf(figure);
      [this.#figures[at], this.#numbers[at], this.#lefts[at]] = [
        figure,
        numbers[from] as number,
        lefts[from] as number,
      ];
    }
  }
}
