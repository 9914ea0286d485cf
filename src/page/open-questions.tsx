// What is open, each question with the answers that it offers.
import { useState } from "preact/hooks";
import { ask } from "./ask.js";
import { useDesk, useInTurn } from "./desk.js";
import type { Offer, Open } from "./messages.js";

export function Opens({ open }: { readonly open: readonly Open[] }) {
  const { words } = useDesk();
  const inTurn = useInTurn();
  if (open.length === 0) return null;
  const take = (offer: Offer): void => inTurn((before) => ask("answered", { work: before, offer }));
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
          {write && <Written field={write} take={take} />}
        </div>
      ))}
    </section>
  );
}

type Writing = { readonly field: NonNullable<Open["write"]>; readonly take: (offer: Offer) => void };

function Written({ field, take }: Writing) {
  const { words } = useDesk();
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
