// Knows the centres of a user's own tables by their names: gives each an id, and finds the one that a name means.
import { nearest } from "../formula/nearest.js";
import { foldWord } from "../import/headers/fold-word.js";

/** The centres of a user's own tables by their names: one name, however it is written, is one centre; a name one letter off is
 * asked about. */
export class CentreNames {
  readonly #named = new Map<string, Named>();
  /** Whether a register lists them: a name that it does not have is asked about. */
  isListed = false;

  /** The centre of a name; one that was not named before is a further one. */
  put(name: string, place = ""): Named {
    const before = this.#named.get(plainName(name));
    if (before) return before;
    const named = { id: `centre-${String(this.#named.size + 1)}`, name, place };
    this.#named.set(plainName(name), named);
    return named;
  }

  /** A centre of the same place whose name differs by one letter, and by no digit or letter of its own. */
  near(name: string, place: string): Named | undefined {
    const plain = plainName(name);
    // «Центр А» and «Центр Б» are told apart by a letter as others are by a number.
    const marks = (text: string): string => text.replace(/\p{L}{2,}|[^\p{L}\d]/gu, "");
    const there = [...this.#named].filter(
      ([other, each]) => foldWord(each.place) === foldWord(place) && marks(other) === marks(plain),
    );
    return plain.length < 5 || this.#named.has(plain)
      ? undefined
      : this.#named.get(nearest(plain, there.map(([other]) => other), 1) ?? ""); // prettier-ignore
  }

  /** A centre by its name, or by its place or what it is called in quotes where no other is. */
  find(name: string): Named | undefined {
    const only = (test: (each: Named) => boolean): Named | undefined => {
      const [found, ...others] = this.all.filter(test);
      return others.length === 0 ? found : undefined;
    };
    const isCalled = (each: Named): boolean => (quotedName(each.name) ?? each.name) === (quotedName(name) ?? name);
    return (
      this.#named.get(plainName(name)) ?? only(({ place }) => foldWord(place) === foldWord(name)) ?? only(isCalled)
    );
  }

  /** The place of a centre, or its name where no table says where it is. */
  placeOf(id: unknown): string {
    const found = this.all.find((each) => each.id === id);
    return found ? found.place || found.name : "";
  }

  get all(): readonly Named[] {
    return [...this.#named.values()];
  }
}

/** What a title calls a centre, in quotes behind a word for one: «Шанс» of «Смета кризисного центра „Шанс“, Бишкек». */
export const centreIn = (title: string): string | undefined => (CENTRE.test(title) ? quotedName(title) : undefined);

const CENTRE =
  /(?:центр|приют|убежищ|шелтер|сент[ері]|орталы|борбор|баспана|башпаана|cent(?:re|er)|shelter|refuge)\p{L}*\s+[«„“"]/iu;

const quotedName = (text: string): string | undefined =>
  /[«„“"]([^«»„“”"]*\p{L}[^«»„“”"]*)[»“”"]/u.exec(text)?.[1]?.trim();

type Named = { readonly id: string; readonly name: string; readonly place: string };

// Two spellings of one name: marks, legal forms and the order of letters in «ё» do not tell centres apart.
const plainName = (name: string): string =>
  foldWord(
    name
      .replace(
        /(?<!\p{L})(ОФ|ОО|ОЮЛ|НКО|ОсОО|PF|NGO|общественный фонд|общественное объединение|кризисный центр|КЦ)(?!\p{L})/giu,
        "",
      )
      .replace(/[«»"'“”.,–—-]/g, ""),
  );
