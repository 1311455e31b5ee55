"use strict";
// The page is complete without this script. It only adds filters, folding and a print button.
(() => {
  const section = document.getElementById("criteria");
  const tools = section && section.querySelector(".tools");

  // Filters: classes on the section hide what they leave out; the goal is compared by its index.
  if (tools) {
    const groups = [...section.querySelectorAll(".grp")];
    const rows = [...section.querySelectorAll("tr[data-g]")];
    const marked = [...section.querySelectorAll("[data-g]")];
    const buttons = [...tools.querySelectorAll("button[data-f]")];
    const goal = tools.querySelector("select");
    const status = tools.querySelector("[role=status]");

    const apply = () => {
      const wanted = buttons.filter((b) => b.getAttribute("aria-pressed") === "true").map((b) => b.dataset.f);
      for (const b of buttons) section.classList.toggle("f-" + b.dataset.f, wanted.includes(b.dataset.f));
      for (const element of marked) {
        const serves = element.dataset.g.split(" ");
        element.classList.toggle("off", goal.value !== "" && !serves.includes(goal.value));
      }
      const shows = (row) => !row.classList.contains("off") && wanted.every((f) => row.classList.contains(f));
      for (const group of groups) group.hidden = ![...group.querySelectorAll("tr[data-g]")].some(shows);
      const shown = rows.filter(shows).length;
      status.textContent = shown === rows.length ? "" : status.dataset.t.replace("##", rows.length).replace("#", shown);
    };
    for (const button of buttons) {
      button.addEventListener("click", () => {
        button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
        apply();
      });
    }
    goal.addEventListener("change", apply);
    for (const button of tools.querySelectorAll("button[data-o]")) {
      button.addEventListener("click", () => {
        for (const group of groups) group.open = button.dataset.o === "1";
      });
    }
    // A link into a row that a filter hides takes the filters away first.
    addEventListener("hashchange", () => {
      const target = document.getElementById(location.hash.slice(1));
      if (!target || !section.contains(target) || target.getClientRects().length) return;
      for (const button of buttons) button.setAttribute("aria-pressed", "false");
      goal.value = "";
      apply();
      target.scrollIntoView();
    });
    tools.hidden = false;
  }

  const print = document.getElementById("print");
  const whole = document.getElementById("whole");
  if (print && whole) {
    print.hidden = false;
    whole.parentElement.hidden = false;
    const follow = () => document.documentElement.classList.toggle("brief", !whole.checked);
    whole.addEventListener("change", follow);
    follow();
    print.addEventListener("click", () => window.print());
  }

  // Browsers that cannot open folded parts for printing by style alone.
  if (!CSS.supports("selector(::details-content)")) {
    let closed = [];
    addEventListener("beforeprint", () => {
      closed = [...document.querySelectorAll("details:not([open])")];
      for (const details of closed) details.open = true;
    });
    addEventListener("afterprint", () => {
      for (const details of closed) details.open = false;
    });
  }
})();
