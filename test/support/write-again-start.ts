import { writeAgain } from "./write-again.js";

const [folder = "", from = "0", runs = "1"] = process.argv.slice(2);
process.exitCode = writeAgain(folder, Number(from), Number(runs));
