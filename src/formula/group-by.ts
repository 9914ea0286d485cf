// Groups items by a key. Also: the type of a list that is not empty.

/** A list that is not empty. */
export type Some<Item> = [Item, ...Item[]];

/** Items by their keys, each key where it comes first; what has none is in no group. */
export function groupBy<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key | undefined,
): ReadonlyMap<Key, Readonly<Some<Item>>> {
  const groups = new Map<Key, Some<Item>>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
