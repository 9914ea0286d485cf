/**
 * Starts the command. The build makes `command.cjs` of this file, which `cli.ts` loads with the code that V8 kept of it;
 * the work is in `process.ts`.
 */
export const start = (): Promise<void> => import("./process.js").then(({ runProcess }) => runProcess());
