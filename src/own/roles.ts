/** What a table that a centre keeps for itself may be. */
export type OwnKind = "budget" | "staff" | "money" | "register";

/** What a column of such a table holds. */
export type Role =
  | "number"
  | "item"
  | "unit"
  | "quantity"
  | "price"
  | "months"
  | "total"
  | "position"
  | "posts"
  | "pay"
  | "source"
  | "amount"
  | "currency"
  | "period"
  | "status"
  | "form"
  | "line"
  | "name"
  | "service"
  | "region"
  | "ownership"
  | "capacity"
  | "clients"
  | "occupancy"
  | "confidential"
  | "section"
  | "share"
  | "economic"
  | "computation"
  | "sums"
  | "from"
  | "to"
  | "received"
  | "contract"
  | "contact"
  | "centre"
  | "children"
  | "need";

/**
 * Beginnings of headers, by what they mean, in the order in which they are looked for. They are matched at the start of a
 * folded header, or anywhere where they begin with `~`.
 */
type Roles = readonly (readonly [role: Role, starts: string])[];

const MONTHS: Roles[number] = [
  "months",
  "мес;месяц;кол-во мес;количество мес;число мес;months;# of months;no. of months;number of months;duration;ай",
];
const NUMBER: Roles[number] = ["number", "№;n°;no;#;п/п;n п/п;nr"];
const TOTAL: Roles[number] = [
  "total",
  "всего;итого;сумма;общая;план;годовой фонд;~фонд оплаты;фот;~фонд з;в год;год;расходы;стоимость;затраты;объем средств;total;amount;annual;cost;budget;~amount;~expense;~total;бардыгы;барлығы;жалпы;сомасы;суммасы;жыйынтыг",
];
const SHARE: Roles[number] = [
  "share",
  "процент;%;доля;занятост;~занятост;~нагрузк;~allocation;~effort;loe;~coverage;percent;share of time",
];

/** The columns of each kind, and those without which a table is not of that kind: one of each group. */
export const KINDS: Readonly<Record<OwnKind, { readonly roles: Roles; readonly needs: readonly (readonly Role[])[] }>> =
  {
    staff: {
      roles: [
        NUMBER,
        ["position", "должност;позици;специалист;~должност;position;post;job;staff;name of position;кызмат;лауазым"],
        SHARE,
        MONTHS,
        ["posts", "кол;ставок;~ставк;~штатных ед;~численност;штат;единиц;чел;fte;~fte;number;quantity;саны"],
        ["pay", "оклад;~оклад;зарплат;заработн;месячн;salary;~salary;pay;monthly;~wage;~rate;айлык;жалақы;айлық"],
        TOTAL,
      ],
      needs: [["position"], ["posts", "share", "pay"]],
    },
    budget: {
      roles: [
        NUMBER,
        ["economic", "код;кэк;~экономическ;эк. кл;элемент;code"],
        [
          "item",
          "статья;статьи;наименование;вид расход;виды расход;вид (;расход;показател;описание;назначение;budget line;line item;item;description;expense;expenditure;~expenses;чыгым;шығын;берене;бап",
        ],
        ["section", "раздел;категор;группа;направлен;мероприят;categor;section;group;activity"],
        ["service", "услуга;вид услуг;service;кызмат көрс;қызмет"],
        ["centre", "центр;организац;учрежден;centre;center;shelter;борбор;орталық"],
        ["computation", "расчет;обоснование расчет;формула;computation;calculation;basis"],
        SHARE,
        MONTHS,
        [
          "price",
          "цена;стоимость ед;стоимость за;стоимость 1;тариф;ставка;оклад;unit cost;unit rate;unit price;unit value;price;cost per;cost in;rate;баасы;бағасы",
        ],
        ["unit", "ед;единица;unit of;type of;units;unit;өлчөө;өлшем"],
        ["quantity", "кол;число;количество;quantity;qty;number;# of;nr;no of;no. of;саны"],
        TOTAL,
        ["sums", "~total;~итог;~всего"],
      ],
      needs: [["item"], ["price", "total"]],
    },
    money: {
      roles: [
        NUMBER,
        [
          "source",
          "источник;донор;финансир;кто дает;организация-донор;грантодател;спонсор;партнер;доход;поступлен;кем выдел;funder;donor;source;grant maker;~income;~revenue;булак;донордор",
        ],
        ["currency", "валют;currency"],
        ["contract", "номер договор;№ договор;договор №;contract n;grant n;reference;номер и дата"],
        ["from", "дата нач;начало;начала;с какого;start;from;begin;башталыш;басталу"],
        ["to", "дата окон;дата зав;окончан;конец;по какое;end;until;to;бүтүү;аяқталу"],
        ["received", "получен;поступил;перечислен;выплачен;received;paid;disbursed;алынды;алынған"],
        ["period", "период;срок;месяц;период действия;period;dates;term;мөөнөт"],
        [
          "status",
          "статус;состояние;стадия;договор;соглашение;надежн;комментар;примечан;status;contract;agreement;stage;comment;note;абалы",
        ],
        ["form", "форма;вид помощи;form;kind"],
        ["line", "на что;назначение;цель;статья;purpose;for what"],
        ["centre", "центр;кому;для кого;получатель;centre;center;shelter;recipient;борбор;орталық"],
        ["region", "город;район;област;регион;city;town;region;шаар;қала"],
        ["amount", "сумма;размер;объем;всего;итого;amount;sum;grant;total;суммасы;сомасы"],
      ],
      needs: [["source"], ["amount"]],
    },
    register: {
      roles: [
        NUMBER,
        ["service", "услуг;вид услуг;виды услуг;тип;вид;профиль;service;type;кызмат;қызмет"],
        [
          "region",
          "регион;област;город;район;место;населенн;region;city;town;province;location;аймак;облыс;шаар;қала;oblast",
        ],
        [
          "capacity",
          "мест;число мест;кол-во мест;количество мест;~коек;~койк;~ мест;вместим;емкост;capacity;~beds;~places;~capacity;орун;орын",
        ],
        ["children", "дет;~детей;~дети;children;~children;балдар;балалар"],
        [
          "clients",
          "клиент;обрати;обслуж;принят;получател;женщин;~женщин;охват;clients;women;~women;served;кайрыл;аялдар;әйелдер",
        ],
        ["occupancy", "заполн;загруз;занят;occupancy"],
        ["confidential", "закрыт;секрет;конфиденц;адрес закр;адрес секр;~засекреч;confidential;secret;hidden"],
        [
          "need",
          "нужно;потребн;требуется;смета;бюджет на;бюджет центр;годовой бюджет;расход;~нужно денег;стоимость;затрат;need;budget;cost;annual cost;requirement;керек;қажет;чыгым;шығын",
        ],
        ["ownership", "форма собств;собственн;учредител;чей;ownership;legal form"],
        [
          "name",
          "назван;наименов;кризис;центр;организац;учрежд;name;centre;center;organisation;organization;shelter;аталыш;атауы;борбор;орталық",
        ],
        ["contact", "телефон;тел;адрес;сайт;почт;e-mail;phone;address;website;web;email;contact;дарек;мекенжай"],
      ],
      needs: [
        ["name"],
        ["service", "capacity", "clients", "contact", "need"],
        ["capacity", "clients", "occupancy", "region", "need"],
      ],
    },
  };

/** A header as it is compared: small letters, one space, `ё` as `е`, no quotation marks. */
export const folded = (header: string): string =>
  header.toLowerCase().replaceAll("ё", "е").replace(/[«»"]/g, "").replace(/\s+/g, " ").trim();

// A short English word is a word alone: «unit» begins no «United Way».
const isCutOff = (text: string, start: string): boolean =>
  /^[a-z]{1,4}$/.test(start) && /^[a-z]/.test(text.slice(start.length).replace(/^s(?![a-z])/, ""));

/** The role of a header in a kind of table, apart from the roles that are taken. */
export function roleOf(kind: OwnKind, header: string, taken: ReadonlySet<Role>): Role | undefined {
  const text = folded(header);
  if (text === "") return undefined;
  const fits = (start: string): boolean =>
    start.startsWith("~") ? text.includes(start.slice(1)) : text.startsWith(start) && !isCutOff(text, start);
  // The number of a row has a short header: `# of units` is none.
  const isShort = (role: Role): boolean => role !== "number" || text.length <= 6;
  return KINDS[kind].roles.find(
    ([role, starts]) => !taken.has(role) && isShort(role) && starts.split(";").some(fits),
  )?.[0];
}
