import { isPublished } from "../disclosure/published.js";

/** Whether a publication keeps something of a network back. Then it shows the same few tables whatever the data say. */
export const hides = (result: object): boolean => isPublished(result) && result.hides;
