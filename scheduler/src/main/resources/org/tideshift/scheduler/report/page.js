/* Starts the page, and draws it anew when its width, its colours or its paper change. */
(function () {
  const root = document.documentElement;
  const button = document.getElementById("theme");
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  let isDark = dark.matches;
  let width = 0;

  function draw() {
    charts.drawAll();
    if (charts.night.groups.length) {
      heatMap.draw();
    }
    width = root.clientWidth;
  }

  function show(nowDark) {
    root.classList.toggle("dark", nowDark);
    button.setAttribute("aria-pressed", String(nowDark));
    draw();
  }

  document.getElementById("cut").hidden = !charts.night.cut;
  tables.makeSortable();
  charts.prepare();
  heatMap.prepare();
  show(isDark);
  button.addEventListener("click", function () { isDark = !isDark; show(isDark); });
  dark.addEventListener("change", function (event) { isDark = event.matches; show(isDark); });
  window.addEventListener("resize", function () { if (root.clientWidth !== width) { draw(); } });
  window.addEventListener("beforeprint", function () { show(false); });
  window.addEventListener("afterprint", function () { show(isDark); });
})();
