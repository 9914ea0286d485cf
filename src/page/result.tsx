import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { ask } from "./ask.js";
import type { Asked, Change, Work } from "./messages.js";
import { Asking } from "./asking.js";
import { OpenedNumber } from "./opened-number.js";
import { Opens } from "./open-questions.js";
import { Rules } from "./rules.js";
import { SeenTable } from "./file-preview.js";
import { WhatIf } from "./what-if.js";
import type { Words } from "./words.js";

// What her own tables leave open, beside the papers.
const OF_TABLES = ["centre", "money"] as const;

const QUIET = 250;

/** The answer, what is open, and the whole calculation. */
export function ResultStep({
  ran,
  work,
  words,
  head,
  change,
  fail,
}: {
  readonly ran: Asked["result"]["out"] | undefined;
  readonly work: Work;
  readonly words: Words;
  readonly head: RefObject<HTMLHeadingElement>;
  readonly change: Change;
  readonly fail: (error: unknown) => void;
}) {
  const [whole, setWhole] = useState("");
  // What was opened of another answer is closed.
  const turns = useRef({ of: ran, turn: 0 });
  if (turns.current.of !== ran) turns.current = { of: ran, turn: turns.current.turn + 1 };
  const { turn } = turns.current;
  // It is drawn when the answer stands there and nobody asks for the next one.
  useEffect(() => {
    const later = setTimeout(() => {
      if (ran) ask("whole", { work }).then(setWhole, fail);
    }, QUIET);
    return () => clearTimeout(later);
  }, [ran]);
  const [first, ...more] = ran?.sentences ?? [];
  return (
    <>
      <h1 ref={head} tabIndex={-1}>
        {first ?? words("page.counting")}
      </h1>
      {more.length > 0 && <p class="lead">{more.join(" ")}</p>}
      {(ran?.below.length ?? 0) > 0 && <p class="sub">{ran?.below.join(" ")}</p>}
      {ran?.foot?.bar !== undefined && <p class="safe">{words("page.owner")}</p>}
      {ran && ran.trials.length > 0 && <WhatIf trials={ran.trials} work={work} words={words} fail={fail} />}
      {ran && ran.numbers.length > 0 && (
        <section aria-label={words("page.how")}>
          <h2>{words("page.how")}</h2>
          {ran.numbers.map((each) => (
            <OpenedNumber key={`${each.words} ${String(turn)}`} part={each} work={work} words={words} fail={fail} />
          ))}
        </section>
      )}
      {ran?.seen.map((each) => (
        <SeenTable key={each.file} seen={each} words={words} />
      ))}
      {work.own && <Asking parts={OF_TABLES} work={work} words={words} change={change} />}
      {ran?.rules && ran.open.length === 0 && (
        <Rules rules={ran.rules} work={work} words={words} change={change} fail={fail} />
      )}
      {ran && <Opens open={ran.open} work={work} words={words} change={change} fail={fail} />}
      {ran && ran.problems.length > 0 && (
        <section aria-label={words("page.problems")}>
          <h2>{words("page.problems")}</h2>
          <ul>
            {ran.problems.slice(0, 20).map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </section>
      )}
      {whole !== "" && (
        <section class="whole" aria-label={words("page.whole")}>
          <h2>{words("page.whole")}</h2>
          <iframe class="paper" title={words("page.whole")} sandbox="allow-same-origin allow-modals" srcdoc={whole} />
        </section>
      )}
    </>
  );
}
