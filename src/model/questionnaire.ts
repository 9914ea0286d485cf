// Questionnaires about a country's budget system and services: questions, answers, and how a table writes a question.

/** Scores of a dimension of PEFA: D* is too little information, NA is not applicable, NU is not used. */
const SCORES = ["A", "B", "C", "D", "D*", "NA", "NU"] as const;

/** How a country's budget system and its coordination of services are asked about: questions by number, and what may be said. */
export const QUESTIONNAIRES = {
  "sdg-5c1": {
    answers: ["yes", "no"],
    questions: ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7", "3.1", "3.2", "3.3"],
  },
  "pefa-grpfm": {
    answers: SCORES,
    questions: ["1.1", "1.2", "2.1", "3.1", "4.1", "5.1", "5.2", "6.1", "7.1", "8.1", "9.1", "9.2"],
  },
  // Actions of coordination and governance, national (1) and local (2).
  coordination: {
    answers: ["in_place", "in_part", "not_in_place"],
    questions: ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "2.1", "2.2"],
  },
} as const;

export type Questionnaire = keyof typeof QUESTIONNAIRES;
export const QUESTIONNAIRE_IDS = ["sdg-5c1", "pefa-grpfm", "coordination"] as const satisfies readonly Questionnaire[];

/** How a table writes the number of a question, which a spreadsheet would take for a date without its letter. */
export const writtenQuestion = (question: string): string => `Q${question}`;
/** The number of a question, with or without that letter. */
export const questionOf = (written: string): string => written.trim().replace(/^q\s*/i, "");
