// Adds the methods `toSorted` and `toReversed` to lists where a browser has none, such as Chrome 109 (the last for
// Windows 7 and 8).
const added = {
  toSorted(this: unknown[], compare?: (a: unknown, b: unknown) => number): unknown[] {
    return [...this].sort(compare);
  },
  toReversed(this: unknown[]): unknown[] {
    return [...this].reverse();
  },
};

for (const [name, value] of Object.entries(added))
  if (!(name in Array.prototype)) Object.defineProperty(Array.prototype, name, { value, configurable: true, writable: true }); // prettier-ignore
