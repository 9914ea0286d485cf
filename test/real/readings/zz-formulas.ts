const mods = (import.meta as any).glob("../../../src/measure/*.ts", { eager: true });
export const formulas: any[] = Object.values(mods)
  .flatMap((m: any) => Object.values(m))
  .filter((f: any) => typeof f === "function" && f.node && f.inputs);
