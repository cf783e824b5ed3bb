/** Milliseconds of CPU that this process has used, the system's for it among them. */
export const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Milliseconds of CPU that trying a pattern on a text takes. */
export function matchingMs(regex: RegExp, text: string): number {
  const before = cpuMs();
  regex.test(text);
  return cpuMs() - before;
}
