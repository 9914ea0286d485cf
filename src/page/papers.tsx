// The last step: choose who reads it, see what that reader learns, preview the paper, and save the files.
import { useEffect, useRef, useState } from "preact/hooks";
import { download } from "./download.js";
import { ask } from "./ask.js";
import { Asking } from "./asking.js";
import { type Step, useDesk } from "./desk.js";
import type { Asked, Paper } from "./messages.js";
import { Opens } from "./open-questions.js";

export function Papers({ ran, head }: Step) {
  const { work, words, fail } = useDesk();
  const [chosen, setReader] = useState("");
  // Whoever was just named is the one whom the paper is for.
  const reader = chosen === "" && ran?.readers.some(({ id }) => id === "addressee") ? "addressee" : chosen;
  const [made, setMade] = useState<Asked["papers"]["out"]>();
  const frame = useRef<HTMLIFrameElement>(null);
  // Of what was answered meanwhile there are no papers yet: they are made when the answer stands there.
  useEffect(() => setMade(undefined), [reader, work]);
  useEffect(() => {
    let isLate = false;
    if (reader !== "" && ran) ask("papers", { work, reader }).then((found) => isLate || setMade(found), fail); // prettier-ignore
    return () => {
      isLate = true;
    };
  }, [reader, ran]);
  const page = made?.papers.find(({ mime, content }) => mime === "text/html" && typeof content === "string");
  return (
    <>
      <Asking parts={["papers"]} head={head} />
      <div class="seg">
        {ran?.readers.map(({ id, words: who }) => (
          <label key={id} class={reader === id ? "on" : ""}>
            <input type="radio" name="reader" checked={reader === id} onChange={() => setReader(id)} />
            {who}
          </label>
        ))}
      </div>
      {made && <Opens open={made.open} />}
      {made?.learned.map((each) => (
        <p key={each}>{each}</p>
      ))}
      {made && made.papers.length > 0 && (
        <>
          <ul class="files">
            {made.papers.map((paper) => (
              <PaperLine key={paper.name} paper={paper} />
            ))}
          </ul>
          {typeof page?.content === "string" && (
            <>
              <button onClick={() => frame.current?.contentWindow?.print()}>{words("page.print")}</button>
              <iframe
                ref={frame}
                class="paper"
                title={page.name}
                sandbox="allow-same-origin allow-modals"
                srcdoc={page.content}
              />
            </>
          )}
        </>
      )}
    </>
  );
}

/** A paper to be saved; a drawing is saved as a picture that a messenger shows. */
function PaperLine({ paper: { name, mime, content, label } }: { readonly paper: Paper }) {
  const { words, fail } = useDesk();
  const isDrawing = mime === "image/svg+xml" && typeof content === "string";
  const file = isDrawing ? name.replace(/svg$/, "png") : name;
  const save = (): void => {
    if (isDrawing) pngOf(content).then((picture) => download(file, "image/png", picture), fail);
    else download(file, mime, content);
  };
  return (
    <li>
      <button class="link" onClick={save}>
        {words("page.download")} {file}
      </button>
      <span class="sub">{isDrawing ? words("page.picture") : label}</span>
    </li>
  );
}

// Twice as many dots as the drawing has, for the screens of telephones.
const DOTS = 2;

/** A drawing as a picture that a messenger shows. */
async function pngOf(svg: string): Promise<Uint8Array> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.naturalWidth * DOTS, image.naturalHeight * DOTS];
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const made = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  return new Uint8Array((await made?.arrayBuffer()) ?? []);
}
