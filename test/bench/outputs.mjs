// Time, peak memory and size of the report, the JSON, the CSV and the workbook of a network of 1,000 centres with 30 cost lines over 3 years:
//   npm run build && node test/bench/outputs.mjs [centres] [folder of the build of another version, measured beside it]
// Each measurement is a process of its own; what the run alone takes stands first, so that the others can be set against it.
import { spawnSync } from "node:child_process";
import { Buffer } from "node:buffer";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { URL, pathToFileURL } from "node:url";
import { network } from "./outputs/network.mjs";

const [centres = "1000", other, part] = process.argv.slice(2);
const own = new URL("../../dist/", import.meta.url);
const build = (folder) => (folder ? pathToFileURL(`${folder}/`) : own);
if (part === undefined) {
  process.stdout.write(`Node ${process.version}, ${centres} centres × 30 lines × 3 years\n`);
  for (const each of ["run", "html", "json", "json all", "csv", "xlsx"])
    for (const folder of other ? [other, ""] : [""]) {
      const { stdout, stderr, status } = spawnSync(process.execPath, [process.argv[1], centres, folder, each], {
        encoding: "utf8",
        maxBuffer: 1e8,
      });
      process.stdout.write(
        `${folder ? "before " : other ? "after " : ""}${status === 0 ? stdout : `${each}: ${stderr}\n`}`,
      );
    }
} else {
  const { formats } = await import(new URL("formats.js", build(other)));
  const { locales, run } = await import(new URL("index.js", build(other)));
  const { analysis, files } = network(Number(centres));
  const [asked, all] = part.split(" ");
  const result = run(analysis, files, all ? { figures: "all" } : {});
  const format = formats.find(({ id }) => id === asked);
  const written = format ? await format.render({ result, locale: locales[0] }) : [];
  let bytes = 0;
  for (const { content } of written)
    for (const piece of typeof content === "string" || content instanceof Uint8Array ? [content] : content)
      bytes += Buffer.byteLength(piece);
  const seconds = (performance.now() / 1000).toFixed(1);
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stdout.write(
    `${part}: ${((userCPUTime + systemCPUTime) / 1e6).toFixed(1)} s of processor (${seconds} s), ` +
      `${(maxRSS / 1024).toFixed(0)} MB at most, ${result.figures.length} figures, ${(bytes / 1e6).toFixed(1)} MB written\n`,
  );
}
