import { type Call, spoken } from "./command.js";

const WORDS = { en: "drawing", ru: "розыгрыш", kk: "сынақ", ky: "тандоо" };

/** How far a simulation is, on one line of a terminal that is gone when it is done; nothing where none watches. */
export function drawing({
  host: { stderr },
  locale,
}: Pick<Call, "host" | "locale">): ((done: number, draws: number) => void) | undefined {
  if (stderr.isTTY !== true) return undefined;
  return (done, draws) => {
    const line = `${spoken(locale, WORDS)} ${done} / ${draws}`;
    stderr.write(done < draws ? `\r${line}` : `\r${" ".repeat(line.length)}\r`);
  };
}
