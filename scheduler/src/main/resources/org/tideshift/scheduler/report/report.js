/* Starts a night's page, and draws it anew when its width, its colours or its paper change. */
(function () {
  const root = document.documentElement;
  let width = 0;

  function draw() {
    charts.drawAll();
    if (charts.night.groups.length) {
      heatMap.draw();
    }
    width = root.clientWidth;
  }

  document.getElementById("cut").hidden = !charts.night.cut;
  tables.makeSortable();
  charts.prepare();
  heatMap.prepare();
  theme.watch(draw);
  window.addEventListener("resize", function () { if (root.clientWidth !== width) { draw(); } });
})();
