import type { Host } from "../../src/import/scan/kernel-calls.js";
import { Kernel } from "../../src/import/scan/kernel.js";
import { RowCells } from "../../src/import/scan/row-cells.js";

const none = (): number => 0;
const nothing = (): void => undefined;
const SILENT: Host = {
  ...{ judgeCode: none, judgeWord: none, signText: none, signMarks: none, lookAt: none, bear: nothing, readOdd: none },
  ...{ addBeside: nothing, isEmpty: none, isAside: none, keep: nothing, keepFirst: nothing, refuse: nothing },
  ...{ isLeftOut: none, noteClass: none, noteBlank: none, noteAmount: none, noteFirst: none, noteStep: nothing },
  ...{ isPassedOver: none, yearsOf: none, addId: none, sameId: none, comparableId: none },
};

/** A kernel for rows of some columns, of which nothing else is set up, that hears 0 to whatever it asks. */
export function bareKernel(width: number, host: Partial<Host> = {}): { kernel: Kernel; cells: RowCells } {
  const kernel = new Kernel({ ...SILENT, ...host });
  kernel.calls.begin(width, 44, 2, 0, 0);
  return { kernel, cells: new RowCells(kernel, width) };
}
