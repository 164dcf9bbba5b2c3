/* Light or dark: as the system has it, until the button says otherwise; paper is always light. */
const theme = (function () {
  const root = document.documentElement;
  const button = document.getElementById("theme");
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const watchers = [];
  let isDark = dark.matches;

  function show(nowDark) {
    root.classList.toggle("dark", nowDark);
    button.setAttribute("aria-pressed", String(nowDark));
    watchers.forEach(function (watcher) { watcher(); });
  }

  button.addEventListener("click", function () { isDark = !isDark; show(isDark); });
  dark.addEventListener("change", function (event) { isDark = event.matches; show(isDark); });
  window.addEventListener("beforeprint", function () { show(false); });
  window.addEventListener("afterprint", function () { show(isDark); });
  show(isDark);

  /* Calls the watcher now and whenever the colours or the paper change. */
  function watch(watcher) {
    watchers.push(watcher);
    watcher();
  }

  return { watch: watch };
})();
