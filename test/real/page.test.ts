import AxeBuilder from "@axe-core/playwright";
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumFound, openBrowser } from "../support/browser.js";
import { dataFolder } from "./data-folder.js";
import { documentOf } from "../support/document-of.js";
import { unzipped } from "../support/zip.js";
import { folders, umay } from "../commands/cli-host.js";

const PAGE = join(import.meta.dirname, "../../dist/page.html");
const NETWORK = join(import.meta.dirname, "../../examples/open-network");
const armenia = dataFolder("armenia_budget");
const temporary = folders();
afterAll(() => temporary.clear());

describe.runIf(chromiumFound() && existsSync(PAGE))("the page, opened as a file without a network", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  /** The page on a telephone; whatever it asks of the network is kept, and must be nothing. */
  async function opened(dark = false): Promise<{ page: Page; asked: string[]; wrong: string[] }> {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      locale: "ru-RU",
      offline: true,
      colorScheme: dark ? "dark" : "light",
    });
    const page = await context.newPage();
    const [asked, wrong]: [string[], string[]] = [[], []];
    page.on("request", (request) => {
      if (!/^(?:file|blob|data|about):/.test(request.url())) asked.push(request.url());
    });
    page.on("pageerror", (error) => wrong.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") wrong.push(message.text());
    });
    await page.goto(pathToFileURL(PAGE).href);
    await page.waitForSelector("h1");
    return { page, asked, wrong };
  }

  async function axe(page: Page): Promise<unknown> {
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode(true)
      .exclude("iframe")
      .options({ resultTypes: ["violations"] })
      .analyze();
    return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
  }

  const fill = async (page: Page, id: string, text: string): Promise<void> => {
    const field = page.locator(`[id='q-${id}']`);
    await field.fill(text);
    await field.press("Tab");
  };

  test.each([false, true])(
    "from nothing to papers, with the keyboard's order, dark %s: the command says the same",
    async (dark) => {
      const { page, asked, wrong } = await opened(dark);
      expect(await axe(page)).toEqual([]);
      await page.getByRole("button", { name: "Начать" }).click();
      await page.getByText("Кыргызстан").click();
      await page.getByText("убежище", { exact: true }).click();
      await fill(page, "name", "Светлый дом");
      await page.getByText("НКО", { exact: true }).click();
      await page.getByText("да, адрес открытый").click();
      await fill(page, "shelter/capacity", "10 семейных мест");
      expect(await axe(page)).toEqual([]);
      await page.getByRole("button", { name: "Деньги" }).click();
      await fill(page, "money/0/source", "Минтруд, соцзаказ, 3 200 000 сом, подписано");
      await page.locator("footer .bar").waitFor();
      expect(await axe(page)).toEqual([]);
      await page.getByRole("button", { name: "Итог" }).click();
      await page.locator("iframe").waitFor();
      const answer = await page.locator("h1").innerText();
      expect(answer).toMatch(/^Не хватает [\d,]+\sмлн\sсом\sиз\s[\d,]+\sнужных\.$/);
      // The number opens, and its parts open in turn.
      await page.locator("details.opens > summary").first().click();
      await page.locator("details.opens details.opens > summary").first().click();
      await page.locator("details.opens details.opens b").first().waitFor();
      expect(await axe(page)).toEqual([]);
      await page.getByRole("button", { name: "оплата труда +10%" }).click();
      await page.getByText(/^Что если оплата труда \+10%: не хватит/i).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      const [saved] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Сохранить файл" }).click(),
      ]);
      const folder = temporary.make();
      await saved.saveAs(join(folder, "umay.json"));
      const { headline } = documentOf((await umay(folder, ["run", "--json"])).out) as unknown as {
        headline: { sentences: string[] };
      };
      expect(headline.sentences[0]).toBe(answer);
      await page.getByRole("button", { name: "Бумаги" }).click();
      await page.getByText("для всех", { exact: true }).click();
      await page.locator("iframe").waitFor();
      expect(await page.locator(".files li").count()).toBeGreaterThan(2);
      expect(await axe(page)).toEqual([]);
      expect([asked, wrong]).toEqual([[], []]);
      await page.close();
    },
  );

  test("from tables: an analysis with its files gives the figures of the command", async () => {
    const { page, asked, wrong } = await opened();
    const names = ["umay.json", "centres.csv", "cost-standards.csv", "funding.csv", "population.csv", "assumptions.csv", "sources.csv", "indices.csv"].filter((each) => existsSync(join(NETWORK, each))); // prettier-ignore
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles(names.map((each) => join(NETWORK, each)));
    await page.locator("iframe").waitFor();
    const folder = temporary.make("examples/open-network");
    const given = JSON.parse(readFileSync(join(folder, "umay.json"), "utf8")) as Record<string, unknown>;
    writeFileSync(join(folder, "umay.json"), JSON.stringify({ ...given, language: "ru" }));
    const { headline } = documentOf((await umay(folder, ["run", "--json"])).out) as unknown as {
      headline: { sentences: string[] };
    };
    expect(await page.locator("h1").innerText()).toBe(headline.sentences[0]);
    // Every figure to its last digit: the table of figures is that of the command, byte for byte.
    expect((await umay(folder, ["run", "--format", "csv"])).code).toBe(0);
    await page.getByRole("button", { name: "Бумаги" }).click();
    await page.getByText("для себя: всё", { exact: true }).click();
    const [figures] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: /figures\.csv$/ }).click(),
    ]);
    await figures.saveAs(join(folder, "figures.csv"));
    const made = readdirSync(join(folder, "out")).find((each) => each.endsWith("figures.csv")) ?? "";
    expect(readFileSync(join(folder, "figures.csv"), "utf8")).toBe(readFileSync(join(folder, "out", made), "utf8"));
    await page.getByText("для всех", { exact: true }).click();
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: /card\.png$/ }).click(),
    ]);
    await saved.saveAs(join(folder, "card.png"));
    // A PNG says its width and height in bytes 16 to 23: those of the drawing, twice.
    const picture = readFileSync(join(folder, "card.png"));
    expect([picture.toString("latin1", 1, 4), picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual(["PNG", 2400, 1260]); // prettier-ignore
    expect([asked, wrong]).toEqual([[], []]);
    await page.close();
  });

  test("from a budget: each question has the money of each answer, and a broken file says what is wrong", async () => {
    const { page, asked, wrong } = await opened();
    const folder = temporary.make();
    writeFileSync(join(folder, "b.csv"), "code,name,amount\n1,shelters,1.5\n2,helpline,2.25\n");
    await page.locator("input[type=file]").last().setInputFiles(join(folder, "b.csv"));
    await page.locator(".offer").first().waitFor();
    expect(await page.locator("table.seen td.read").allInnerTexts()).toEqual(expect.arrayContaining(["1", "helpline"]));
    await page.locator(".offer", { hasText: "утвержд" }).click();
    await page.getByLabel(/за какой бюджетный год/).fill("2025");
    await page.getByLabel(/за какой бюджетный год/).press("Enter");
    // Derived: 1.5 + 2.25 thousand.
    await page.locator(".offer", { hasText: /3.750: тысячи/ }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.reload();
    writeFileSync(join(folder, "umay.json"), "{");
    await page.locator("input[type=file]").first().setInputFiles(join(folder, "umay.json"));
    await page.locator("[role=status]").waitFor();
    expect(await page.locator("[role=status]").innerText()).toContain("umay.json");
    expect([asked, wrong]).toEqual([[], []]);
    await page.close();
  });

  // Seen red: the focus was lost, an answer stood for ever, a step back and a file dropped beside its place lost all.
  test("an answer moves the focus to the next question and can be taken back; neither a step back nor a drop loses it", async () => {
    const { page, asked, wrong } = await opened();
    const dropped = async (): Promise<void> => {
      const given = await page.evaluateHandle(() => {
        const data = new DataTransfer();
        data.items.add(new File(["code,name,amount\n1,shelters,15\n2,helpline,20\n"], "b.csv"));
        return data;
      });
      await page.dispatchEvent("h1", "drop", { dataTransfer: given });
    };
    await dropped();
    await page.locator(".offer", { hasText: "утвержд" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => /за какой бюджетный год/.test(document.activeElement?.textContent ?? ""));
    await dropped();
    await page.getByRole("button", { name: "Назад" }).click();
    await page.getByRole("button", { name: "Продолжить с места остановки" }).click();
    await page.getByRole("button", { name: "Отменить последний ответ" }).click();
    await page.locator(".offer", { hasText: "утвержд" }).waitFor();
    // What was answered and taken back is not saved: who leaves is asked.
    const asking = page.waitForEvent("dialog");
    const left = page.reload();
    await (await asking).accept();
    await left;
    expect(await page.getByRole("button", { name: "Продолжить с места остановки" }).count()).toBe(0);
    expect([asked, wrong]).toEqual([[], []]);
    await page.close();
  });

  test("a table copied from a spreadsheet and pasted is read as a file; what is no table says why and the first screen stays", async () => {
    const { page, asked, wrong } = await opened();
    const paste = (text: string): Promise<void> =>
      page.locator("textarea").evaluate((field, held) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", held);
        field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
      }, text);
    await paste("привет");
    await page.locator("[role=status]").waitFor();
    expect(await page.locator("h1").innerText()).toContain("Сколько");
    await paste("название\tуслуга\tмест\nСевер\tубежище\t12 коек\nЮг\tконсультации\t\n");
    await page.getByText("Прочитано как список центров: 2 услуги.").waitFor();
    expect([asked, wrong]).toEqual([[], []]);
    await page.close();
  });

  // The text that is edited is what the command writes of the same file, byte for byte.
  test("the estimate as a text document, for herself and for an addressee", async () => {
    const { page, asked, wrong } = await opened();
    await page.getByRole("button", { name: "Начать" }).click();
    await page.getByText("Кыргызстан").click();
    await page.getByText("убежище", { exact: true }).click();
    await page.getByText("НКО", { exact: true }).click();
    await page.getByText("да, адрес открытый").click();
    await fill(page, "shelter/capacity", "10 семейных мест");
    await page.getByRole("button", { name: "Деньги" }).click();
    await fill(page, "money/0/source", "Минтруд, соцзаказ, 3 200 000 сом, подписано");
    await page.locator("footer .bar").waitFor();
    await page.getByRole("button", { name: "Бумаги" }).click();
    await fill(page, "addressee", "Мэрия");
    await page.getByText("Мэрия", { exact: true }).waitFor();
    const folder = temporary.make();
    const kept = async (name: string | RegExp, as: string): Promise<Uint8Array> => {
      const [saved] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
      await saved.saveAs(join(folder, as));
      return readFileSync(join(folder, as));
    };
    await kept("Сохранить файл", "umay.json");
    for (const [reader, args] of [
      ["для себя: всё", ["run", "--format", "estimate"]],
      ["Мэрия", ["publish", "--for", "addressee", "--yes"]],
    ] as const) {
      await page.getByText(reader, { exact: true }).click();
      const own = await kept(/estimate\S*\.docx$/, "own.docx");
      const { code } = await umay(folder, args);
      const written = readdirSync(join(folder, "out"), { recursive: true, encoding: "utf8" }).filter((each) => each.endsWith(".docx")); // prettier-ignore
      expect([code, written.length]).toEqual([0, 1]);
      const made = readFileSync(join(folder, "out", written[0] ?? ""));
      const text = (of: Uint8Array): string => Buffer.from(unzipped(of).get("word/document.xml") ?? []).toString("utf8").replaceAll(/<[^>]*>/g, " "); // prettier-ignore
      expect(text(own)).toMatch(/Светл|Смета/);
      expect(text(own)).toBe(text(made));
      expect(Buffer.compare(own, made)).toBe(0);
      rmSync(join(folder, "out"), { recursive: true });
    }
    expect([asked, wrong]).toEqual([[], []]);
    await page.close();
  });

  const NINE = join(import.meta.dirname, "../../fixtures/nine-centres/centres.csv");

  // Nine lacks are what the command finds in the same table; an action is a paste, a tap or a field.
  test("nine centres by a paste, and the donor's page in dollars with two more answers", async () => {
    const { page, asked, wrong } = await opened();
    let actions = 0;
    const did = async (done: Promise<unknown>): Promise<void> => {
      await done;
      actions++;
    };
    const table = readFileSync(NINE, "utf8").replaceAll(";", "\t");
    await did(
      page.locator("textarea").evaluate((field, held) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", held);
        field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
      }, table),
    );
    await page.getByRole("heading", { name: "Не хватает 13,76 млн сом из 26,53 нужных." }).waitFor();
    await did(page.getByRole("button", { name: "Бумаги" }).click());
    // Nobody has said whether these centres are closed: asked once, before anything is for others.
    await did(page.getByText("для всех", { exact: true }).click());
    await did(page.getByRole("button", { name: "все услуги без ясной отметки можно показывать как есть" }).click());
    await page.locator("iframe").waitFor();
    expect(actions).toBeLessThanOrEqual(15);
    actions = 0;
    await page.locator("[id='q-addressee']").waitFor();
    await did(fill(page, "addressee", "ООН-женщины"));
    await page.locator("[id='q-paper-currency']").waitFor();
    await did(fill(page, "paper-currency", "доллары"));
    expect(actions).toBe(2);
    await page.getByText("ООН-женщины", { exact: true }).click();
    await page.frameLocator("iframe").getByText("USD").first().waitFor();
    expect([asked, wrong]).toEqual([[], []]);
    await page.close();
  });

  // Seen red: bytes of tables were not kept, and what was being typed was lost when the answer before it came.
  test("killed at each step, it goes on with all answers", async () => {
    const { page, asked, wrong } = await opened();
    const killed = async (said: string): Promise<void> => {
      await page.waitForFunction((text) => localStorage.getItem("umay")?.includes(text), said);
      await page.reload();
      await page.getByRole("button", { name: "Продолжить с места остановки" }).click();
      await page.locator("nav .step").first().waitFor();
    };
    const step = (name: string): Promise<void> => page.locator("nav .step", { hasText: name }).click();
    await page.getByRole("button", { name: "Начать" }).click();
    await page.getByText("Помнить в этом браузере").click();
    await page.getByText("Кыргызстан").click();
    await page.getByText("убежище", { exact: true }).click();
    await page.getByText("НКО", { exact: true }).click();
    await fill(page, "shelter/capacity", "10 семейных мест");
    await killed("10 семейных мест");
    await step("Центр");
    expect(await page.locator("[id='q-shelter/capacity']").inputValue()).toBe("10 семейных мест");
    await step("Расходы");
    const cost = page.locator("main input[id^='q-']").first();
    const id = (await cost.getAttribute("id")) ?? "";
    await fill(page, id.slice(2), "40 000");
    await killed("40 000");
    await step("Расходы");
    expect(await page.locator(`[id='${id}']`).inputValue()).toBe("40 000");
    await step("Деньги");
    await fill(page, "money/0/source", "Минтруд, соцзаказ, 3 200 000 сом, подписано");
    await page.locator("footer .bar").waitFor();
    await killed("3 200 000");
    await page.getByRole("heading", { name: /^Не хватает/ }).waitFor();
    const answer = await page.locator("h1").innerText();
    await step("Бумаги");
    await fill(page, "addressee", "Минтруд");
    await killed('"addressee": "Минтруд"');
    await step("Бумаги");
    expect(await page.locator("[id='q-addressee']").inputValue()).toBe("Минтруд");
    await step("Итог");
    await page.getByRole("heading", { name: answer, exact: true }).waitFor();
    // A table is kept as well.
    await page.reload();
    await page.locator("input[type=file]").nth(1).setInputFiles(NINE);
    await page.getByText("Помнить в этом браузере").click();
    await page.getByRole("heading", { name: /^Не хватает 13,76/ }).waitFor();
    await killed("Ак-Бата");
    await page.getByRole("heading", { name: /^Не хватает 13,76/ }).waitFor();
    expect([asked, wrong]).toEqual([[], []]);
    await page.close();
  });

  test("with the keyboard alone, in Kyrgyz", async () => {
    const { page, asked, wrong } = await opened();
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        const { activeElement: on } = document;
        if (!on) return "";
        const isNamed = on instanceof HTMLInputElement && on.type === "radio";
        return [on.tagName, on.id, isNamed ? on.name : "", on.textContent].join(" ");
      });
    /** Tabs until what is wanted has the focus. */
    const reach = async (wanted: RegExp): Promise<void> => {
      for (let tabs = 0; tabs < 80; tabs++) {
        if (wanted.test(await focused())) return;
        await page.keyboard.press("Tab");
      }
      expect(await focused()).toMatch(wanted);
    };
    await reach(/^SELECT/);
    for (const key of ["ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
    await page.getByRole("button", { name: "Баштоо" }).waitFor();
    await reach(/^BUTTON.*Баштоо/);
    await page.keyboard.press("Enter");
    await page.locator("input[type=radio]").first().waitFor();
    await reach(/q-country/);
    await page.keyboard.press("Space");
    await page.locator("[name='q-ownership']").first().waitFor();
    await reach(/q-ownership/);
    await page.keyboard.press("Space");
    await reach(/^BUTTON.*Акча/);
    await page.keyboard.press("Enter");
    await page.locator("[id='q-money/0/source']").waitFor();
    await reach(/^INPUT q-money\/0\/source/);
    await page.keyboard.type("Министрлик, 3 200 000 сом");
    await page.keyboard.press("Tab");
    await page.locator("footer .bar").waitFor();
    await reach(/^BUTTON.*Жыйынтык/);
    await page.keyboard.press("Enter");
    await page.locator("iframe").waitFor();
    expect(await page.locator("h1").innerText()).toMatch(/\d/);
    expect(await axe(page)).toEqual([]);
    expect([asked, wrong]).toEqual([[], []]);
    await page.close();
  });

  test("a budget to its statement, and a file with a password", async () => {
    const { page, asked, wrong } = await opened();
    const folder = temporary.make();
    writeFileSync(
      join(folder, "b.csv"),
      "code,name,approved 2025 KGS\n1,shelters,1500000\n2,helpline,abc\n3,roads,250000\n",
    );
    await page.locator("input[type=file]").last().setInputFiles(join(folder, "b.csv"));
    await page.locator("td .wrong", { hasText: "abc" }).waitFor();
    expect(await axe(page)).toEqual([]);
    writeFileSync(
      join(folder, "b.csv"),
      "code,name,approved 2025 KGS\n1,shelters,1500000\n2,helpline,300000\n3,roads,250000\n",
    );
    await page.reload();
    await page.locator("input[type=file]").last().setInputFiles(join(folder, "b.csv"));
    await page.getByLabel(/^Какие слова означают деньги против/).fill("shelter");
    await page.keyboard.press("Enter");
    await page.getByText(/^«shelter»: 1 строка, 1.500.000/).waitFor();
    await page.getByRole("button", { name: "Бумаги" }).click();
    await page.getByText("отчёт о гендерном бюджете", { exact: true }).click();
    await page.frameLocator("iframe").getByRole("heading", { level: 1 }).waitFor();
    expect(await page.locator(".files li").count()).toBe(4);
    await page.getByText("Пароль для сохранённого файла").click();
    await page.locator("input[type=password]").fill("ключ");
    await page.keyboard.press("Tab");
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Сохранить файл" }).click(),
    ]);
    await saved.saveAs(join(folder, "umay.json"));
    expect(readFileSync(join(folder, "umay.json"), "utf8")).not.toContain("shelter");
    await page.reload();
    await page.locator("input[type=file]").first().setInputFiles(join(folder, "umay.json"));
    await page.locator("input[type=password]").fill("другой");
    await page.keyboard.press("Enter");
    await page.locator("[role=status]", { hasText: "пароль другой" }).waitFor();
    await page.locator("input[type=password]").fill("ключ");
    await page.keyboard.press("Enter");
    await page.getByText(/^«shelter»: 1 строка/).waitFor();
    expect([asked, wrong]).toEqual([[], []]);
    await page.close();
  });

  // Worked: the ministry of finance of Armenia published 146,664.4 thousand drams for these lines, spent in 2023.
  test.skipIf(armenia === undefined)("a ministry's file to the printed statement", async () => {
    const { page, asked, wrong } = await opened();
    await page
      .locator("input[type=file]")
      .last()
      .setInputFiles(join(armenia ?? "", "2023_SPENDING_Q1234.csv"));
    const offer = (words: string | RegExp): Promise<void> => page.locator(".offer", { hasText: words }).first().click();
    await page.locator(".offer").first().waitFor({ timeout: 60_000 });
    // Two answers at once: the second is not about what stood before the first. Seen red: the first was lost.
    await page.evaluate(() => {
      const offers = [...document.querySelectorAll<HTMLElement>(".offer")];
      for (const words of [/subprogram_actual.*исполнен/, /тысячи/]) offers.find((each) => words.test(each.textContent))?.click(); // prettier-ignore
    });
    await offer(/: 2023$/);
    await page.getByLabel("Валюта: три буквы").fill("AMD");
    await page.keyboard.press("Enter");
    await page.getByLabel(/^Какие слова означают деньги против/).fill("բռնության");
    await page.keyboard.press("Enter");
    await page
      .getByText(/146.664.400/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Бумаги" }).click();
    await page.getByText("отчёт о гендерном бюджете", { exact: true }).click();
    const paper = await page.locator("iframe").getAttribute("srcdoc", { timeout: 60_000 });
    expect(paper).toContain("146,7");
    const printed = await page.context().newPage();
    await printed.setContent(paper ?? "");
    expect((await printed.pdf({ preferCSSPageSize: true })).subarray(0, 5).toString("latin1")).toBe("%PDF-");
    expect([asked, wrong]).toEqual([[], []]);
    await page.context().close();
  });
});
