// What is open, each question with the answers that it offers.
import { useRef, useState } from "preact/hooks";
import { ask } from "./ask.js";
import { useDesk, useInTurn, useNextFocus } from "./desk.js";
import type { Offer, Open } from "./messages.js";

export function Opens({ open }: { readonly open: readonly Open[] }) {
  const { words, undo } = useDesk();
  const inTurn = useInTurn();
  const place = useRef<HTMLElement>(null);
  const used = useNextFocus(place, open);
  const take = (offer: Offer): void => {
    used();
    inTurn((before) => ask("answered", { work: before, offer }));
  };
  const back = undo && (
    <button
      class="link"
      onClick={() => {
        used();
        undo();
      }}
    >
      {words("page.undo")}
    </button>
  );
  if (open.length === 0) return back ?? null;
  return (
    <section ref={place} aria-label={words("page.questions")}>
      <h2>{words("page.questions")}</h2>
      {open.map(({ text, offers, write }) => (
        <div class="ask" key={text}>
          <p tabIndex={-1}>
            <b>{text}</b>
          </p>
          {offers.map((offer) => (
            <button class="offer" key={JSON.stringify(offer.answer)} onClick={() => take(offer)}>
              {offer.words}
            </button>
          ))}
          {write && <Written field={write} name={text} take={take} />}
        </div>
      ))}
      {back}
    </section>
  );
}

type Writing = {
  readonly field: NonNullable<Open["write"]>;
  readonly name: string;
  readonly take: (offer: Offer) => void;
};

function Written({ field, name, take }: Writing) {
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
      <input value={text} onInput={(event) => setText(event.currentTarget.value)} aria-label={name} />
      <button>{words("page.write")}</button>
    </form>
  );
}
