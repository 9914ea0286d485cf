// The page itself: its steps, and what is kept in the browser.
import { render } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Stopped, ask, stop } from "./ask.js";
import { download } from "./download.js";
import { Asking } from "./asking.js";
import { type Desk, DeskContext } from "./desk.js";
import { First, Unlock, filesOf } from "./first-screen.js";
import type { Asked, PageFiles, Seen, Work } from "./messages.js";
import { Papers } from "./papers.js";
import { ResultStep } from "./result.js";
import { SeenTable } from "./file-preview.js";
import { LANGUAGES, wordsOf } from "./words.js";

const STEPS = ["centre", "costs", "money", "result", "papers"] as const;
type Step = "first" | (typeof STEPS)[number];
type Ran = Asked["result"]["out"];

// What a person allowed this browser to keep.
const KEPT = "umay";
const today = (): string => new Date().toISOString().slice(0, 10);
const spoken = (): string => LANGUAGES.find(({ code }) => navigator.language.startsWith(code))?.code ?? "ru";

function kept(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    // A browser that keeps nothing has said so by its settings.
    return null;
  }
}

/** Keeps a saved file in the browser, or nothing; false where the browser does not. */
function keep(saved: string | undefined): boolean {
  try {
    if (saved === undefined) localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, saved);
    return true;
  } catch {
    return false;
  }
}

function App() {
  const [language, setLanguage] = useState(spoken);
  const [step, setStep] = useState<Step>("first");
  const [work, setWork] = useState<Work>({ language: spoken(), today: today() });
  const [ran, setRan] = useState<Ran>();
  const [told, setTold] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState<"" | "counting" | "reading">("");
  const [isKept, setKept] = useState(false);
  const [password, setPassword] = useState("");
  const [glimpsed, setGlimpsed] = useState<readonly Seen[]>([]);
  const [locked, setLocked] = useState<{ readonly name: string; readonly files: PageFiles }>();
  // What was worked on before each question was answered.
  const [past, setPast] = useState<readonly Work[]>([]);
  const isUnsaved = useRef(false);
  const head = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.documentElement.lang = language;
    setWork((before) => ({ ...before, language }));
  }, [language]);

  const hasWork = step !== "first";
  // What was answered is asked for before it is drawn: a frame is a long time.
  useLayoutEffect(() => {
    if (!hasWork) return;
    let isLate = false;
    setBusy("counting");
    ask("result", { work })
      .then((found) => {
        if (!isLate) setRan(found);
      })
      .catch((error: unknown) => tell(error))
      .finally(() => {
        if (!isLate) setBusy("");
      });
    if (isKept) remember();
    return () => {
      isLate = true;
    };
  }, [work, hasWork, isKept, password]);

  useEffect(() => head.current?.focus(), [step]);
  // The library is begun while a person reads the first screen.
  useEffect(() => void ask("fields", { work }), []);

  const words = wordsOf(language);
  document.title = `${ran && hasWork ? (ran.sentences[0] ?? "") : words("page.title")} · umay`;

  function tell(error: unknown): void {
    if (error instanceof Stopped) setTold([words("page.stopped")]);
    else setTold([words("page.failed", { reason: error instanceof Error ? error.message : String(error) })]);
  }

  // What is kept is the file that is saved, closed by the same password.
  function remember(): void {
    ask("saved", { work, password })
      .then(({ content, beside }) => {
        if (beside.length > 0 || typeof content !== "string" || !keep(content)) setTold([words("page.not-kept")]);
      })
      .catch(tell);
  }

  function save(): void {
    ask("saved", { work, password })
      .then(({ name, mime, content, beside }) => {
        download(name, mime, content);
        isUnsaved.current = false;
        if (beside.length > 0) setTold([words("page.beside", { files: beside.join(", ") })]);
      })
      .catch(tell);
  }

  function open(files: PageFiles, by = ""): Promise<void> {
    setBusy("reading");
    setTold([]);
    // What is long shows its first rows at once.
    void ask("glimpsed", { files }).then(setGlimpsed, tell);
    return ask("given", { work: { language, today: today() }, files, password: by })
      .then((found) => {
        if ("wrong" in found) {
          setTold([found.wrong]);
          return;
        }
        if ("locked" in found) {
          setLocked({ name: found.locked, files });
          return;
        }
        setLocked(undefined);
        isUnsaved.current = false;
        setPast([]);
        setPassword(by);
        setTold(found.told);
        setWork({ ...found.work, language });
        setStep("result");
      })
      .catch(tell)
      .finally(() => {
        setGlimpsed([]);
        setBusy((now) => (now === "reading" ? "" : now));
      });
  }

  // What is dropped beside a place for files would take the page away.
  useEffect(() => {
    const take = (event: DragEvent): void => {
      event.preventDefault();
      const files = event.type === "drop" && !hasWork ? filesOf(event.dataTransfer?.files) : {};
      if (Object.keys(files).length > 0) void open(files);
    };
    for (const each of ["dragover", "drop"] as const) addEventListener(each, take);
    return () => {
      for (const each of ["dragover", "drop"] as const) removeEventListener(each, take);
    };
  });

  // Who leaves is asked, as long as something is neither saved nor kept.
  useEffect(() => {
    onbeforeunload = () => (isUnsaved.current && !isKept ? "umay" : undefined);
  }, [isKept]);

  const begin = (): void => {
    setTold([]);
    setRan(undefined);
    setPast([]);
    setWork({ language, today: today(), answers: {} });
    setStep("centre");
  };
  const stored = kept();
  const isBegun = work.answers !== undefined || work.own !== undefined || work.analysis !== undefined;
  const openKept = (): void => void open({ "umay.json": stored ?? "" }).then(() => setKept(true));
  const change: Desk["change"] = (changed) => {
    isUnsaved.current = true;
    setWork(changed);
  };
  const answer = (made: Work): void => {
    setPast([...past, work]);
    change(() => made);
  };
  const undo = (): void => {
    const { analysis, said } = past.at(-1) ?? work;
    setPast(past.slice(0, -1));
    change((now) => ({ ...now, ...(analysis !== undefined && { analysis }), said: said ?? [] }));
  };
  const steps = work.answers ? STEPS : STEPS.slice(3);
  const at = steps.findIndex((each) => each === step);
  const next = steps[at + 1];

  return (
    <DeskContext.Provider value={{ work, words, change, answer, undo: past.length > 0 ? undo : undefined, fail: tell }}>
      <header class="top">
        {hasWork ? (
          <button class="link" onClick={() => setStep(at > 0 ? (steps[at - 1] ?? "first") : "first")}>
            ← {words("page.back")}
          </button>
        ) : (
          <b>umay</b>
        )}
        <span>
          {hasWork && (
            <button class="link" onClick={save}>
              {words("page.save")}
            </button>
          )}
          <label class="lang">
            <span class="word">{words("page.language")}</span>
            <select value={language} onChange={(event) => setLanguage(event.currentTarget.value)}>
              {LANGUAGES.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </span>
      </header>
      {hasWork && (
        <nav class="steps" aria-label="umay">
          {steps.map((each) => (
            <button
              key={each}
              class="step"
              aria-current={each === step ? "step" : undefined}
              onClick={() => setStep(each)}
            >
              {words(`page.step.${each}`)}
            </button>
          ))}
        </nav>
      )}
      <main class="body">
        {LANGUAGES.find(({ code }) => code === language)?.isReviewed === false && (
          <p class="note">{words("page.unreviewed")}</p>
        )}
        {told.length > 0 && (
          <div class="ask" role="status">
            {told.map((each) => (
              <p key={each}>{each}</p>
            ))}
          </div>
        )}
        {step === "first" && (
          <First
            begin={begin}
            open={(files) => void open(files)}
            goOn={isBegun ? () => setStep(work.answers ? "centre" : "result") : stored === null ? undefined : openKept}
          />
        )}
        {step === "first" && locked && <Unlock file={locked.name} unlock={(by) => void open(locked.files, by)} />}
        {step === "first" && glimpsed.map((each) => <SeenTable key={each.file} seen={each} />)}
        {(step === "centre" || step === "costs" || step === "money") && (
          <Asking key={step} parts={[step]} head={head} />
        )}
        {step === "result" && <ResultStep ran={ran} head={head} />}
        {step === "papers" && <Papers ran={ran} head={head} />}
        {hasWork && (
          <label class="check">
            <input
              type="checkbox"
              checked={isKept}
              onChange={(event) => {
                setKept(event.currentTarget.checked);
                if (!event.currentTarget.checked) keep(undefined);
              }}
            />{" "}
            {words("page.remember")}
          </label>
        )}
        {hasWork && isSecureContext && (
          <details class="help lock">
            <summary>{words("page.password")}</summary>
            <label class="fld">
              {words("page.password-lost")}
              <input
                type="password"
                autocomplete="new-password"
                value={password}
                onChange={(event) => setPassword(event.currentTarget.value)}
              />
            </label>
          </details>
        )}
      </main>
      {(hasWork || busy !== "") && (
        <footer class="foot">
          <div class="line" aria-live="polite">
            <span>
              {hasWork && busy !== "counting" ? (ran?.foot?.words ?? words("page.no-sum")) : words(`page.${busy}`)}
            </span>
            {busy !== "" && <button onClick={stop}>{words("page.stop")}</button>}
            {busy === "" && next && (
              <button class="pri" onClick={() => setStep(next)}>
                {words("page.next")}
              </button>
            )}
          </div>
          {hasWork && ran?.foot?.bar !== undefined && (
            <div class="barline" dangerouslySetInnerHTML={{ __html: ran.foot.bar }} />
          )}
        </footer>
      )}
    </DeskContext.Provider>
  );
}

const root = document.getElementById("page");
if (root) render(<App />, root);
