import type { PackAssumption, PackNumber } from "../model/cost-pack.js";

/**
 * Contributions of the employer, which every line of pay needs. In Kyrgyzstan since 1 August 2024 bodies that the state
 * budget does not finance pay 2.25 % (pension 1, medical insurance 1, health 0.25), the others 17.25 % as before: Social
 * Fund, sf.gov.kg, on the law of 23 July 2024. The centre of the starter is one of an organisation.
 */
export const contributions: PackNumber = {
  value: "0.0225",
  question: {
    en: "Which contributions does the employer pay on top of pay? In Kyrgyzstan since 1 August 2024 (law of 23 July 2024, sf.gov.kg): 2.25 % if the state budget does not finance the body, 17.25 % if it does. Which is it?",
    ru: "Какие взносы работодатель платит сверх зарплаты? В Кыргызстане с 1 августа 2024 года (закон от 23 июля 2024 года, sf.gov.kg): 2,25 %, если организация не финансируется из бюджета, и 17,25 %, если финансируется. Как у вас?",
    kk: "Жұмыс беруші еңбекақыдан бөлек қандай аударымдар төлейді? Қырғызстанда 2024 жылғы 1 тамыздан бері (2024 жылғы 23 шілдедегі заң, sf.gov.kg): ұйым бюджеттен қаржыландырылмаса 2,25 %, қаржыландырылса 17,25 %. Сізде қайсысы?",
    ky: "Иш берүүчү эмгек акынын үстүнө кандай төгүмдөрдү төлөйт? Кыргызстанда 2024-жылдын 1-августунан бери (2024-жылдын 23-июлундагы мыйзам, sf.gov.kg): уюм бюджеттен каржыланбаса 2,25 %, каржыланса 17,25 %. Сизде кайсынысы?",
  },
};

/** What every pack needs beside its lines: hours, posts, overhead, contingency, capital, VAT, days. */
export const sharedAssumptions: readonly PackAssumption[] = [
  {
    name: "days",
    value: "365",
    question: {
      en: "How many days does the fiscal year have?",
      ru: "Сколько дней в финансовом году?",
      kk: "Қаржы жылында неше күн бар?",
      ky: "Бюджеттик жылда канча күн бар?",
    },
  },
  {
    name: "net_hours",
    value: "1720",
    min: "1500",
    max: "1850",
    question: {
      en: "How many hours does one employee really work in a year?",
      ru: "Сколько часов в год один сотрудник работает на деле?",
      kk: "Бір қызметкер жылына іс жүзінде неше сағат жұмыс істейді?",
      ky: "Бир кызматкер жылына иш жүзүндө канча саат иштейт?",
    },
  },
  {
    name: "fte_rounding",
    value: "half",
    question: {
      en: "Can somebody be hired for a part of a post: any part, half, or whole posts only?",
      ru: "Можно ли взять человека на часть ставки: любую, половину или только на целую?",
      kk: "Адамды штат бірлігінің бөлігіне алуға бола ма: кез келген бөлігіне, жартысына немесе тек толық бірлікке ме?",
      ky: "Адамды штаттык бирдиктин бөлүгүнө алууга болобу: каалаган бөлүгүнө, жарымына же бүтүн бирдикке ганабы?",
    },
  },
  {
    name: "overhead_rate",
    value: "0.1",
    min: "0.05",
    max: "0.2",
    question: {
      en: "How much does the office of the organisation cost beside its services?",
      ru: "Во сколько обходится сама организация помимо её услуг?",
      kk: "Ұйымның өзі қызметтерінен бөлек қанша тұрады?",
      ky: "Уюмдун өзү кызматтарынан тышкары канчага турат?",
    },
  },
  {
    name: "overhead_mode",
    value: "markup",
    question: {
      en: "Is that a share of what the services cost, or of everything together?",
      ru: "Это доля от стоимости услуг или от всех затрат вместе?",
      kk: "Бұл қызметтер құнындағы үлес пе, әлде барлық шығындардағы үлес пе?",
      ky: "Бул кызматтардын наркындагы үлүшпү же бардык чыгымдагы үлүшпү?",
    },
  },
  {
    name: "contingency_rate",
    value: "0.05",
    min: "0",
    max: "0.1",
    question: {
      en: "How much is kept for what cannot be foreseen?",
      ru: "Сколько оставляют на непредвиденное?",
      kk: "Күтпеген шығыстарға қанша қалдырылады?",
      ky: "Күтүлбөгөн чыгымдарга канча калтырылат?",
    },
  },
  {
    name: "discount_rate",
    value: "0.03",
    min: "0.01",
    max: "0.08",
    question: {
      en: "Which interest above inflation does the finance ministry count with?",
      ru: "С какой ставкой сверх инфляции считает министерство финансов?",
      kk: "Қаржы министрлігі инфляциядан жоғары қандай мөлшерлемемен есептейді?",
      ky: "Каржы министрлиги инфляциядан жогору кандай ставка менен эсептейт?",
    },
  },
  {
    name: "vat_rate",
    value: "0",
    question: {
      en: "Which VAT does the organisation pay and not get back?",
      ru: "Какой НДС организация платит и не возвращает?",
      kk: "Ұйым қандай ҚҚС төлейді және қайтарып алмайды?",
      ky: "Уюм кайсы КНСти төлөйт жана кайра кайтарып албайт?",
    },
  },
];

type Range = readonly [value: string, min: string, max: string];

/** What of a house with places differs between services. */
type Housing = {
  /** Taken places, as a share. */
  readonly occupancy: Range;
  /** Nights that one woman stays. */
  readonly nights: Range;
  /** Places of a new house. */
  readonly places: string;
};

/** What a house with places needs beside: who stays, how long, and what a new one would be like. */
export const housingAssumptions = ({ occupancy, nights, places }: Housing): readonly PackAssumption[] => [
  {
    name: "occupancy",
    value: occupancy[0],
    min: occupancy[1],
    max: occupancy[2],
    question: {
      en: "How many of a hundred places are taken on a usual night?",
      ru: "Сколько мест из ста занято в обычную ночь?",
      kk: "Әдеттегі түнде жүз орынның нешеуі бос емес?",
      ky: "Кадимки түндө жүз орундун канчасы ээленген?",
    },
  },
  {
    name: "children_per_woman",
    value: "1.5",
    min: "1",
    max: "2",
    question: {
      en: "How many children come with one woman on average?",
      ru: "Сколько детей в среднем приходит с одной женщиной?",
      kk: "Бір әйелмен орта есеппен неше бала келеді?",
      ky: "Бир аял менен орто эсеп менен канча бала келет?",
    },
  },
  {
    name: "target_occupancy",
    value: "0.8",
    min: "0.7",
    max: "0.9",
    question: {
      en: "How full may the house be so that nobody must be turned away?",
      ru: "Насколько заполненным может быть дом, чтобы никому не отказывать?",
      kk: "Ешкімге бас тартпау үшін үй қаншалықты толы болуы мүмкін?",
      ky: "Эч кимге баш тартпаш үчүн үй канчалык толушу мүмкүн?",
    },
  },
  {
    name: "stay_nights",
    value: nights[0],
    min: nights[1],
    max: nights[2],
    question: {
      en: "How many nights does a woman stay?",
      ru: "Сколько ночей остаётся женщина?",
      kk: "Әйел неше тәулік болады?",
      ky: "Аял канча сутка болот?",
    },
  },
  {
    name: "places_per_centre",
    value: places,
    question: {
      en: "How many places would a new one have?",
      ru: "Сколько мест было бы в новом доме?",
      kk: "Жаңа үйде неше орын болады?",
      ky: "Жаңы үйдө канча орун болот?",
    },
  },
];

/** What a shelter needs beside. */
export const shelterAssumptions = housingAssumptions({
  occupancy: ["0.75", "0.5", "0.95"],
  nights: ["30", "14", "90"],
  places: "10",
});
