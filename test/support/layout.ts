import type { Page } from "playwright-core";

/** What a reader stumbles over in the tables of a page at its width: each with its place and its words. */
export const layoutFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const textsOf = (element: Element): Text[] => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const found: Text[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node as Text);
      return found;
    };
    const linesOf = (text: Text, from: number, to: number): number => {
      const range = document.createRange();
      range.setStart(text, from);
      range.setEnd(text, to);
      return new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top))).size;
    };
    const isSeen = (element: Element): boolean => element.getClientRects().length > 0;
    // A number with its thousands, sign, unit or percent is one word.
    const NUMBER = /[−+]?\d[\d\u00a0\u202f.,]*(?:[ \u00a0]?%)?/gu;
    for (const cell of document.querySelectorAll("th, td:not(.hash), .sum, .unit, h1, h2, h3")) {
      // The heads of a stacked table are there for those who hear it.
      if (!isSeen(cell) || cell.clientWidth <= 1 || cell.closest("thead")?.clientWidth === 1) continue;
      for (const text of textsOf(cell))
        for (const { 0: number, index } of text.data.matchAll(NUMBER))
          if (linesOf(text, index, index + number.length) > 1) faults.push(`number broken: ${number} in ${cell.textContent?.trim().slice(0, 60)}`);
    }
    // A word for no figure stands with the number of its reason.
    for (const none of document.querySelectorAll("td .none")) {
      const cell = none.closest("td");
      if (!cell || !isSeen(none)) continue;
      // Where there is no number, the reason is the word itself, and may take two lines.
      if (!cell.querySelector("a")) continue;
      const tops = [none, ...cell.querySelectorAll("a")].flatMap((each) => [...each.getClientRects()].map(({ bottom }) => Math.round(bottom / 8)));
      if (Math.max(...tops) - Math.min(...tops) > 1) faults.push(`no figure broken: ${cell.textContent?.trim().slice(0, 40)}`);
    }
    for (const bars of document.querySelectorAll("td.bars, .names tbody .label")) {
      const [table, picture] = [bars.closest("table"), bars.querySelector("svg")];
      if (!table || !picture || !isSeen(picture)) continue;
      const [width, whole] = [picture.getBoundingClientRect().width, table.getBoundingClientRect().width];
      if (width < whole * 0.2) faults.push(`bar of ${Math.round(width)} px in a table of ${Math.round(whole)}`);
    }
    for (const element of document.querySelectorAll("main *")) {
      const style = getComputedStyle(element);
      if (isSeen(element) && style.overflowX === "hidden" && element.scrollWidth > element.clientWidth + 1 && style.clipPath === "none") faults.push(`cut: ${element.textContent?.trim().slice(0, 40)}`);
    }
    for (const sign of document.querySelectorAll("svg text, svg use, svg path")) {
      const svg = sign.closest("svg");
      if (!svg || !isSeen(sign)) continue;
      const [inner, outer] = [sign.getBoundingClientRect(), svg.getBoundingClientRect()];
      const isClipped = getComputedStyle(svg).overflow !== "visible" && (inner.right > outer.right + 2 || inner.left < outer.left - 2);
      if (isClipped || (inner.width > 0 && inner.right > innerWidth)) faults.push(`cut in a picture: ${sign.tagName} ${sign.textContent}`);
    }
    for (const row of document.querySelectorAll("tbody tr")) { const r = row.getBoundingClientRect(); if (r.right > innerWidth + 1) faults.push(`row wider than the screen: ${row.textContent?.trim().slice(0, 40)}`); }
    return [...new Set(faults)];
  }); // prettier-ignore
