/* Short and surplus of a staffing group, days down and time of day across. */
const heatMap = (function () {
  const night = charts.night;
  const slots = 1440 / night.minutes;
  const svgNames = "http://www.w3.org/2000/svg";

  /* Agents expected less agents required; short groups are not hidden by others' surplus. */
  function differences(choice) {
    const groups = choice === 0 && night.groups.length > 1 ? night.groups
      : [night.groups[night.groups.length > 1 ? choice - 1 : choice]];
    return Array.from({ length: night.detail }, function (unused, i) {
      let short = 0;
      let surplus = 0;
      let required = 0;
      groups.forEach(function (group) {
        const by = group.expected[i] - group.required[i];
        required += group.required[i] + group.offered[i];
        short += Math.min(0, by);
        surplus += Math.max(0, by);
      });
      return required === 0 ? null : short < -0.0005 ? short : surplus;
    });
  }

  /* A round number of agents a shade, so that four shades reach the largest difference. */
  function shade(values) {
    const most = values.reduce(function (high, value) { return Math.max(high, Math.abs(value || 0)); }, 0) / 4;
    const power = Math.pow(10, Math.floor(Math.log10(Math.max(most, 0.25))));
    return [1, 2, 2.5, 5, 10].map(function (step) { return step * power; })
      .find(function (step) { return step >= most - 1e-9; });
  }

  function kind(value, step) {
    if (value === null) { return "closed"; }
    if (Math.abs(value) < 0.05) { return "even"; }
    return (value < 0 ? "short-" : "surplus-") + Math.min(4, Math.ceil(Math.abs(value) / step - 1e-9));
  }

  function make(name, attributes, text) {
    const element = document.createElementNS(svgNames, name);
    Object.keys(attributes).forEach(function (key) { element.setAttribute(key, attributes[key]); });
    if (text !== undefined) { element.textContent = text; }
    return element;
  }

  function words(value) {
    if (value === null) { return "nobody required"; }
    if (Math.abs(value) < 0.05) { return "as required"; }
    return charts.number(Math.abs(value), 1) + (value < 0 ? " short" : " surplus");
  }

  function legend(target, step) {
    const items = [4, 3, 2, 1].map(function (level) { return ["short-" + level, "short up to " + charts.number(level * step, 2)]; })
      .concat([["even", "as required"]])
      .concat([1, 2, 3, 4].map(function (level) { return ["surplus-" + level, "surplus up to " + charts.number(level * step, 2)]; }));
    target.replaceChildren(...items.map(function (item) {
      const entry = document.createElement("span");
      const svg = make("svg", { viewBox: "0 0 24 12", class: "heat" });
      svg.appendChild(make("rect", { width: 24, height: 12, class: item[0] }));
      entry.append(svg, item[1]);
      return entry;
    }));
  }

  function days() {
    return night.dayStarts.filter(function (start) { return start < night.detail; });
  }

  function slotOf(index) {
    const at = charts.wall(charts.secondAt(index));
    return Math.floor((at.getUTCHours() * 60 + at.getUTCMinutes()) / night.minutes);
  }

  function draw() {
    const figure = document.getElementById("heat");
    const target = figure.querySelector(".plot");
    const values = differences(Number(figure.querySelector("select.of").value));
    const step = shade(values);
    const label = 78;
    const width = Math.max(260, target.clientWidth);
    const cell = (width - label) / slots;
    const height = 17;
    const starts = days();
    const svg = make("svg", {
      viewBox: "0 0 " + width + " " + (starts.length * height + 20), class: "heat", role: "img",
      "aria-label": "Short and surplus by day and time; its numbers are in the table below"
    });
    const every = width < 560 ? 6 : 3;
    for (let hour = 0; hour < 24; hour += every) {
      svg.appendChild(make("text", { x: label + hour * 60 / night.minutes * cell, y: 12 }, String(hour).padStart(2, "0") + ":00"));
    }
    starts.forEach(function (start, row) {
      svg.appendChild(make("text", { x: 0, y: 20 + row * height + 12 }, charts.dayName(charts.wall(charts.secondAt(start)))));
    });
    let row = -1;
    values.forEach(function (value, index) {
      if (night.dayStarts[row + 1] === index) { row++; }
      const at = charts.wall(charts.secondAt(index));
      const square = make("rect", {
        x: (label + slotOf(index) * cell).toFixed(2), y: 20 + row * height, width: (cell * 0.94).toFixed(2), height: height - 1.5,
        class: kind(value, step)
      });
      square.appendChild(make("title", {}, charts.dayName(at) + " " + charts.time(at) + ": " + words(value)));
      svg.appendChild(square);
    });
    target.replaceChildren(svg);
    legend(figure.querySelector(".legend"), step);
    numbers(figure, values, starts);
  }

  /* One row a day; a repeated hour of autumn stands behind a stroke. */
  function numbers(figure, values, starts) {
    const heads = ["Day"].concat(Array.from({ length: slots }, function (unused, slot) {
      const minutes = slot * night.minutes;
      return String(Math.floor(minutes / 60)).padStart(2, "0") + ":" + String(minutes % 60).padStart(2, "0");
    }));
    const rows = starts.map(function (start, row) {
      const end = row + 1 < starts.length ? starts[row + 1] : night.detail;
      const cells = new Array(slots).fill("");
      for (let index = start; index < end; index++) {
        const slot = slotOf(index);
        const text = values[index] === null ? "" : charts.number(values[index], 1);
        cells[slot] = cells[slot] === "" ? text : cells[slot] + " / " + text;
      }
      return [charts.dayName(charts.wall(charts.secondAt(start)))].concat(cells);
    });
    tables.fill(figure.querySelector("details table"), heads, rows);
  }

  function prepare() {
    const names = night.groups.map(function (group) { return group.name; });
    const figure = document.getElementById("heat");
    charts.options(figure.querySelector("select.of"), names.length > 1 ? ["All groups"].concat(names) : names);
    figure.addEventListener("change", draw);
  }

  return { prepare: prepare, draw: draw };
})();
