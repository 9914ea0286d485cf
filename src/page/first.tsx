import { Files } from "./files.js";
import type { PageFiles } from "./messages.js";
import type { Words } from "./words.js";

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
      <h1>{words("title")}</h1>
      <p>{words("lead")}</p>
      <button class="pri big" onClick={begin}>
        {words("begin")}
      </button>
      {goOn && (
        <button class="big" onClick={goOn}>
          {words("go-on")}
        </button>
      )}
      <Files kind="button big" label={words("open")} accept=".json" open={open} />
      <p class="safe">
        <b>{words("safe")}</b> {words("safe-more")}
      </p>
      <div class="alt">
        <Files kind="link" label={words("tables")} open={open} />
        <span class="sub">{words("tables-what")}</span>
      </div>
      <div class="alt">
        <Files kind="link" label={words("budget")} open={open} />
        <span class="sub">{words("budget-what")}</span>
      </div>
      <Files kind="drop" label={words("pick")} open={open} />
    </>
  );
}
