import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Vitest leaves one core to itself; on two cores that would be half of the machine.
    maxWorkers: "100%",
    // Modules are loaded once per worker, not once per file: half of the processor time. No test replaces a
    // module or leaves state behind in one, so files stay independent of each other.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ["default", "./test/plain-reporter.ts"],
  },
});
