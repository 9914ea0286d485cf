import { join } from "node:path";
import type { Result } from "../result/result.js";

/** Where the papers of an owner stand: apart where something of them is secret, so that nobody hands them on by mistake. */
export const ownFolder = ({ secrecy }: Pick<Result, "secrecy">, out: string): string =>
  secrecy.hidden ? join(out, "internal") : out;
