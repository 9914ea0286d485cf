/** A list of whole numbers of 32 bits that grows by doubling. What was not set is its blank. */
@unmanaged
export class Ints {
  data: usize = 0;
  length: i32 = 0;
  blank: i32 = 0;

  static of(blank: i32): Ints {
    const list = new Ints();
    list.blank = blank;
    list.reserve(64);
    return list;
  }

  @inline
  get(at: i32): i32 {
    return at < this.length ? load<i32>(this.data + (usize(at) << 2)) : this.blank;
  }

  @inline
  set(at: i32, value: i32): void {
    if (at >= this.length) this.reserve(at + 1);
    store<i32>(this.data + (usize(at) << 2), value);
  }

  reserve(length: i32): void {
    if (length <= this.length) return;
    const longer = max(length, this.length * 2);
    const data = grown(this.data, usize(this.length) << 2, usize(longer) << 2);
    for (let at = this.length; at < longer; at++) store<i32>(data + (usize(at) << 2), this.blank);
    this.data = data;
    this.length = longer;
  }
}

/** A list of floats that grows by doubling. What was not set is 0. */
@unmanaged
export class Floats {
  data: usize = 0;
  length: i32 = 0;

  static of(length: i32): Floats {
    const list = new Floats();
    list.reserve(max(1, length));
    return list;
  }

  @inline
  place(at: i32): usize {
    return this.data + (usize(at) << 3);
  }

  @inline
  get(at: i32): f64 {
    return load<f64>(this.place(at));
  }

  @inline
  set(at: i32, value: f64): void {
    store<f64>(this.place(at), value);
  }

  reserve(length: i32): void {
    if (length <= this.length) return;
    const longer = max(length, this.length * 2);
    this.data = grown(this.data, usize(this.length) << 3, usize(longer) << 3);
    this.length = longer;
  }
}

/** A longer copy of some memory, with zeros behind it; the shorter one is given back. */
export function grown(from: usize, size: usize, longer: usize): usize {
  const to = heap.alloc(longer);
  if (from !== 0) {
    memory.copy(to, from, size);
    heap.free(from);
  }
  memory.fill(to + size, 0, longer - size);
  return to;
}
