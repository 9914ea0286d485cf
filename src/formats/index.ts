import { csv } from "./csv.js";
import type { Format } from "./format.js";
import { json } from "./json.js";
import { md } from "./md.js";

export { csv, json, md };
export type { Format, OutputFile, Rendering } from "./format.js";

/** Every output format that is built in. */
export const formats: readonly Format[] = [md, csv, json];
