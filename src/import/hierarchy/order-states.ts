/** A tree read from the order of rows and their sums: the row at `at`, and the trees that add up to it. */
export type OrderTree = {
  readonly at: number;
  readonly end: number;
  readonly children: readonly OrderTree[];
  /** Evidence in bits: of its own sum, and with all trees below. */
  readonly own: number;
  readonly gain: number;
  /** The closest call among all readings that were weighed on the way. */
  readonly doubt: Doubt | undefined;
};

/** Two readings of the same rows with the same sum, and by how many bits one is stronger. */
export type Doubt = {
  readonly margin: number;
  readonly readings: readonly [readonly OrderTree[], readonly OrderTree[]];
};

/** Trees put together one after another, on the way to a sum. */
export type State = {
  readonly sums: readonly bigint[];
  readonly gain: number;
  readonly count: number;
  readonly before: State | undefined;
  readonly tree: OrderTree | undefined;
  doubt: Doubt | undefined;
};

/** States by their sums: those of one column are the number itself. */
export type States = Map<bigint | string, State>;

// Bits within which two readings are a close call.
const CLOSE = 10;

/** The closer call of two. */
export const closer = (a: Doubt | undefined, b: Doubt | undefined): Doubt | undefined =>
  !a || (b && b.margin < a.margin) ? b : a;

/** The doubt between two readings of the same rows, where it is a close call. */
export const between = (margin: number, one: readonly OrderTree[], other: readonly OrderTree[]): Doubt | undefined =>
  margin < CLOSE ? { margin, readings: [one, other] } : undefined;

/** Notes a state where its rows end; of two with the same sums the stronger stays. Whether nothing stood there yet. */
export function put(open: Map<number, States>, position: number, state: State): boolean {
  const key = state.sums.length === 1 ? (state.sums[0] as bigint) : state.sums.join();
  const here = open.get(position);
  if (!here) {
    open.set(position, new Map([[key, state]]));
    return true;
  }
  const known = here.get(key);
  if (!known) here.set(key, state);
  else {
    const [better, worse] = known.gain >= state.gain ? [known, state] : [state, known];
    if (better.gain - worse.gain < CLOSE)
      better.doubt = closer(better.doubt, between(better.gain - worse.gain, childrenOf(better), childrenOf(worse)));
    here.set(key, better);
  }
  return false;
}

/** The states that are worth following: the strongest, and those with the most and the fewest parts. */
export function strongest(states: States, width: number): readonly State[] {
  const all = [...states.values()];
  if (all.length <= width) return all;
  all.sort((a, b) => b.gain - a.gain);
  const most = all.reduce((x, y) => (x.count >= y.count ? x : y));
  const least = all.reduce((x, y) => (x.count <= y.count ? x : y));
  return [...new Set([most, least, ...all.slice(0, width)])];
}

/** The trees that a state has put together. */
export function childrenOf(state: State): OrderTree[] {
  const children: OrderTree[] = [];
  for (let each: State | undefined = state; each?.tree; each = each.before) children.push(each.tree);
  return children.reverse();
}
