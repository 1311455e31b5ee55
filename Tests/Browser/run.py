"""Opens the report in a real Chromium and looks at it as readers would.

Usage: python3 run.py BINARY [FOLDER]

FOLDER keeps the screenshots and the PDF; without it they are thrown away. Ends with the line
`browser: N passed, N failed`. Where Chromium cannot be had the tests say so and are skipped,
except in CI.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

PROJECT = pathlib.Path(__file__).parent.parent.parent
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = {"wide": 1280, "narrow": 390, "smallest": 320}


class Checks:
    """Counts what holds, and prints what does not."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    def that(self, holds, what):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED: {what}")


def skip(reason):
    print(f"The browser tests are skipped: {reason}")
    if os.environ.get("CI"):
        print("In CI they must run.")
        sys.exit(1)
    print("browser: 0 passed, 0 failed, 1 skipped")
    sys.exit(0)


try:
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import sync_playwright
except ImportError as missing:
    skip(f"{missing}; `make bootstrap` installs it")

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
if not CHROMIUM:
    skip("there is no chromium on this machine; `make bootstrap` installs it")


def rounded(number, decimals):
    """As the report rounds: x(1 + 1e-12), half away from zero."""
    units = int(abs(number) * (1 + 1e-12) * 10**decimals + 0.5)
    text = str(units).rjust(decimals + 1, "0")
    return text if decimals == 0 else f"{text[:-decimals]}.{text[-decimals:]}"


def open_page(browser, address, *, width=1280, scheme="light", scripts=True):
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme=scheme,
        java_script_enabled=scripts,
        offline=True,
        reduced_motion="reduce",
    )
    page = context.new_page()
    seen = {"requests": [], "messages": []}
    page.on("request", lambda request: seen["requests"].append(request.url))
    page.on("console", lambda message: seen["messages"].append(message.text))
    page.on("pageerror", lambda error: seen["messages"].append(str(error)))
    page.goto(address)
    return context, page, seen


def looks(browser, address, checks, folder):
    """Zero requests and messages, no axe violation, no sideways scroll, in each size and scheme."""
    for scheme in ("light", "dark"):
        for name, width in WIDTHS.items():
            context, page, seen = open_page(browser, address, width=width, scheme=scheme)
            where = f"{name} ({width} px), {scheme}"
            outside = [url for url in seen["requests"] if url != address and not url.startswith("data:")]
            checks.that(not outside, f"{where}: requests {outside}")
            checks.that(not seen["messages"], f"{where}: console says {seen['messages']}")
            scroll = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
            checks.that(scroll[0] <= scroll[1], f"{where}: the page scrolls sideways, {scroll[0]} of {scroll[1]} px")
            if name != "smallest":
                # With everything open the page is the same in each scheme but for its colours.
                every = (scheme, name) in {("light", "wide"), ("dark", "narrow")}
                for state in ("as opened", "everything open") if every else ("as opened",):
                    if state == "everything open":
                        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
                    result = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
                    findings = [
                        f"{rule['id']} at {rule['nodes'][0]['target']}" for rule in result.response["violations"]
                    ]
                    checks.that(not findings, f"{where}, {state}: axe finds {findings}")
            scroll = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
            checks.that(scroll[0] <= scroll[1], f"{where}, everything open: the page scrolls sideways, {scroll}")
            if folder:
                page.reload()
                page.screenshot(path=folder / f"{name}-{scheme}.png")
                page.screenshot(path=folder / f"{name}-{scheme}-full.png", full_page=True, animations="disabled")
            context.close()


def plain_text(page):
    return re.sub(r"\s+", " ", page.evaluate("document.body.textContent"))


def numbers_without_scripts(browser, address, results, checks):
    """With JavaScript off every number of the result stands in the text."""
    context, page, _ = open_page(browser, address, scripts=False)
    text = re.sub(r"\s+", " ", page.locator("body").text_content())
    lines = re.sub(r"\s+", " ", page.locator("body").inner_text())
    for vendor in results["vendors"]:
        name = vendor["name"]
        checks.that(name in lines, f"JavaScript off: {name} is not to be seen")
        for key in ("value", "low", "high"):
            if vendor[key] is not None:
                checks.that(rounded(vendor[key], 2) in text, f"JavaScript off: the {key} of {name} is missing")
        for key in ("coverage", "proven"):
            share = rounded(vendor[key] * 100, 0) + "%"
            checks.that(share in text, f"JavaScript off: the {key} of {name}, {share}, is missing")
        for goal, values in vendor["goals"].items():
            if values["value"] is not None:
                shown = rounded(values["value"], 2)
                checks.that(shown in text, f"JavaScript off: {name}, {goal}: {shown} is missing")
        for criterion, cell in vendor["criteria"].items():
            for key in ("point", "low", "high"):
                if cell[key] is not None:
                    shown = rounded(cell[key], 2)
                    checks.that(shown in text, f"JavaScript off: {name}, {criterion}: {shown} is missing")
    for each in results["inputs"]:
        checks.that(each["sha256"] in text, f"JavaScript off: the hash of {each['path']} is missing")
    for criterion, weight in results["weights"]["criteria"].items():
        shown = rounded(weight * 100, 1)
        checks.that(shown in text, f"JavaScript off: the weight of {criterion}, {shown}, is missing")
    context.close()


def policy(browser, report, checks, temporary):
    """The security policy stops what was not there when the report was written."""
    tampered = temporary / "tampered.html"
    source = report.read_text()
    checks.that("default-src 'none'" in source, "the report has no security policy")
    tampered.write_text(
        source.replace("</body>", '<script>window.broken = 1</script><img src="https://example.org/x.png"></body>')
    )
    context, page, seen = open_page(browser, tampered.as_uri())
    checks.that(page.evaluate("window.broken") is None, "a script that was added to the report ran")
    said = " ".join(seen["messages"])
    checks.that("script-src" in said, "the policy did not stop the added script")
    checks.that("img-src" in said, "the policy did not stop the added picture")
    context.close()


def printed(browser, address, checks, folder, temporary):
    """The report prints with everything open, with and without scripts."""
    for scripts in (True, False):
        context, page, _ = open_page(browser, address, scripts=scripts)
        path = (folder or temporary) / f"report-{'scripts' if scripts else 'plain'}.pdf"
        page.pdf(path=path, prefer_css_page_size=True, print_background=True, tagged=True, outline=True)
        context.close()
        if shutil.which("pdftotext"):
            text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
            first = text.split("\f")[0]
            checks.that("Moodle" in first, f"print, scripts {scripts}: the leader is not on the first page")
            checks.that("depth" in text or "Depth" in text, f"print, scripts {scripts}: the scales are not printed")


def keyboard(browser, address, checks):
    """Every foldable part can be reached and opened with the keyboard alone."""
    context, page, _ = open_page(browser, address)
    reached = set()
    for _ in range(400):
        page.keyboard.press("Tab")
        tag = page.evaluate("document.activeElement === document.body ? '' : document.activeElement.tagName")
        if not tag:
            break
        reached.add(tag)
    checks.that("SUMMARY" in reached and "A" in reached, f"keyboard: only {sorted(reached)} can be reached")
    context.close()


def main():
    binary = pathlib.Path(sys.argv[1]).resolve()
    folder = pathlib.Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else None
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
    checks = Checks()
    with tempfile.TemporaryDirectory() as name:
        temporary = pathlib.Path(name)
        report = temporary / "comparison.html"
        subprocess.run(
            [binary, "compare", "--project", PROJECT, "--format", "html", "--output", report, "--quiet"], check=True
        )
        output = subprocess.run(
            [binary, "compare", "--project", PROJECT, "--format", "json", "--quiet"], check=True, capture_output=True
        )
        results = json.loads(output.stdout)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM)
            address = report.as_uri()
            looks(browser, address, checks, folder)
            numbers_without_scripts(browser, address, results, checks)
            policy(browser, report, checks, temporary)
            printed(browser, address, checks, folder, temporary)
            keyboard(browser, address, checks)
            browser.close()
    print(f"browser: {checks.passed} passed, {checks.failed} failed")
    sys.exit(1 if checks.failed else 0)


if __name__ == "__main__":
    main()
