import { render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Stopped, ask, stop } from "./ask.js";
import { download } from "./download.js";
import { Asking } from "./asking.js";
import { First } from "./first.js";
import type { Asked, PageFiles, Work } from "./messages.js";
import { Papers } from "./papers.js";
import { ResultStep } from "./result.js";
import { type Words, wordsOf } from "./words.js";

const STEPS = ["centre", "costs", "money", "result", "papers"] as const;
type Step = "first" | (typeof STEPS)[number];
type Ran = Asked["result"]["out"];

// What a person allowed this browser to keep.
const KEPT = "umay";
const today = (): string => new Date().toISOString().slice(0, 10);
const LANGUAGES = ["ru", "en", "kk", "ky"];
const spoken = (): string => LANGUAGES.find((code) => navigator.language.startsWith(code)) ?? "ru";

function keptWork(): Work | undefined {
  try {
    const text = localStorage.getItem(KEPT);
    return text === null ? undefined : (JSON.parse(text) as Work);
  } catch {
    return undefined;
  }
}

function keep(work: Work | undefined): void {
  try {
    if (work) localStorage.setItem(KEPT, JSON.stringify(work));
    else localStorage.removeItem(KEPT);
  } catch {
    // A browser that keeps nothing has said so by its settings.
  }
}

function App() {
  const [language, setLanguage] = useState(spoken);
  const [said, setSaid] = useState<Asked["words"]["out"]>();
  const [step, setStep] = useState<Step>("first");
  const [work, setWork] = useState<Work>({ language: spoken(), today: today() });
  const [ran, setRan] = useState<Ran>();
  const [told, setTold] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState<"" | "counting" | "reading">("");
  const [isKept, setKept] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.documentElement.lang = language;
    void ask("words", { language }).then(setSaid);
    setWork((before) => ({ ...before, language }));
  }, [language]);

  const hasWork = step !== "first";
  useEffect(() => {
    if (isKept && hasWork) keep(work);
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
    return () => {
      isLate = true;
    };
  }, [work, hasWork, isKept]);

  useEffect(() => head.current?.focus(), [step]);

  if (!said) return <p class="wait">umay …</p>;
  const words = wordsOf(said.words);
  document.title = `${ran && hasWork ? (ran.sentences[0] ?? "") : words("page.title")} · umay`;

  function tell(error: unknown): void {
    if (error instanceof Stopped) setTold([wordsOf(said?.words ?? {})("page.stopped")]);
    else
      setTold([
        wordsOf(said?.words ?? {})("page.failed", { reason: error instanceof Error ? error.message : String(error) }),
      ]);
  }

  function open(files: PageFiles): void {
    setBusy("reading");
    ask("given", { work: { language, today: today() }, files })
      .then((found) => {
        if ("wrong" in found) {
          setTold([found.wrong]);
          return;
        }
        setTold(found.told);
        setWork({ ...found.work, language });
        setStep("result");
      })
      .catch(tell)
      .finally(() => setBusy(""));
  }

  const begin = (): void => {
    setTold([]);
    setRan(undefined);
    setWork({ language, today: today(), answers: {} });
    setStep("centre");
  };
  const goOn = keptWork();
  const steps = work.answers ? STEPS : STEPS.slice(3);
  const at = steps.findIndex((each) => each === step);
  const next = steps[at + 1];

  return (
    <>
      <header class="top">
        {hasWork ? (
          <button class="link" onClick={() => setStep(at > 0 ? (steps[at - 1] ?? "first") : "first")}>
            ← {words("page.back")}
          </button>
        ) : (
          <b>umay</b>
        )}
        <span>
          {hasWork && <Save work={work} words={words} />}
          <label class="lang">
            <span class="word">{words("page.language")}</span>
            <select value={language} onChange={(event) => setLanguage(event.currentTarget.value)}>
              {said.languages.map(({ code, name }) => (
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
        {said.languages.find(({ code }) => code === language)?.isReviewed === false && (
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
            words={words}
            begin={begin}
            open={open}
            goOn={
              goOn &&
              (() => {
                setWork({ ...goOn, language });
                setKept(true);
                setStep(goOn.answers ? "centre" : "result");
              })
            }
          />
        )}
        {(step === "centre" || step === "costs" || step === "money") && (
          <Asking key={step} part={step} work={work} words={words} head={head} change={setWork} />
        )}
        {step === "result" && (
          <ResultStep ran={ran} work={work} words={words} head={head} change={setWork} fail={tell} />
        )}
        {step === "papers" && <Papers ran={ran} work={work} words={words} head={head} change={setWork} fail={tell} />}
        {hasWork && (
          <label class="check">
            <input
              type="checkbox"
              checked={isKept}
              onChange={(event) => {
                setKept(event.currentTarget.checked);
                keep(event.currentTarget.checked ? work : undefined);
              }}
            />{" "}
            {words("page.remember")}
          </label>
        )}
      </main>
      {hasWork && (
        <footer class="foot">
          <div class="line" aria-live="polite">
            <span>{busy === "counting" ? words("page.counting") : (ran?.foot?.words ?? words("page.no-sum"))}</span>
            {busy !== "" && <button onClick={stop}>{words("page.stop")}</button>}
            {busy === "" && next && (
              <button class="pri" onClick={() => setStep(next)}>
                {words("page.next")}
              </button>
            )}
          </div>
          {ran?.foot?.bar !== undefined && <div class="barline" dangerouslySetInnerHTML={{ __html: ran.foot.bar }} />}
        </footer>
      )}
      {!hasWork && busy !== "" && (
        <footer class="foot">
          <div class="line" aria-live="polite">
            <span>{words(`page.${busy}`)}</span>
            <button onClick={stop}>{words("page.stop")}</button>
          </div>
        </footer>
      )}
    </>
  );
}

function Save({ work, words }: { readonly work: Work; readonly words: Words }) {
  return (
    <button
      class="link"
      onClick={() => {
        void ask("saved", { work }).then((paper) => download(paper.name, paper.mime, paper.content));
      }}
    >
      {words("page.save")}
    </button>
  );
}

const root = document.getElementById("page");
if (root) render(<App />, root);
