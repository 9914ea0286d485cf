import { fold } from "../model/fold.js";
import type { Secrecy } from "./secrecy.js";

/** Whether a text may tell of a hidden centre. */
export function secretText({ names }: Pick<Secrecy, "names">, openNames: ReadonlySet<string>): (text: string) => boolean {
  const hidden = names.map(fold).filter((each) => each !== "");
  return (text) => !openNames.has(fold(text)) && hidden.some((each) => fold(text).includes(each));
}
