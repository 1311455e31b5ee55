"""Takes the README's picture of the committed report: `python3 picture.py`, or `make reports`."""

import pathlib
import shutil

from playwright.sync_api import sync_playwright

PROJECT = pathlib.Path(__file__).parent.parent.parent
REPORT = PROJECT / "reports" / "comparison.html"

with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
    page = browser.new_context(viewport={"width": 1280, "height": 960}, offline=True).new_page()
    page.goto(REPORT.as_uri())
    page.screenshot(path=REPORT.with_suffix(".png"))
    browser.close()
