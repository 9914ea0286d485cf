/**
 * A line over or under each printed page of Excel, without the marks that say where and how its words stand.
 *
 * @example pageLine('&C&"Arial,Bold"&12For staff only') // "For staff only"
 */
export const pageLine = (written: string): string => written.replace(MARKS, " ").trim();

const MARKS = /&(?:"[^"]*"|K[\dA-F]{6}|\d+|[A-Z])/g;
