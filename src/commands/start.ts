/** Starts the command. */
export const start = (): Promise<void> => import("./process.js").then(({ runProcess }) => runProcess());
