import { useRef } from "preact/hooks";
import type { Change, Work } from "./messages.js";

/**
 * Changes what is worked on, one change after another: a second answer that is given before the first one has come is
 * about what the first one made.
 */
export function useInTurn(
  work: Work,
  change: Change,
): (changed: (work: Work) => Promise<Work | undefined>) => Promise<void> {
  const latest = useRef(work);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  latest.current = work;
  return (changed) => {
    const turn = last.current.then(async () => {
      const made = await changed(latest.current);
      if (!made) return;
      latest.current = made;
      change(() => made);
    });
    last.current = turn.catch(() => undefined);
    return turn;
  };
}
