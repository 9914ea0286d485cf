import { Files } from "./files.js";
import type { PageFiles } from "./messages.js";
import type { Words } from "./words.js";

// As the clipboard of a spreadsheet gives it.
const PASTED = "paste.tsv";

/** The first screen: begin, go on, or bring a file. */
export function First({
  words,
  begin,
  open,
  goOn,
}: {
  readonly words: Words;
  readonly begin: () => void;
  readonly open: (files: PageFiles) => void;
  readonly goOn: (() => void) | undefined;
}) {
  return (
    <>
      <h1>{words("page.title")}</h1>
      <p>{words("page.lead")}</p>
      <button class="pri big" onClick={begin}>
        {words("page.begin")}
      </button>
      {goOn && (
        <button class="big" onClick={goOn}>
          {words("page.go-on")}
        </button>
      )}
      <Files kind="button big" label={words("page.open")} accept=".json" open={open} />
      <p class="safe">
        <b>{words("page.safe")}</b> {words("page.safe-more")}
      </p>
      <div class="alt">
        <Files kind="link" label={words("page.tables")} open={open} />
        <span class="sub">{words("page.tables-what")}</span>
      </div>
      <div class="alt">
        <Files kind="link" label={words("page.budget")} open={open} />
        <span class="sub">{words("page.budget-what")}</span>
      </div>
      <Files kind="drop" label={words("page.pick")} open={open} />
      <label class="fld paste">
        {words("page.paste")}
        <textarea
          rows={2}
          onPaste={(event) => {
            const text = event.clipboardData?.getData("text/plain") ?? "";
            if (text.trim() !== "") open({ [PASTED]: text });
          }}
        />
      </label>
    </>
  );
}
