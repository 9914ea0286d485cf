/**
 * Starts the command. The build makes `command.cjs` of this file, which `cli.ts` loads with the compiled code that was
 * kept of it.
 */
export const start = (): Promise<void> => import("./process.js").then(({ runProcess }) => runProcess());
