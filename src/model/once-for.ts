// Makes things once and keeps them: an answer for each object, and an entry of a map.

/** A function that makes its answer once for each object, on which alone it hangs, and keeps it as long as that. */
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

/** The entry of a map, made where it is not there. */
export function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
