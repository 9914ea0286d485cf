import type { Texts } from "./command.js";

/** What a person is asked of a centre, beside the questions of packs and countries. */
export const ASKED = {
  country: {
    en: "In which country?",
    ru: "В какой стране?",
    kk: "Қай елде?",
    ky: "Кайсы өлкөдө?",
  },
  language: {
    en: "In which language should the tables be?",
    ru: "На каком языке сделать таблицы?",
    kk: "Кестелер қай тілде болсын?",
    ky: "Таблицалар кайсы тилде болсун?",
  },
  year: {
    en: "For which fiscal year?",
    ru: "На какой бюджетный год?",
    kk: "Қай бюджет жылына?",
    ky: "Кайсы бюджеттик жылга?",
  },
  services: {
    en: "Which services does the centre give?",
    ru: "Какие услуги оказывает центр?",
    kk: "Орталық қандай қызметтер көрсетеді?",
    ky: "Борбор кандай кызматтарды көрсөтөт?",
  },
  name: {
    en: "What is the centre called?",
    ru: "Как называется центр?",
    kk: "Орталық қалай аталады?",
    ky: "Борбор кандай аталат?",
  },
  region: {
    en: "In which region is it?",
    ru: "В какой области он находится?",
    kk: "Ол қай өңірде?",
    ky: "Ал кайсы аймакта?",
  },
  ownership: { en: "Whose is it?", ru: "Чей это центр?", kk: "Ол кімдікі?", ky: "Ал кимдики?" },
  employer: {
    en: "Who pays contributions for its staff? The rate depends on it.",
    ru: "Кто платит взносы за сотрудников? От этого зависит ставка.",
    kk: "Қызметкерлер үшін аударымдарды кім төлейді? Мөлшерлеме соған байланысты.",
    ky: "Кызматкерлер үчүн төгүмдөрдү ким төлөйт? Ставка ошого жараша.",
  },
  confidential: {
    en: "Is the address secret?",
    ru: "Адрес закрытый (секретный)?",
    kk: "Мекенжайы құпия ма?",
    ky: "Дареги жашырынбы?",
  },
  capacity: {
    en: "How many places are there, and of which kind?",
    ru: "Сколько мест и каких?",
    kk: "Неше орын бар және қандай?",
    ky: "Канча орун бар жана кандай?",
  },
  taken: {
    en: "How much of it is taken, in per cent, or how many place-nights were there in the year?",
    ru: "Какая доля мест занята, в процентах, или сколько место-суток было за год?",
    kk: "Орындардың қанша пайызы бос емес немесе жылына неше орын-тәулік болды?",
    ky: "Орундардын канча пайызы ээленген же жыл ичинде канча орун-сутка болду?",
  },
  clients: {
    en: "How many people come in a year?",
    ru: "Сколько человек обращается за год?",
    kk: "Жылына неше адам жүгінеді?",
    ky: "Жылына канча адам кайрылат?",
  },
  cases: {
    en: "How many cases are there in a year?",
    ru: "Сколько случаев за год?",
    kk: "Жылына неше жағдай?",
    ky: "Жылына канча учур?",
  },
  source: {
    en: "Who gives money for that year?",
    ru: "Кто даёт деньги на этот год?",
    kk: "Осы жылға ақшаны кім береді?",
    ky: "Ошол жылга акчаны ким берет?",
  },
  more: {
    en: "Who else gives money?",
    ru: "Кто ещё даёт деньги?",
    kk: "Тағы кім ақша береді?",
    ky: "Дагы ким акча берет?",
  },
  kind: {
    en: "What money is it?",
    ru: "Какие это деньги?",
    kk: "Бұл қандай ақша?",
    ky: "Бул кандай акча?",
  },
  amount: {
    en: "How much for the year? Name the months where it is not all of them.",
    ru: "Сколько за год? Если не на весь год, назовите месяцы.",
    kk: "Жылына қанша? Бүкіл жылға болмаса, айларын жазыңыз.",
    ky: "Жылына канча? Бүт жылга болбосо, айларын жазыңыз.",
  },
  status: {
    en: "How sure is it?",
    ru: "Насколько твёрдые эти деньги?",
    kk: "Бұл ақша қаншалықты сенімді?",
    ky: "Бул акча канчалык ишенимдүү?",
  },
} satisfies Record<string, Texts>;

/** What stands around the questions, and is said of the answers. */
export const AROUND = {
  example: { en: "For example:", ru: "Например:", kk: "Мысалы:", ky: "Мисалы:" },
  enter: { en: "Enter, assumed:", ru: "Enter — допущение:", kk: "Enter — жорамал:", ky: "Enter — божомол:" },
  blank: { en: "Enter: left blank", ru: "Enter — пусто", kk: "Enter — бос", ky: "Enter — бош" },
  nobody: { en: "Enter: nobody", ru: "Enter — никто", kk: "Enter — ешкім", ky: "Enter — эч ким" },
  none: { en: "nobody", ru: "никто", kk: "ешкім", ky: "эч ким" },
  without: { en: "0: there is none", ru: "0 — этого нет", kk: "0 — жоқ", ky: "0 — жок" },
  places: { en: "12 family places", ru: "12 семейных мест", kk: "12 отбасылық орын", ky: "12 үй-бүлөлүк орун" },
  nights: {
    en: "75% or 2,700 nights",
    ru: "75 % или 2 700 место-суток",
    kk: "75 % немесе 2 700 орын-тәулік",
    ky: "75 % же 2 700 орун-сутка",
  },
  money: {
    en: "3,200,000, January to June",
    ru: "3 200 000, январь–июнь",
    kk: "3 200 000, қаңтар–маусым",
    ky: "3 200 000, январь–июнь",
  },
  order: {
    en: "state social order",
    ru: "государственный социальный заказ",
    kk: "мемлекеттік әлеуметтік тапсырыс",
    ky: "мамлекеттик социалдык заказ",
  },
  unclear: {
    en: "This is not understood. Write it like this:",
    ru: "Не понято. Напишите так:",
    kk: "Түсініксіз. Былай жазыңыз:",
    ky: "Түшүнүксүз. Мындай жазыңыз:",
  },
  several: {
    en: "This may mean several things. Write the one that is meant:",
    ru: "Это может значить разное. Напишите, что имеется в виду:",
    kk: "Бұл әртүрлі мағына беруі мүмкін. Қайсысы екенін жазыңыз:",
    ky: "Бул ар кандай мааниде болушу мүмкүн. Кайсынысы экенин жазыңыз:",
  },
  left: {
    en: "Left as assumptions, marked so in the tables. Put your own in their place:",
    ru: "Остались допущениями и помечены в таблицах. Впишите вместо них свои значения:",
    kk: "Жорамал болып қалды және кестелерде солай белгіленген. Орнына өз мәндеріңізді жазыңыз:",
    ky: "Божомол бойдон калды жана таблицаларда ошондой белгиленген. Ордуна өз маанилериңизди жазыңыз:",
  },
  empty: {
    en: "Left blank, to be filled in:",
    ru: "Осталось пустым, это надо заполнить:",
    kk: "Бос қалды, толтыру керек:",
    ky: "Бош калды, толтуруу керек:",
  },
} satisfies Record<string, Texts>;
