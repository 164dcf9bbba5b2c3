/* The line charts: contacts by day, contacts by interval, agents required and offered. */
const charts = (function () {
  const night = JSON.parse(document.getElementById("night").textContent);
  const day = 86400;
  const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
  const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  const drawn = [];

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
  }

  function number(value, decimals) {
    return value === null || value === undefined || Number.isNaN(value)
      ? "" : value.toLocaleString("en", { maximumFractionDigits: decimals });
  }

  /* The workspace's wall clock, read from a Date's UTC fields, wherever the page is opened. */
  function wall(second) {
    let offset = 0;
    night.offsets.forEach(function (from) { if (second >= from[0]) { offset = from[1]; } });
    return new Date((second + offset) * 1000);
  }

  function time(date) {
    return String(date.getUTCHours()).padStart(2, "0") + ":" + String(date.getUTCMinutes()).padStart(2, "0");
  }

  function dayName(date) {
    return weekdays[date.getUTCDay()] + " " + date.getUTCDate() + " " + months[date.getUTCMonth()];
  }

  function secondOf(date) {
    return Date.parse(date + "T00:00:00Z") / 1000;
  }

  function secondAt(index) {
    return night.start + index * night.minutes * 60;
  }

  function indexes(from, to) {
    return Array.from({ length: to - from }, function (unused, i) { return from + i; });
  }

  /* First and last interval of every seven days that the page holds. */
  function weeks() {
    const starts = night.dayStarts.filter(function (start) { return start < night.detail; });
    const found = [];
    for (let first = 0; first < starts.length; first += 7) {
      const end = first + 7 < starts.length ? starts[first + 7] : night.detail;
      found.push({
        from: starts[first], to: end,
        label: dayName(wall(secondAt(starts[first]))) + " – " + dayName(wall(secondAt(end - 1)))
      });
    }
    return found;
  }

  function key(kind, label) {
    const item = document.createElement("span");
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", "0 0 24 12");
    const area = kind === "range" || kind === "seats";
    const mark = document.createElementNS("http://www.w3.org/2000/svg", area ? "rect" : "line");
    const place = area ? { x: 0, y: 1, width: 24, height: 10 } : { x1: 0, x2: 24, y1: 6, y2: 6 };
    Object.keys(place).forEach(function (name) { mark.setAttribute(name, place[name]); });
    mark.setAttribute("class", "key-" + kind + (area ? "" : " key-line") + (kind === "working" ? " key-dashed" : ""));
    svg.appendChild(mark);
    item.append(svg, label);
    return item;
  }

  function unitText(unit) {
    const item = document.createElement("span");
    item.className = "unit";
    item.textContent = unit;
    return item;
  }

  function options(select, labels) {
    labels.forEach(function (label, index) {
      const option = document.createElement("option");
      option.value = String(index);
      option.textContent = label;
      select.appendChild(option);
    });
  }

  function axes(places, words) {
    const grid = { stroke: colour("line"), width: 1 };
    const font = "12px system-ui, sans-serif";
    return [
      {
        stroke: colour("soft"), font: font, grid: grid, ticks: grid, size: 34,
        splits: places, values: words
      },
      {
        stroke: colour("soft"), font: font, grid: grid, ticks: grid,
        size: function (plot, labels) {
          return 14 + 7 * (labels || []).reduce(function (most, label) { return Math.max(most, label.length); }, 2);
        },
        values: function (plot, ticks) { return ticks.map(function (value) { return number(value, 1); }); }
      }
    ];
  }

  /* Dotted lines with names where days are special. */
  function marks(names) {
    return function (plot) {
      const pen = plot.ctx;
      const box = plot.bbox;
      const scale = window.devicePixelRatio || 1;
      pen.save();
      pen.strokeStyle = pen.fillStyle = colour("mark");
      pen.lineWidth = scale;
      pen.setLineDash([3 * scale, 3 * scale]);
      pen.font = 11 * scale + "px system-ui, sans-serif";
      let named = -Infinity;
      names.forEach(function (mark) {
        const x = plot.valToPos(mark.x, "x", true);
        if (x < box.left || x > box.left + box.width) { return; }
        pen.beginPath();
        pen.moveTo(x, box.top);
        pen.lineTo(x, box.top + box.height);
        pen.stroke();
        /* Names that would stand on each other are left to the table of special days. */
        if (x - named < 14 * scale) { return; }
        named = x;
        const letters = Array.from(mark.name);
        const name = letters.length > 28 ? letters.slice(0, 27).join("") + "…" : mark.name;
        pen.save();
        pen.translate(x - 2 * scale, box.top + 4 * scale);
        pen.rotate(-Math.PI / 2);
        pen.textAlign = "right";
        pen.textBaseline = "bottom";
        pen.setLineDash([]);
        pen.lineWidth = 4 * scale;
        pen.lineJoin = "round";
        pen.strokeStyle = colour("card");
        pen.strokeText(name, 0, 0);
        pen.fillText(name, 0, 0);
        pen.restore();
      });
      pen.restore();
    };
  }

  function readout(plot, figure, place, columns) {
    const index = plot.cursor.idx;
    const line = figure.querySelector(".readout");
    line.textContent = index === null || index === undefined ? "" :
      place(plot.data[0][index]) + ": " + columns.map(function (column, i) {
        const value = number(plot.data[i + 1][index], 1);
        return value === "" ? "" : column.label.toLowerCase() + " " + value;
      }).filter(Boolean).join(", ");
  }

  /* Draws one chart; columns are {label, kind, stepped, hidden} beside their values in data. */
  function draw(figure, data, columns, look) {
    const target = figure.querySelector(".plot");
    const earlier = drawn.findIndex(function (entry) { return entry.figure === figure; });
    if (earlier >= 0) {
      drawn.splice(earlier, 1)[0].plot.destroy();
    }
    target.replaceChildren();
    figure.querySelector(".legend").replaceChildren(
      ...columns.filter(function (column) { return column.key; })
        .map(function (column) { return key(column.key, column.keyLabel || column.label); })
        .concat([unitText(look.unit)]));
    const series = [{}].concat(columns.map(function (column) { return column.series(); }));
    const plot = new uPlot({
      width: Math.max(260, target.clientWidth),
      height: target.clientWidth < 560 ? 240 : 300,
      padding: [12, 14, 0, 14],
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false } },
      scales: { x: { time: false }, y: { range: function (self, low, high) { return [0, Math.max(1, high * 1.08)]; } } },
      axes: axes(look.places, look.words),
      series: series,
      bands: look.bands || [],
      hooks: {
        drawClear: [], draw: [marks(look.marks || [])],
        setCursor: [function (self) { readout(self, figure, look.place, columns); }]
      }
    }, data, target);
    plot.root.querySelector("canvas").setAttribute("role", "img");
    plot.root.querySelector("canvas").setAttribute("aria-label", look.label + "; its numbers are in the table below");
    const line = document.createElement("p");
    line.className = "readout";
    target.appendChild(line);
    drawn.push({ figure: figure, plot: plot });
    tables.fill(figure.querySelector("details table"), [look.first].concat(columns.map(function (column) { return column.label; })),
      data[0].map(function (x, row) {
        return [look.place(x)].concat(columns.map(function (column, i) { return number(data[i + 1][row], 1); }));
      }));
  }

  function line(name, width, more) {
    return function () {
      return Object.assign({ stroke: colour(name), width: width, points: { show: false }, spanGaps: false }, more || {});
    };
  }

  function stepped(name, width, more) {
    return line(name, width, Object.assign({ paths: uPlot.paths.stepped({ align: 1 }) }, more || {}));
  }

  function edge() {
    return { stroke: "transparent", width: 0, points: { show: false } };
  }

  function rangeLabels() {
    return night.range.length < 2 ? [] :
      night.range.map(function (percent) { return number(percent, 2) + " % quantile"; });
  }

  function rangeWords() {
    return number(night.range[1] - night.range[0], 1) + " % range";
  }

  function sum(lists) {
    return lists[0].map(function (unused, i) {
      return lists.reduce(function (total, list) {
        return total === null || list[i] === null || list[i] === undefined ? null : total + list[i];
      }, 0);
    });
  }

  /* All queues together have no range: ranges do not add up. */
  function everyQueue() {
    const all = { name: "All queues" };
    ["mean", "came", "days", "daysCame", "past"].forEach(function (part) {
      const lists = night.queues.map(function (queue) { return queue[part]; });
      const whole = lists.every(function (list) { return list.length === lists[0].length; });
      all[part] = whole && lists[0].length > 0 ? sum(lists) : [];
    });
    return all;
  }

  function nothing(length) {
    return new Array(length).fill(null);
  }

  function withRange(data, columns, low, high, look, steps) {
    if (low && high) {
      const labels = rangeLabels();
      const kind = steps ? Object.assign(edge(), { paths: uPlot.paths.stepped({ align: 1 }) }) : edge();
      data.push(low, high);
      columns.push({ label: labels[0], series: function () { return Object.assign({}, kind); } },
        { label: labels[1], key: "range", keyLabel: rangeWords(), series: function () { return Object.assign({}, kind); } });
      look.bands = [{ series: [data.length - 1, data.length - 2], fill: colour("range") }];
    }
  }

  function drawDays(figure, queue) {
    const x = night.pastDates.concat(night.dates).map(secondOf);
    const before = nothing(night.pastDates.length);
    const came = queue.past.concat(queue.daysCame.length ? queue.daysCame : nothing(night.dates.length));
    const data = [x, came, before.concat(queue.days)];
    const columns = [
      { label: "Came", key: "came", series: line("came", 2, { points: { show: true, size: 5 } }) },
      { label: "Expected", key: "expected", series: line("expected", 2) }
    ];
    const look = {
      unit: "contacts a day", first: "Day", label: "Contacts by day of " + queue.name,
      place: function (second) { return dayName(new Date(second * 1000)); },
      places: function (plot) {
        const mondays = x.filter(function (second) { return new Date(second * 1000).getUTCDay() === 1; });
        const every = Math.max(1, Math.ceil(mondays.length * 60 / Math.max(1, plot.width - 60)));
        return mondays.filter(function (unused, i) { return i % every === 0; });
      },
      words: function (plot, ticks) {
        return ticks.map(function (second) {
          const date = new Date(second * 1000);
          return date.getUTCDate() + " " + months[date.getUTCMonth()];
        });
      },
      marks: Object.keys(night.special).map(function (date) { return { x: secondOf(date), name: night.special[date] }; })
    };
    withRange(data, columns, queue.daysLow && before.concat(queue.daysLow), queue.daysHigh && before.concat(queue.daysHigh), look, false);
    draw(figure, data, columns, look);
  }

  function intervalLook(label, unit, week) {
    return {
      unit: unit, first: "Time", label: label,
      place: function (second) { const at = wall(second); return dayName(at) + " " + time(at); },
      places: function () {
        return night.dayStarts.filter(function (start) { return start >= week.from && start < week.to; }).map(secondAt);
      },
      words: function (plot, ticks) {
        return ticks.map(function (second) {
          const at = wall(second);
          return plot.width < 560 ? String(at.getUTCDate()) : weekdays[at.getUTCDay()] + " " + at.getUTCDate() + " " + months[at.getUTCMonth()];
        });
      },
      marks: []
    };
  }

  function drawContacts(figure, queue, week) {
    const part = function (list) { return list && list.length ? list.slice(week.from, week.to) : nothing(week.to - week.from); };
    const data = [indexes(week.from, week.to).map(secondAt), part(queue.came), part(queue.mean)];
    const columns = [
      { label: "Came", key: queue.came.length ? "came" : null, series: line("came", 1.5) },
      { label: "Expected", key: "expected", series: stepped("expected", 2) }
    ];
    const look = intervalLook("Contacts by interval of " + queue.name, "contacts in " + night.minutes + " min", week);
    withRange(data, columns, queue.low && part(queue.low), queue.high && part(queue.high), look, true);
    draw(figure, data, columns, look);
  }

  function drawAgents(figure, group, week) {
    const part = function (list) { return list.slice(week.from, week.to); };
    const data = [indexes(week.from, week.to).map(secondAt), part(group.offered), part(group.expected), part(group.required)];
    draw(figure, data, [
      { label: "Seats offered", key: "seats", series: stepped("offered", 1, { fill: colour("seats") }) },
      { label: "Expected to work", key: "working", series: stepped("working", 2, { dash: [6, 3] }) },
      { label: "Required", key: "required", series: stepped("required", 1.5) }
    ], intervalLook("Agents of " + group.name, "agents", week));
  }

  function byId(id) {
    return document.getElementById(id);
  }

  function chosen(figure, name) {
    return Number(figure.querySelector("select." + name).value);
  }

  const queues = night.queues.length > 1 ? night.queues.concat([everyQueue()]) : night.queues;
  const allWeeks = weeks();

  function drawAll() {
    drawDays(byId("days"), queues[chosen(byId("days"), "of")]);
    drawContacts(byId("contacts"), queues[chosen(byId("contacts"), "of")], allWeeks[chosen(byId("contacts"), "week")]);
    if (night.groups.length) {
      drawAgents(byId("agents"), night.groups[chosen(byId("agents"), "of")], allWeeks[chosen(byId("agents"), "week")]);
    }
  }

  function prepare() {
    ["days", "contacts"].forEach(function (id) {
      options(byId(id).querySelector("select.of"), queues.map(function (queue) { return queue.name; }));
    });
    options(byId("agents").querySelector("select.of"), night.groups.map(function (group) { return group.name; }));
    ["contacts", "agents"].forEach(function (id) {
      options(byId(id).querySelector("select.week"), allWeeks.map(function (week) { return week.label; }));
    });
    ["days", "contacts", "agents"].forEach(function (id) {
      byId(id).addEventListener("change", drawAll);
    });
  }

  return {
    night: night, wall: wall, time: time, dayName: dayName, secondAt: secondAt, number: number,
    options: options, prepare: prepare, drawAll: drawAll
  };
})();
