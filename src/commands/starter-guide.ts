import type { Locale } from "../formula/locale.js";
import { type Texts, spoken } from "./command.js";
import { type StarterTable, sheetName } from "./starter-rows.js";

const WORDS = {
  name: { en: "How to fill in", ru: "Как заполнить", kk: "Қалай толтыру", ky: "Кантип толтуруу" },
  order: {
    en: "Fill the sheets in this order. The others may stay as they are.",
    ru: "Заполняйте листы в таком порядке. Остальные можно не трогать.",
    kk: "Парақтарды осы ретпен толтырыңыз. Қалғандарын өзгертпеуге болады.",
    ky: "Барактарды ушул тартипте толтуруңуз. Калгандарын өзгөртпөсөңүз да болот.",
  },
  centres: {
    en: "a row for each service of each centre: where it is, how many places, how many people come.",
    ru: "строка на каждую услугу каждого центра: где он, сколько мест, сколько человек обращается.",
    kk: "әр орталықтың әр қызметіне бір жол: қайда, неше орын, неше адам жүгінеді.",
    ky: "ар бир борбордун ар бир кызматына бир сап: кайда, канча орун, канча адам кайрылат.",
  },
  costStandards: {
    en: "what a service needs and what one costs: people, house, food. A corner mark on a cell is the question that it answers.",
    ru: "что нужно услуге и сколько стоит одна единица: люди, дом, питание. Отметка в углу ячейки — вопрос, на который она отвечает.",
    kk: "қызметке не керек және бір бірлігі қанша тұрады: адамдар, үй, тамақ. Ұяшық бұрышындағы белгі — ол жауап беретін сұрақ.",
    ky: "кызматка эмне керек жана бир бирдиги канча турат: адамдар, үй, тамак. Уячанын бурчундагы белги — ал жооп берген суроо.",
  },
  funding: {
    en: "who gives money, how much, and how sure it is. No row: nobody gives any.",
    ru: "кто даёт деньги, сколько и насколько они твёрдые. Нет строк — денег никто не даёт.",
    kk: "кім, қанша ақша береді және ол қаншалықты сенімді. Жол болмаса, ешкім ақша бермейді.",
    ky: "ким, канча акча берет жана ал канчалык ишенимдүү. Сап жок болсо, эч ким акча бербейт.",
  },
  assumptions: {
    en: "what the calculation rests on: occupancy, hours, overhead. Change what is otherwise with you.",
    ru: "на чём держится расчёт: заполняемость, часы, косвенные расходы. Измените то, что у вас иначе.",
    kk: "есеп неге сүйенеді: толымдылық, сағаттар, жанама шығыстар. Сізде басқаша болғанын өзгертіңіз.",
    ky: "эсеп эмнеге таянат: толуу, сааттар, кыйыр чыгымдар. Сизде башкача болгонун өзгөртүңүз.",
  },
  marked: {
    en: "A coloured row is an assumption that nobody published, and it is counted. Write your own values and clear the word “{word}” at its end, or name your source there; the colour goes away. Delete rows that you do not need.",
    ru: "Цветная строка — допущение: её никто не публиковал, но она считается. Впишите свои значения и сотрите в ней слово «{word}» или назовите там свой источник: цвет исчезнет. Ненужные строки удалите.",
    kk: "Түсті жол — жорамал: оны ешкім жарияламаған, бірақ ол есептеледі. Өз мәндеріңізді жазып, ондағы «{word}» сөзін өшіріңіз немесе дереккөзіңізді көрсетіңіз: түсі жоғалады. Керек емес жолдарды жойыңыз.",
    ky: "Түстүү сап — божомол: аны эч ким жарыялаган эмес, бирок ал эсептелет. Өз маанилериңизди жазып, андагы «{word}» деген сөздү өчүрүңүз же булагыңызды көрсөтүңүз: түсү жоголот. Керексиз саптарды өчүрүңүз.",
  },
  cells: {
    en: "Over each column stands what belongs there. Where a cell has an arrow, choose from its list. Write as you are used to: 12, 3,200,000, 75%.",
    ru: "Над каждым столбцом сказано, что в него писать. Где у ячейки есть стрелка, выберите из списка. Пишите как привыкли: 12, 3 200 000, 75 %.",
    kk: "Әр бағанның үстінде не жазылатыны айтылған. Ұяшықта көрсеткі болса, тізімнен таңдаңыз. Үйренген түрде жазыңыз: 12, 3 200 000, 75 %.",
    ky: "Ар бир мамычанын үстүндө эмне жазылары айтылган. Уячада жебе болсо, тизмеден тандаңыз. Көнгөндөй жазыңыз: 12, 3 200 000, 75 %.",
  },
  blank: {
    en: "A blank cell means “not known”, never zero. If there is none, write 0.",
    ru: "Пустая ячейка значит «неизвестно», а не ноль. Если чего-то нет, напишите 0.",
    kk: "Бос ұяшық «белгісіз» дегенді білдіреді, нөл емес. Бірдеңе жоқ болса, 0 жазыңыз.",
    ky: "Бош уяча «белгисиз» дегенди билдирет, нөл эмес. Бир нерсе жок болсо, 0 деп жазыңыз.",
  },
  secret: {
    en: "Where the address of a centre is secret, choose “{word}” in its column: then it is not named in what is published.",
    ru: "Если адрес центра закрыт, выберите «{word}» в этом столбце: в том, что публикуется, центр не назван.",
    kk: "Орталықтың мекенжайы құпия болса, сол бағанда «{word}» таңдаңыз: жарияланатын құжатта орталық аталмайды.",
    ky: "Борбордун дареги жашыруун болсо, ошол мамычада «{word}» тандаңыз: жарыяланган документте борбор аталбайт.",
  },
  run: {
    en: "Save the file under the same name. Then: umay check says what is missing, umay run calculates and writes the reports.",
    ru: "Сохраните файл под тем же именем. Затем: umay check скажет, чего не хватает, umay run посчитает и запишет отчёты.",
    kk: "Файлды сол атымен сақтаңыз. Содан кейін: umay check не жетіспейтінін айтады, umay run есептеп, есептерді жазады.",
    ky: "Файлды ошол эле ат менен сактаңыз. Андан кийин: umay check эмне жетишпегенин айтат, umay run эсептеп, отчётторду жазат.",
  },
} satisfies Record<string, Texts>;

/** Name of the sheet that explains. */
export const guideName = (locale: Locale): string => spoken(locale, WORDS.name);

/** A line of the sheet that explains; `marked` has the colour of an assumption, which it is about. */
export type GuideLine = { readonly text: string; readonly marked?: true };

/** What to fill in, in which order, what is assumed, and how to run it. */
export function guideLines(tables: readonly StarterTable[], locale: Locale): readonly GuideLine[] {
  const say = (words: Texts, word = ""): string => spoken(locale, words).replace("{word}", word);
  const steps = tables.flatMap(({ table }) =>
    isStep(table) ? [`${sheetName({ table }, locale)}: ${say(WORDS[table])}`] : [],
  );
  return [
    { text: say(WORDS.order) },
    ...steps.map((step, at) => ({ text: `${String(at + 1)}. ${step}` })),
    { text: say(WORDS.marked, locale.codes["assumption"]), marked: true },
    { text: say(WORDS.cells) },
    { text: say(WORDS.blank) },
    { text: say(WORDS.secret, locale.codes["yes"]) },
    { text: say(WORDS.run) },
  ];
}

const isStep = (table: string): table is "centres" | "costStandards" | "funding" | "assumptions" =>
  ["centres", "costStandards", "funding", "assumptions"].includes(table);
