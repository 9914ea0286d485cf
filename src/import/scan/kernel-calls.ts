/** A place in the memory of the kernel. */
type Place = number;

/** What the kernel does. What is asked or set stands in its sources, in `kernel/`. */
export type KernelCalls = {
  readonly memory: { readonly buffer: ArrayBuffer };
  // Setting it up, in this order.
  readonly setOfYears: () => void;
  readonly begin: (width: number, delimiter: number, places: number, amounts: number, isRagged: number) => void;
  readonly beginCodes: (column: number) => Place;
  readonly beginTexts: (column: number) => Place;
  readonly beginTests: (texts: Place, mask: number, byWord: number, looksAlways: number) => Place;
  readonly addNeedle: (tests: Place, length: number) => void;
  readonly addAmounts: (column: number, mark: number) => void;
  readonly beginIds: (count: number, years: number) => Place;
  readonly beginSeen: (amounts: number, unit: number, pairs: number) => Place;
  readonly beginRows: (keys: number, tests: number, year: number, isNamed: number, dimensions: number) => Place;
  readonly beginDimension: (column: number) => Place;
  // Going through rows.
  readonly room: (length: number) => Place;
  readonly scratchOf: (length: number) => Place;
  readonly run: (from: Place, end: Place, offset: number) => Place;
  readonly findCells: (from: Place) => Place;
  readonly isBlankUpTo: (from: Place, to: Place) => number;
  readonly noteRow: (place: number) => void;
  readonly setPassing: (isAsked: number) => void;
  readonly setLines: (lines: number) => void;
  readonly takeSteps: () => number;
  readonly takeRow: (row: number, mayBeAside: number) => void;
  readonly classAt: (row: number) => number;
  readonly setQuiet: () => void;
  readonly setRepeated: () => void;
  readonly readableIn: (year: number) => number;
  readonly addReadable: (year: number, columns: number) => void;
  // What it has found.
  readonly placeOf: (what: number) => Place;
  readonly count: { readonly value: number };
  readonly row: { readonly value: number };
  readonly lines: { readonly value: number };
  readonly year: { readonly value: number };
  readonly isStrange: { readonly value: number };
  readonly areRepeated: { readonly value: number };
  readonly total: { readonly value: number };
  readonly seenColumns: () => Place;
  readonly edgesUpTo: (year: number) => Place;
  readonly edgeCount: () => number;
  readonly areNested: { readonly value: number };
  readonly stackedRows: { readonly value: number };
  readonly stackedNear: { readonly value: number };
  readonly stackedByChance: () => number;
  readonly nearByChance: () => number;
  // Taking what was found in another part of a file.
  readonly numberIn: (table: Place, length: number) => number;
  readonly classOfPath: () => number;
  readonly pairIn: (dimension: Place, code: number, number: number) => number;
  readonly setFirstRow: (dimension: Place, slot: number, row: number) => void;
  readonly reserveSums: (sums: Place, slots: number) => void;
  // Ids that rise.
  readonly isRising: { readonly value: number };
  readonly lastRow: { readonly value: number };
  readonly beginId: () => void;
  readonly idRoom: (length: number) => Place;
  readonly risenSize: () => number;
  readonly takeRisen: () => Place;
  readonly risenFirst: () => Place;
  readonly risenFirstLength: () => number;
  readonly risenLast: () => Place;
  readonly risenLastLength: () => number;
  readonly risenLastYear: () => number;
  readonly goesOn: (length: number) => number;
  readonly setLast: (length: number, row: number, year: number) => void;
  readonly endRising: () => void;
};

/** What the kernel asks the script, as `kernel/host.ts` says it. */
export type Host = {
  readonly judgeCode: (column: number, number: number) => number;
  readonly judgeWord: (column: number, from: Place, to: Place) => number;
  readonly signText: (column: number, from: Place, to: Place) => number;
  readonly signMarks: (column: number, holding: number) => number;
  readonly lookAt: (column: number, marks: number, from: Place, to: Place) => number;
  readonly bear: (from: Place, to: Place) => void;
  readonly readOdd: (amount: number, row: number) => number;
  readonly addBeside: (number: number, isRefused: number) => void;
  readonly isEmpty: () => number;
  readonly isPassedOver: (row: number) => number;
  readonly yearsOf: (row: number) => number;
  readonly isAside: (row: number) => number;
  readonly keep: (row: number) => void;
  readonly keepFirst: (row: number, year: number) => void;
  readonly refuse: (row: number, fate: number) => void;
  readonly isLeftOut: (number: number, row: number) => number;
  readonly noteClass: (number: number, row: number) => number;
  readonly noteBlank: (number: number, row: number) => number;
  readonly noteAmount: (row: number, year: number, wrong: number) => number;
  readonly noteFirst: (row: number) => number;
  readonly noteStep: (row: number, year: number, pair: number) => void;
  readonly addId: (high: number, low: number, year: number, row: number) => number;
  readonly sameId: (row: number, earlier: number, isOfYear: number) => number;
  readonly comparableId: (from: Place, to: Place) => number;
};
