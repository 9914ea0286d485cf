import process from "node:process";
import { mexicoInput } from "./mexico-input.mjs";
import { workbookInput } from "./workbook-input.mjs";

const [name, folder] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await (name === "mexico" ? mexicoInput : workbookInput)(folder)));
