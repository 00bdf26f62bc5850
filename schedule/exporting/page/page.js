"use strict";
// Everything that is shown stands in the page already; this only moves, copies, dims and lights it.
(() => {
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
  const one = (selector, within = document) => within.querySelector(selector);
  const names = (text) => (text || "").split(" ").filter(Boolean);
  const GAP = 30;
  const ROOM = 8;
  const SVG = "http://www.w3.org/2000/svg";

  const cards = new Map(all(".card[data-item]").map((card) => [card.dataset.item, card]));
  const filters = all("select[data-filter]");
  const inspector = one("#inspector");
  const shown = one(".shown", inspector);
  const close = one(".close", inspector);
  const hint = one(".hint", inspector);
  const lamp = one("#lamp");
  let pinned = false;
  let lit = "";

  const charts = all(".canvas > svg").map((svg) => ({
    svg,
    picture: svg.closest(".picture"),
    rows: all("g[data-item]", svg).filter(
      (row) => cards.has(row.dataset.item) && !row.parentElement.closest("[data-item]")
    ),
    ready: false,
  }));
  const rows = charts.flatMap((chart) => chart.rows);
  const card = (row) => cards.get(row.dataset.item);

  // ---- The rows of a chart become buttons, each as wide as the chart, with one stop for the Tab key.

  function prepare(chart) {
    if (chart.ready || !chart.svg.getClientRects().length) return;
    chart.ready = true;
    const view = chart.svg.viewBox.baseVal;
    const boxes = chart.rows.map((row) => row.getBBox());
    const tops = boxes.map((box) => box.y).sort((a, b) => a - b);
    chart.svg.setAttribute("role", "group");
    chart.rows.forEach((row, index) => {
      const back = document.createElementNS(SVG, "rect");
      const { y, height } = boxes[index];
      const next = tops.find((top) => top > y) || 0;
      const tall = next > y + height && next < y + height + GAP ? next - y : height;
      const place = { x: view.x + 2, y, width: view.width - 4, height: tall };
      Object.entries(place).forEach(([name, value]) => back.setAttribute(name, value));
      back.setAttribute("class", "backdrop");
      row.prepend(back);
      row.setAttribute("role", "button");
      row.setAttribute("tabindex", index ? "-1" : "0");
      row.setAttribute("aria-controls", "inspector");
      row.setAttribute("aria-label", told(row));
    });
  }

  function told(row) {
    const other = otherwise(row);
    const sentence = one(".sentence", card(row)).textContent;
    return other ? "In this history: " + cells(other).join(", ") + ". In the best history: " + sentence : sentence;
  }

  function otherwise(row) {
    const picture = row.closest(".picture");
    return all(".otherwise", picture).find((each) => each.dataset.item === row.dataset.item);
  }

  const cells = (line) => Array.from(line.cells, (cell) => cell.textContent.trim());

  // ---- The inspector shows a copy of the card of one item.

  function inspect(row, pin) {
    pinned = pinned || pin;
    const copies = [supposition(row), copy(card(row))].filter(Boolean);
    shown.replaceChildren(...copies);
    shown.dataset.key = card(row).id;
    rows.forEach((each) => each.classList.toggle("chosen", each === row));
    rows.forEach((each) => each.setAttribute("aria-pressed", String(pinned && each === row)));
    document.documentElement.classList.add("inspecting");
    hint.hidden = true;
    close.hidden = false;
    if (inspector.scrollTop) inspector.scrollTop = 0;
    mark();
  }

  function copy(element) {
    const made = element.cloneNode(true);
    [made, ...all("[id]", made)].forEach((each) => each.removeAttribute("id"));
    made.hidden = false;
    return made;
  }

  function supposition(row) {
    const line = otherwise(row);
    if (!line) return null;
    const [, best, here, verdict] = cells(line);
    const made = document.createElement("p");
    made.className = "supposition";
    made.textContent = "In this history: " + here + " (" + verdict + "), where the best one has: " + best + ".";
    return made;
  }

  // Neither the edge of the window nor the inspector, which stays at its foot, may cover a row.
  function reveal(row) {
    const box = row.getBoundingClientRect();
    const panel = inspector.getBoundingClientRect();
    const floor = panel.left < box.right ? Math.min(innerHeight, panel.top) : innerHeight;
    const low = box.bottom + ROOM - floor;
    const high = box.top - ROOM;
    if (low > 0 || high < 0) scrollBy(0, Math.min(Math.max(low, 0), high) || high);
  }

  function leave() {
    pinned = false;
    shown.replaceChildren();
    delete shown.dataset.key;
    rows.forEach((each) => each.classList.remove("chosen"));
    rows.forEach((each) => each.setAttribute("aria-pressed", "false"));
    document.documentElement.classList.remove("inspecting");
    hint.hidden = false;
    close.hidden = true;
  }

  // ---- Filters and the lit statement together decide what is hidden, faded and lit.

  const fits = (each) => filters.every(
    (filter) => !filter.value || names(each.dataset[filter.dataset.filter]).includes(filter.value)
  );

  function mark() {
    const said = lit && document.getElementById(lit);
    const touched = said ? names(said.dataset.items) : [];
    const related = said ? names(said.dataset.related) : [];
    rows.forEach((row) => {
      const touches = touched.includes(card(row).id);
      row.classList.toggle("faded", !fits(card(row)) || (Boolean(lit) && !touches));
      row.classList.toggle("lit", touches);
    });
    charts.forEach(fadeLinks);
    all("tr[data-key]").forEach((row) => row.classList.toggle("lit", touched.includes(row.dataset.key)));
    all(".card").forEach((each) => each.classList.toggle("lit", touched.includes(each.id)));
    all("li[data-statement], article[data-statement]").forEach((each) => {
      each.classList.toggle("lit", each.dataset.statement === lit);
      each.classList.toggle("related", related.includes(each.dataset.statement));
    });
    all("a.statement").forEach((each) => {
      each.setAttribute("aria-pressed", String(each.dataset.statement === lit));
    });
  }

  function fadeLinks(chart) {
    const faded = chart.rows.filter((row) => row.classList.contains("faded")).map((row) => row.dataset.item);
    all("[data-from][data-to]", chart.svg).forEach((link) => {
      const ends = [link.dataset.from, link.dataset.to];
      if (!link.closest("g[data-item]")) link.classList.toggle("faded", ends.some((end) => faded.includes(end)));
    });
  }

  function sift() {
    const kept = new Set(Array.from(cards.values()).filter(fits).map((each) => each.id));
    const source = filters.find((each) => each.dataset.filter === "sources");
    const wanted = source ? source.value : "";
    cards.forEach((each) => { each.hidden = !kept.has(each.id); });
    all("tr[data-key]").forEach((row) => { row.hidden = !kept.has(row.dataset.key); });
    all("[data-source]").forEach((each) => { each.hidden = Boolean(wanted) && each.dataset.source !== wanted; });
    all(".doubt").forEach((each) => { each.hidden = !concerns(each, kept, wanted); });
    const chosen = filters.filter((each) => each.value);
    const words = chosen.map((each) => each.selectedOptions[0].textContent).join(", ");
    const total = cards.size;
    one(".count").textContent = chosen.length ? kept.size + " of " + total + " items: " + words : "";
    charts.forEach(rove);
    mark();
  }

  function concerns(doubt, kept, wanted) {
    const said = document.getElementById(doubt.dataset.statement);
    if (!said) return true;
    const spoken = !wanted || said.closest(".voice").dataset.source === wanted;
    return spoken && (!filters.some((each) => each.value) || names(said.dataset.items).some((key) => kept.has(key)));
  }

  function light(key) {
    lit = lit === key ? "" : key;
    const said = lit && document.getElementById(lit);
    lamp.hidden = !said;
    if (said) one("p", lamp).textContent = one(".statement", said).textContent + ": " + one(".touches", said).textContent;
    mark();
  }

  // ---- Keys: arrows, Home and End walk the rows, Enter goes into the evidence, Escape comes back.

  const walkable = (chart) => {
    const fitting = chart.rows.filter((row) => fits(card(row)));
    return fitting.length ? fitting : chart.rows;
  };

  function rove(chart, target) {
    const open = walkable(chart);
    const stop = open.includes(target) ? target : open.find((row) => row.getAttribute("tabindex") === "0") || open[0];
    chart.rows.forEach((row) => row.setAttribute("tabindex", row === stop ? "0" : "-1"));
  }

  function walk(chart, row, key) {
    const open = walkable(chart);
    const at = open.indexOf(row);
    const goals = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: open.length - 1 };
    const goal = open[Math.max(0, Math.min(open.length - 1, goals[key]))];
    rove(chart, goal);
    goal.focus({ preventScroll: true });
  }

  function press(chart, row, event) {
    if (["ArrowDown", "ArrowUp", "Home", "End"].includes(event.key)) walk(chart, row, event.key);
    else if (event.key === "Enter" || event.key === " ") {
      inspect(row, true);
      inspector.focus({ preventScroll: true });
    } else return;
    event.preventDefault();
  }

  function escape() {
    const inside = inspector.contains(document.activeElement);
    const row = rows.find((each) => each.classList.contains("chosen"));
    if (lit) light(lit);
    else if (inside && row) {
      pinned = false;
      row.focus();
    } else leave();
  }

  // Not on entering: a row that scrolls under a pointer at rest is entered, but not pointed at.
  charts.forEach((chart) => {
    chart.rows.forEach((row) => {
      row.addEventListener("pointermove", (event) => {
        const pointed = !pinned && event.pointerType === "mouse";
        if (pointed && !row.classList.contains("chosen")) inspect(row, false);
      });
      row.addEventListener("focus", () => {
        rove(chart, row);
        inspect(row, false);
        reveal(row);
      });
      row.addEventListener("click", () => inspect(row, true));
      row.addEventListener("keydown", (event) => press(chart, row, event));
    });
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a.statement");
    if (!link) return;
    event.preventDefault();
    light(link.dataset.statement);
  });
  document.addEventListener("keydown", (event) => {
    const link = event.target.closest && event.target.closest("a.statement");
    if (event.key === " " && link) {
      event.preventDefault();
      light(link.dataset.statement);
    }
    if (event.key === "Escape") escape();
  });
  filters.forEach((each) => each.addEventListener("change", sift));
  all("input[name=history]").forEach((each) => each.addEventListener("change", () => {
    leave();
    charts.forEach(prepare);
  }));
  close.addEventListener("click", leave);
  one("button", lamp).addEventListener("click", () => light(lit));
  one("a", lamp).addEventListener("click", (event) => {
    const open = rows.filter((row) => row.classList.contains("lit") && row.getClientRects().length);
    const row = open.find((each) => each.classList.contains("chosen")) || open[0];
    if (!row) return;
    event.preventDefault();
    row.focus({ preventScroll: true });
    reveal(row);
  });

  document.documentElement.classList.add("live");
  all("a.statement").forEach((each) => each.setAttribute("role", "button"));
  all(".controls").forEach((each) => { each.hidden = false; });
  inspector.hidden = !rows.length;
  charts.forEach(prepare);
  mark();
})();
