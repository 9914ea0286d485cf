/** Data that nobody can change, down to its last part; what is read from beside when it is looked at stays as it is. */
export function frozen<T>(data: T): T {
  if (typeof data !== "object" || data === null || Object.isFrozen(data)) return data;
  Object.freeze(data);
  for (const { value } of Object.values(Object.getOwnPropertyDescriptors(data))) frozen(value);
  return data;
}
