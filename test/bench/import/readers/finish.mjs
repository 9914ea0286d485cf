import process from "node:process";

/** What the reader was asked to do. */
export const task = JSON.parse(process.argv[2] ?? "{}");

/** Tells what was read and what this process took for it. */
export function finish({ rows, totals } = {}) {
  const { user, system } = process.cpuUsage();
  const mb = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ rows, totals, mb, cpu: (user + system) / 1000 }));
}
