// The output formats that are built in.
import { frozen } from "../money/frozen.js";
import { csv } from "./csv.js";
import { estimate } from "./estimate.js";
import type { Format } from "./format.js";
import { html } from "./html.js";
import { json } from "./json.js";
import { md } from "./md.js";
import { request } from "./request.js";
import { xlsx } from "./xlsx.js";

export { csv, estimate, html, json, md, request, xlsx };
export type { Format, OutputFile, Rendering, TextFormat } from "./format.js";

/** Every output format that is built in. */
export const formats: readonly Format[] = /* @__PURE__ */ frozen([html, xlsx, request, estimate, md, csv, json]);
