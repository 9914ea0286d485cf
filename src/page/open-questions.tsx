import { useState } from "preact/hooks";
import { ask } from "./ask.js";
import { useInTurn } from "./in-turn.js";
import type { Change, Offer, Open, Work } from "./messages.js";
import type { Words } from "./words.js";

/** What is open, each question with the answers that it offers. */
export function Opens({
  open,
  work,
  words,
  change,
  fail,
}: {
  readonly open: readonly Open[];
  readonly work: Work;
  readonly words: Words;
  readonly change: Change;
  readonly fail: (error: unknown) => void;
}) {
  const inTurn = useInTurn(work, change);
  if (open.length === 0) return null;
  const take = (offer: Offer): void => {
    inTurn((before) => ask("answered", { work: before, offer })).catch(fail);
  };
  return (
    <section aria-label={words("page.questions")}>
      <h2>{words("page.questions")}</h2>
      {open.map(({ text, offers, write }) => (
        <div class="ask" key={text}>
          <p>
            <b>{text}</b>
          </p>
          {offers.map((offer) => (
            <button class="offer" key={JSON.stringify(offer.answer)} onClick={() => take(offer)}>
              {offer.words}
            </button>
          ))}
          {write && <Written field={write} words={words} take={take} />}
        </div>
      ))}
    </section>
  );
}

function Written({
  field,
  words,
  take,
}: {
  readonly field: NonNullable<Open["write"]>;
  readonly words: Words;
  readonly take: (offer: Offer) => void;
}) {
  const [text, setText] = useState("");
  const value = field === "currency" ? text.trim().toUpperCase() : text.trim();
  return (
    <form
      class="written"
      onSubmit={(event) => {
        event.preventDefault();
        take({ words: value, place: "", answer: { [field]: value } });
      }}
    >
      <input value={text} onInput={(event) => setText(event.currentTarget.value)} aria-label={field} />
      <button>{words("page.write")}</button>
    </form>
  );
}
