/* Everything here is an addition: the pages are whole without it. */
(function () {
  "use strict";
  var words = document.currentScript.dataset;
  var root = document.documentElement;

  function button(text, name, action) {
    var made = document.createElement("button");
    made.type = "button";
    made.className = name;
    made.textContent = text;
    made.addEventListener("click", action);
    return made;
  }

  /* Light or dark: the reader's choice is kept where the browser lets us keep it. */
  function kept(value) {
    try {
      if (value === undefined) return localStorage.getItem("prsite-theme");
      localStorage.setItem("prsite-theme", value);
    } catch (refused) {
      return null;
    }
  }

  var choice = kept();
  if (choice === "light" || choice === "dark") root.dataset.theme = choice;

  function isDark() {
    if (root.dataset.theme) return root.dataset.theme === "dark";
    return matchMedia("(prefers-color-scheme: dark)").matches;
  }

  function addSchemeSwitch() {
    var foot = document.querySelector(".colophon > .wrap");
    if (!foot) return;
    var made = button("", "scheme", function () {
      root.dataset.theme = isDark() ? "light" : "dark";
      kept(root.dataset.theme);
      show();
    });
    function show() {
      made.textContent = isDark() ? words.light : words.dark;
    }
    show();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
    foot.append(made);
  }

  function copier(read, label, name) {
    var made = button(label, name, function () {
      var say = function (text) {
        status.textContent = text;
        made.textContent = text;
        setTimeout(function () {
          made.textContent = label;
          status.textContent = "";
        }, 2000);
      };
      navigator.clipboard.writeText(read()).then(
        function () { say(words.copied); },
        function () { say(words.failed); }
      );
    });
    return made;
  }

  var status;

  function addCopyButtons() {
    status = document.createElement("span");
    status.className = "visually-hidden";
    status.setAttribute("role", "status");
    document.querySelector("main").appendChild(status);
    if (!navigator.clipboard) return;
    document.querySelectorAll("[data-copy-me]").forEach(function (place) {
      place.after(" ", copier(function () { return place.textContent.trim(); }, words.copy, "copy"));
    });
    document.querySelectorAll("[data-copy-block]").forEach(function (place) {
      place.after(copier(function () { return place.innerText.trim(); }, words.copy, "copy"));
    });
  }

  /* A release as plain text: what a newsroom pastes into its own system. */
  function releaseText() {
    var parts = [];
    document.querySelectorAll(
      ".release-line .line, .head .kicker, h1, .standfirst, #body_text, .quotes figure, .end-mark, .boilerplate, .contact"
    ).forEach(function (part) { parts.push(part.innerText.trim()); });
    parts.push(document.querySelector("link[rel=canonical]").href);
    return parts.join("\n\n");
  }

  function addReleaseTools() {
    var place = document.querySelector("body.release .head");
    if (!place) return;
    var tools = document.createElement("div");
    tools.className = "tools";
    if (navigator.clipboard) tools.append(copier(releaseText, words.text, "copy-text"));
    tools.append(button(words.print, "print", function () { print(); }));
    place.append(tools);
  }

  /* A film or recording elsewhere: its player takes the link's place once it is asked for. */
  document.querySelectorAll("a.embed[data-embed]").forEach(function (link) {
    link.addEventListener("click", function (event) {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      var frame = document.createElement("iframe");
      frame.className = "embed-frame";
      frame.src = link.dataset.embed;
      frame.title = link.textContent.trim();
      frame.allowFullscreen = true;
      link.replaceWith(frame);
      frame.focus();
    });
  });

  /* Answers: open the one an address names, and all of them on paper. */
  function openNamed() {
    var id = decodeURIComponent(location.hash.slice(1));
    var place = id && document.getElementById(id);
    var closed = place && place.closest("details");
    if (closed) {
      closed.open = true;
      place.scrollIntoView();
    }
  }

  var opened = [];
  addEventListener("beforeprint", function () {
    opened = Array.prototype.filter.call(document.querySelectorAll("details"), function (one) { return !one.open; });
    opened.forEach(function (one) { one.open = true; });
  });
  addEventListener("afterprint", function () {
    opened.forEach(function (one) { one.open = false; });
  });
  addEventListener("hashchange", openNamed);

  addSchemeSwitch();
  addCopyButtons();
  addReleaseTools();
  openNamed();
})();
