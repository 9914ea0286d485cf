import { csv } from "./csv.js";
import type { Format } from "./format.js";
import { html } from "./html.js";
import { json } from "./json.js";
import { md } from "./md.js";
import { request } from "./request.js";
import { xlsx } from "./xlsx.js";

export { csv, html, json, md, request, xlsx };
export type { Format, OutputFile, Rendering, TextFormat } from "./format.js";

/** Every output format that is built in. */
export const formats: readonly Format[] = [html, xlsx, request, md, csv, json];
