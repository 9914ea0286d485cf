// Time of the audit of a publication: 1,000 centres with 30 cost lines, 50 of them confidential, the default tables.
//   npm run build && node test/bench/publish.mjs [centres]
import process from "node:process";
import { publish, run } from "../../dist/index.js";
import { network } from "./outputs/network.mjs";

const [centres = "1000"] = process.argv.slice(2);
const { analysis, files } = network(Number(centres), { years: ["2025"], confidential: true });
const result = run(analysis, files);
const before = process.cpuUsage();
const { withheld, figures } = publish(result, { for: "public" });
const { user, system } = process.cpuUsage(before);
const covers = new Set(withheld.flatMap(({ per }) => per.centre ?? []));
process.stdout.write(
  `Node ${process.version}, ${centres} centres, ${result.centres.filter((each) => each.confidential).length} confidential\n` +
    `publish: ${((user + system) / 1e6).toFixed(1)} s of processor, ${figures.length} cells, ${withheld.length} withheld, ` +
    `${covers.size} centres withheld with confidential ones\n`,
);
