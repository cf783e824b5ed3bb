import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../src/sources/language.ts";

describe("the language of a text", () => {
  it.each([
    ["en", "The group sent mail to the clerks of three harbours and waited for them to open it."],
    [
      "de",
      "Die Gruppe schickte den Angestellten von drei Häfen Nachrichten und wartete, bis sie sie öffneten.",
    ],
    [
      "ru",
      "Группировка рассылала письма сотрудникам трёх портов и ждала, пока они откроют вложение с таблицей.",
    ],
    ["uk", "Угруповання надсилало листи працівникам трьох портів і чекало, доки вони відкриють вкладення."],
    ["zh", "该组织向三个港口的职员发送电子邮件，并等待他们打开附件中的电子表格。随后他们安装了加载程序。"],
    [
      "fr",
      "Le groupe a envoyé des courriels aux employés de trois ports et attendait qu'ils ouvrent la pièce jointe.",
    ],
  ])("is %s", async (language, text) => {
    expect(await detectLanguage(text)).toBe(language);
  });

  it.each([
    "Silver Heron",
    "d41d8cd98f00b204e9800998ecf8427e\nupdate[.]example[.]net",
    "",
    "Indicators of compromise",
  ])("is not told from %j", async (text) => {
    expect(await detectLanguage(text)).toBeNull();
  });
});
