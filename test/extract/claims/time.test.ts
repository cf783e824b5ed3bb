import { describe, expect, it } from "vitest";
import { withPredicate } from "./reading.ts";

const when = (text: string, published: string | null = null) =>
  withPredicate(text, "targets", published)[0]?.eventTime ?? null;

describe("time", () => {
  it("dates the event, not its discovery or its report", () => {
    expect(when("In 2023 Silver Heron attacked banks in Peru, which was discovered in 2024.")?.from).toBe(
      "2023-01-01",
    );
    expect(
      when("In July 2024, Symantec published a report that Silver Heron attacked banks in Peru."),
    ).toBeNull();
  });

  it("leaves a relative date without a value when the day of publication is unknown", () => {
    expect(when("Silver Heron attacked banks in Peru last month.")).toBeNull();
    expect(when("Silver Heron attacked banks in Peru last month.", "2024-03-10")?.from).toBe("2024-02-01");
  });

  it("takes open intervals as written", () => {
    expect(when("Silver Heron has attacked banks in Peru since at least 2019.")).toMatchObject({
      from: "2019-01-01",
      to: null,
    });
  });

  it("takes the modal verb for no month", () => {
    expect(when("Silver Heron may have attacked banks in Peru.")).toBeNull();
  });
});
