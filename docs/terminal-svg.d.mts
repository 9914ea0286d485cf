export function terminalSvg(output: string, title: string): string;
