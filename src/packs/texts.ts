import type { Source } from "../formula/source.js";

/** Laws and manuals that name the work of services. None of them says how many people or how much money it takes. */
export const texts = {
  kyrgyzLaw: {
    title: "Law on protection against family violence, 27 April 2017 No. 63",
    locator:
      "article 1 (2): a crisis centre gives social and psychological, legal and medical help; a shelter may belong to it",
    publisher: "Kyrgyz Republic",
    year: "2017",
    url: "https://gender.kg/post/law/zakon-kr-ob-ohrane-i-zashite-ot-semejnogo-nasiliya",
    kind: "published",
  },
  shelterStaff: {
    title: "Shelters: staffing and management",
    locator:
      "planning roles and responsibilities: staff at all hours, security, counselling, legal advice, outreach, work with children, management",
    publisher: "UN Women, Virtual Knowledge Centre",
    year: "2012",
    url: "https://endvawnow.org/en/articles/1384-dotacin-de-personal-y-gestin-.html",
    kind: "published",
  },
  helplineStaff: {
    title: "Shelters: establishing help lines; training and supervision of staff and volunteers",
    locator:
      "articles 1421 and 1422: trained staff who answer calls, languages, support and supervision against stress",
    publisher: "UN Women, Virtual Knowledge Centre",
    year: "2012",
    url: "https://endvawnow.org/en/articles/1422-training-and-supervision-of-staff-and-volunteers.html",
    kind: "published",
  },
  freeHelpline: {
    title: "Gender equality thesaurus: national women's helpline",
    locator:
      "notes, on article 24 of the Istanbul Convention: day and night, free of charge, in all relevant languages",
    publisher: "EIGE",
    url: "https://eige.europa.eu/publications-resources/thesaurus/terms/1317",
    kind: "published",
  },
  essentialServices: {
    title: "Essential services",
    locator:
      "list: hotlines, health care with post-rape care, crisis counselling and referrals, shelters, police protection, legal and social assistance",
    publisher: "UN Women, Virtual Knowledge Centre",
    year: "2022",
    url: "https://endvawnow.org/en/initiatives/view/1-essential-services.html",
    kind: "published",
  },
  sexualAssaultCentre: {
    title:
      "The role of the sexual assault centre, Best Practice & Research Clinical Obstetrics & Gynaecology 27(1), 47–58",
    locator: "abstract: medical, forensic and psychological care and follow-up; staff day and night, every day",
    year: "2013",
    url: "https://www.pubmed.gov/22975433/",
    kind: "published",
  },
  mobileTeam: {
    title: "Model regulation on mobile teams of social and psychological help, resolution of 22 August 2018 No. 654",
    locator: "composition: social workers, psychologists, a driver",
    publisher: "Cabinet of Ministers of Ukraine",
    year: "2018",
    url: "https://docs.dtkt.ua/doc/1226.809.0",
    kind: "published",
    note: "composition read in the English summary of the Cornell Legal Information Institute",
  },
  transitionalHousing: {
    title: "Transitional housing for survivors of domestic and sexual violence: a 2014–15 snapshot",
    locator: "chapter 5, contents: advocate or case manager, clinician, staff of services for children",
    publisher: "U.S. Department of Justice, Office on Violence Against Women (Fred Berman)",
    year: "2016",
    url: "https://docslib.org/doc/4327070/transitional-housing-for-survivors-of-domestic-and-sexual-violence-a-2014-15-snapshot",
    kind: "published",
    note: "read in its contents and opening",
  },
  perpetratorStandards: {
    title:
      "Domestic violence: perpetrator programmes and associated women's services: principles and minimum standards",
    locator: "contents, 3.1 to 4.9: group workers, their supervision, the women's service beside the programme, groups",
    publisher: "Respect",
    year: "2005",
    url: "https://pdfslide.us/download/link/domestic-violence-perpetrator-programmes-and-associated-domestic-violence",
    kind: "published",
    note: "read in its contents",
  },
} satisfies Record<string, Source>;
