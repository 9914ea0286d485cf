// What every part of the page works with (its desk), how each part takes it, and how what is worked on is changed, one
// change after another.
import { type RefObject, createContext } from "preact";
import { useContext, useEffect, useRef } from "preact/hooks";
import type { Asked, Work } from "./messages.js";
import type { Words } from "./words.js";

/** What every part of the page works with: what is worked on, its words, and who hears of a change or a failure. */
export type Desk = {
  readonly work: Work;
  readonly words: Words;
  /** Changes what is worked on, whatever it has become meanwhile. */
  readonly change: (changed: (before: Work) => Work) => void;
  /** Takes what an answer has made of it. */
  readonly answer: (made: Work) => void;
  /** Takes the last such answer back, where there is one. */
  readonly undo: (() => void) | undefined;
  readonly fail: (error: unknown) => void;
};

/** The page puts its desk here, and every part of it takes what it needs. */
export const DeskContext = createContext<Desk>({
  work: { language: "", today: "" },
  words: (key) => key,
  change: () => undefined,
  answer: () => undefined,
  undo: undefined,
  fail: () => undefined,
});

/** What a step shows: the answer so far, under a head that is read first. */
export type Step = { readonly ran: Asked["result"]["out"] | undefined; readonly head: RefObject<HTMLHeadingElement> };

export const useDesk = (): Desk => useContext(DeskContext);

// Whether a control was used that may be gone with its answer.
let isUsed = false;

/** Gives a lost focus to what comes next in a place, else to the head; what is returned says that a control is used. */
export function useNextFocus(place: RefObject<HTMLElement>, of: unknown): () => void {
  useEffect(() => {
    if (isUsed && document.activeElement === document.body)
      (place.current?.querySelector<HTMLElement>("[tabindex]") ?? document.querySelector("h1"))?.focus();
    isUsed = false;
  }, [of]);
  return () => {
    isUsed = true;
  };
}

/** Changes what is worked on, one change after another: each is about what the one before has made. */
export function useInTurn(): (changed: (work: Work) => Promise<Work | undefined>) => void {
  const { work, answer, fail } = useDesk();
  const latest = useRef(work);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  latest.current = work;
  return (changed) => {
    last.current = last.current
      .then(async () => {
        const made = await changed(latest.current);
        if (!made) return;
        latest.current = made;
        answer(made);
      })
      .catch(fail);
  };
}
