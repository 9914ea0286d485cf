/**
 * A function that makes its answer once for each object that it is asked about, and keeps it as long as the object.
 *
 * @param make - hangs on the object alone, which does not change
 */
export function onceFor<Key extends object, Answer>(make: (key: Key) => Answer): (key: Key) => Answer {
  const made = new WeakMap<Key, { readonly answer: Answer }>();
  return (key) => {
    const known = made.get(key);
    if (known) return known.answer;
    const answer = make(key);
    made.set(key, { answer });
    return answer;
  };
}

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

/** The entry of a map, made where it is not there. */
export function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
