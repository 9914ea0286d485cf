import type { Page } from "playwright-core";

/** What a reader stumbles over in the tables of a page at its width: each with its place and its words. */
export const layoutFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults = new Set<string>();
    const wordsOf = ({ textContent }: Element): string => textContent.trim().slice(0, 60);
    const isSeen = (element: Element): boolean => element.getClientRects().length > 0;
    const textsOf = (element: Element): Text[] => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const found: Text[] = [];
      for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) found.push(node);
      return found;
    };
    const linesOf = (text: Text, from: number, to: number): number => {
      const range = document.createRange();
      range.setStart(text, from);
      range.setEnd(text, to);
      const shown = [...range.getClientRects()].filter(({ width }) => width > 0);
      return new Set(shown.map(({ top }) => Math.round(top))).size;
    };

    // A number with its thousands and its sign of per cent is one word. The heads of a stacked table are only heard.
    const NUMBER = /[−+]?\d[\d\u00a0\u202f.,]*(?:[ \u00a0]?%)?/gu;
    for (const cell of document.querySelectorAll("th, td:not(.hash), .sum, .unit, h1, h2, h3")) {
      if (!isSeen(cell) || cell.closest("thead")?.clientWidth === 1) continue;
      for (const text of textsOf(cell).filter(({ parentElement }) => !parentElement?.closest(".hash")))
        for (const { 0: number, index } of text.data.matchAll(NUMBER))
          if (linesOf(text, index, index + number.length) > 1)
            faults.add(`number broken: ${number} in ${wordsOf(cell)}`);
    }

    // A word for not calculated stands beside the number of its reason.
    for (const none of document.querySelectorAll("td .none")) {
      const reason = none.closest("td")?.querySelector("a");
      if (!reason || !isSeen(none)) continue;
      const bottoms = [none, reason].flatMap((each) => [...each.getClientRects()].map(({ bottom }) => bottom));
      if (Math.max(...bottoms) - Math.min(...bottoms) > 8) faults.add(`not calculated broken: ${wordsOf(none)}`);
    }

    for (const picture of document.querySelectorAll("tbody .bar")) {
      const table = picture.closest("table");
      if (!table || !isSeen(picture)) continue;
      const [width, whole] = [picture, table].map((each) => Math.round(each.getBoundingClientRect().width));
      if ((width ?? 0) < (whole ?? 0) * 0.3) faults.add(`bar of ${width} px in a table of ${whole}`);
      for (const sign of picture.querySelectorAll("text, path, rect, use"))
        if (sign.getBoundingClientRect().right > innerWidth) faults.add(`cut in a picture: ${sign.tagName}`);
    }

    for (const element of document.querySelectorAll("main *")) {
      const { overflowX, clipPath } = getComputedStyle(element);
      const isCut = overflowX === "hidden" && clipPath === "none" && element.scrollWidth > element.clientWidth + 1;
      if (isSeen(element) && isCut) faults.add(`cut: ${wordsOf(element)}`);
    }

    for (const row of document.querySelectorAll("tbody tr"))
      if (row.getBoundingClientRect().right > innerWidth + 1) faults.add(`wider than the screen: ${wordsOf(row)}`);
    return [...faults];
  });
