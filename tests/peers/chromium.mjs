// Drives Chromium: a line of JSON in says what to do, a line of JSON out says what came of it.
import { createInterface } from "node:readline";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [modules, executablePath] = process.argv.slice(2);
const require = createRequire(`${modules}/`);
const { chromium } = require("playwright-core");
const axe = readFileSync(`${modules}/axe-core/axe.min.js`, "utf8");
const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
const browser = await chromium.launch({ executablePath, args });
let context, page, asked;

const things = {
  // A new window, with or without JavaScript.
  async open({ width = 360, height = 720, script = true }) {
    await context?.close();
    context = await browser.newContext({ viewport: { width, height }, javaScriptEnabled: script,
      bypassCSP: true, reducedMotion: "reduce" });
    page = await context.newPage();
    asked = [];
    page.on("request", (request) => asked.push(request.url()));
  },
  async go({ url }) { const answer = await page.goto(url); return answer.status(); },
  async back() { await page.goBack(); },
  async tap({ role, name }) {
    await Promise.all([page.waitForLoadState("load"), page.getByRole(role, { name, exact: true }).first().click()]);
    await page.waitForLoadState("load");
  },
  async press({ key, times = 1 }) { for (let n = 0; n < times; n++) await page.keyboard.press(key); },
  async enter({ key = "Enter" }) {
    await Promise.all([page.waitForNavigation(), page.keyboard.press(key)]);
  },
  async type({ text }) { await page.keyboard.type(text); },
  async focused() {  // a page that opens with something in focus gets there when it is drawn, not when it is read
    await page.waitForFunction(() => document.activeElement !== document.body, null, { timeout: 5000 }).catch(() => {});
    return page.evaluate(() => { const at = document.activeElement;
      return { tag: at.tagName.toLowerCase(), text: (at.innerText || at.name || "").trim(), value: at.value ?? "" }; });
  },
  async text() { return page.innerText("body"); },
  async url() { return page.url(); },
  async asked() { return asked; },
  async wide() { return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth); },
  async small() {  // what a finger can hardly hit: less than 24 px (WCAG 2.2, 2.5.8)
    return page.evaluate(() => [...document.querySelectorAll("a, button, input:not([type=hidden]), summary")]
      .map((each) => [each.innerText || each.name, each.getBoundingClientRect()])
      .filter(([, box]) => box.width && (box.width < 24 || box.height < 24)).map(([name]) => name));
  },
  async axe() {
    await page.evaluate(axe);
    const found = await page.evaluate(() => axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
      "best-practice"] }));
    return found.violations.map((each) => `${each.id}: ${each.help}: ${each.nodes.map((node) => node.html).join(" ")}`);
  },
  async tree() { return page.locator("body").ariaSnapshot(); },
  async look({ width, height, dark }) {  // at the same page, another way
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: dark ? "dark" : "light" });
  },
  async picture({ path }) { await page.screenshot({ path, animations: "disabled", caret: "hide" }); },
};

for await (const line of createInterface({ input: process.stdin })) {
  const { what, ...more } = JSON.parse(line);
  try {
    console.log(JSON.stringify({ value: (await things[what](more)) ?? null }));
  } catch (error) {
    console.log(JSON.stringify({ error: String(error.message ?? error).slice(0, 2000) }));
  }
}
await browser.close();
