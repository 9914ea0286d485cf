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
  | "confidential";

/**
 * Beginnings of headers, by what they mean, in the order in which they are looked for. They are matched at the start of a
 * folded header, or anywhere where they begin with `~`.
 */
type Roles = readonly (readonly [role: Role, starts: string])[];

const MONTHS: Roles[number] = ["months", "мес;месяц;кол-во мес;количество мес;число мес;months;duration;ай"];
const NUMBER: Roles[number] = ["number", "№;n°;no;#;п/п;nr"];
const TOTAL: Roles[number] = [
  "total",
  "всего;итого;сумма;общая;годовой фонд;фонд оплаты;в год;total;amount;annual;бардыгы;барлығы;жалпы",
];

/** The columns of each kind, and those without which a table is not of that kind: one of each group. */
export const KINDS: Readonly<Record<OwnKind, { readonly roles: Roles; readonly needs: readonly (readonly Role[])[] }>> =
  {
    staff: {
      roles: [
        NUMBER,
        ["position", "должност;позици;специалист;position;post;job;staff;кызмат;лауазым"],
        MONTHS,
        ["posts", "кол;ставок;~ставк;штат;единиц;чел;fte;number;quantity;саны"],
        ["pay", "оклад;зарплат;заработн;месячн;salary;pay;monthly;wage;айлык;жалақы"],
        TOTAL,
      ],
      needs: [["position"], ["posts"], ["pay"]],
    },
    budget: {
      roles: [
        NUMBER,
        [
          "item",
          "статья;наименование;вид расход;виды расход;расход;показател;описание;budget line;line item;item;description;activity;чыгым;шығын;берене",
        ],
        MONTHS,
        [
          "price",
          "цена;стоимость ед;стоимость за;тариф;ставка;оклад;unit cost;unit rate;unit price;unit value;price;cost per;rate;баасы;бағасы",
        ],
        ["unit", "ед;единица;unit of;units;unit;өлчөө;өлшем"],
        ["quantity", "кол;число;количество;quantity;qty;number;# of;саны"],

        TOTAL,
      ],
      needs: [["item"], ["quantity", "months"], ["price"], ["total"]],
    },
    money: {
      roles: [
        NUMBER,
        ["source", "источник;донор;финансир;кто дает;организация-донор;грантодател;партнер;funder;donor;source;булак"],
        ["currency", "валют;currency"],
        ["period", "период;срок;месяц;период действия;period;dates;term;мөөнөт"],
        ["status", "статус;состояние;договор;соглашение;надежн;status;contract;agreement"],
        ["form", "форма;вид помощи;form;kind"],
        ["line", "на что;назначение;цель;статья;purpose;for what"],
        ["amount", "сумма;размер;объем;всего;amount;sum;grant;суммасы;сомасы"],
      ],
      needs: [["source"], ["amount"], ["period", "status", "currency"]],
    },
    register: {
      roles: [
        NUMBER,
        ["service", "услуг;вид услуг;виды услуг;тип;профиль;service;type;кызмат;қызмет"],
        ["capacity", "мест;число мест;кол-во мест;количество мест;~коек;койк;вместим;capacity;beds;places;орун;орын"],
        ["clients", "клиент;обрати;обслуж;принят;получател;женщин;охват;clients;women served;served;кайрыл"],
        ["occupancy", "заполн;загруз;занят;occupancy"],
        ["confidential", "закрыт;секрет;конфиденц;адрес закр;confidential;secret"],
        ["ownership", "форма собств;собственн;учредител;чей;ownership;legal form"],
        ["region", "регион;област;город;район;место нахожд;местонах;region;city;town;province;аймак;облыс;oblast"],
        [
          "name",
          "назван;наименов;центр;организац;учрежд;name;centre;center;organisation;organization;shelter;аталыш;атауы",
        ],
      ],
      needs: [["name"], ["service", "capacity"], ["capacity", "clients", "occupancy", "region"]],
    },
  };

/** A header as it is compared: small letters, one space, `ё` as `е`, no quotation marks. */
export const folded = (header: string): string =>
  header.toLowerCase().replaceAll("ё", "е").replace(/[«»"]/g, "").replace(/\s+/g, " ").trim();

/** The role of a header in a kind of table, apart from the roles that are taken. */
export function roleOf(kind: OwnKind, header: string, taken: ReadonlySet<Role>): Role | undefined {
  const text = folded(header);
  if (text === "") return undefined;
  const fits = (start: string): boolean =>
    start.startsWith("~") ? text.includes(start.slice(1)) : text.startsWith(start);
  // The number of a row has a short header: `# of units` is none.
  const isShort = (role: Role): boolean => role !== "number" || text.length <= 6;
  return KINDS[kind].roles.find(
    ([role, starts]) => !taken.has(role) && isShort(role) && starts.split(";").some(fits),
  )?.[0];
}
