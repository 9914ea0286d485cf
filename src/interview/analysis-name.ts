/** Name of an analysis file where nobody gives another. */
export const ANALYSIS = "umay.json";
