// Freezes data down to its last part.

/** Data that nobody can change, down to its last part; what is frozen already is taken as it is. */
export function frozen<T>(data: T): T {
  if (typeof data !== "object" || data === null || Object.isFrozen(data)) return data;
  Object.freeze(data);
  for (const key in data) frozen(data[key]);
  return data;
}
