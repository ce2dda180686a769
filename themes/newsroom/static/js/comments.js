/* Live comments: nobody is asked for them before the reader wishes, and the page stays whole without them. */
(function () {
  "use strict";
  var STILL = 300;
  var GROWING = 2000;
  var dark = matchMedia("(prefers-color-scheme: dark)");

  function scheme() {
    var chosen = document.documentElement.dataset.theme;
    return chosen || (dark.matches ? "dark" : "light");
  }

  function start(widget) {
    var wanted = JSON.parse(widget.dataset.widget);
    var words = widget.dataset;
    var place = widget.querySelector(".place");
    var status = widget.querySelector("[role=status]");
    var button = widget.querySelector(".wish button");
    var box = widget.querySelector(".remember input");
    var line = widget.querySelector(".kept");
    var empty = place.innerHTML;
    var own = widget.querySelector("template");
    var adapter = document.querySelector("template.adapter");
    var tries = 0;

    /* The reader's wish, where the browser lets us keep it: asked for, set, or forgotten with "". */
    function kept(value) {
      try {
        if (value) localStorage.setItem(wanted.key, value);
        else if (value === "") localStorage.removeItem(wanted.key);
        else return localStorage.getItem(wanted.key);
      } catch (refused) {
        return null;
      }
    }

    function enter(state, sentence) {
      words.state = state;
      button.setAttribute("aria-disabled", String(state === "loading"));
      status.textContent = sentence;
    }

    /* Whether the provider's part is there; of one without a sign of its own, that all its scripts are. */
    function made(scripts) {
      if (wanted.ready) return place.querySelector(wanted.ready);
      return scripts.every(function (script) { return "loaded" in script.dataset; });
    }

    function frame() {
      return place.querySelector("iframe");
    }

    function colour() {
      var settings = (wanted.globals || {}).remark_config;
      if (settings) settings.theme = scheme();
      if (words.provider === "giscus") wanted.attributes["data-theme"] = scheme();
    }

    function repaint() {
      if (words.state !== "live") return;
      if (window.REMARK42 && words.provider === "remark42") window.REMARK42.changeTheme(scheme());
      if (words.provider === "giscus" && frame()) {
        frame().contentWindow.postMessage({ giscus: { setConfig: { theme: scheme() } } }, wanted.origin);
      }
    }

    /* Waits for what the provider makes, and for a word from its frame where it has one. */
    function wait(scripts) {
      var heard = !wanted.origin;
      var seen = new MutationObserver(look);
      var clock = setTimeout(refuse, wanted.timeout);

      function refuse() {
        end(fail);
      }

      function look() {
        if (heard && made(scripts)) end(live);
      }

      function hear(event) {
        if (event.origin !== wanted.origin || !frame() || event.source !== frame().contentWindow) return;
        heard = true;
        look();
      }

      /* What a provider throws is no news to the reader: if nothing comes of it, there is our own sentence. */
      function hush(event) {
        var its = scripts.some(function (script) { return script.src === event.filename; });
        if (its || !event.filename) event.preventDefault();
      }

      function end(then) {
        clearTimeout(clock);
        seen.disconnect();
        removeEventListener("message", hear);
        removeEventListener("error", hush);
        widget.removeEventListener("refused", refuse);
        if (words.state === "loading") then();
      }

      seen.observe(place, { childList: true, subtree: true, attributes: true, attributeFilter: ["class"] });
      addEventListener("message", hear);
      addEventListener("error", hush);
      widget.addEventListener("refused", refuse);
      scripts.forEach(function (script) {
        script.addEventListener("load", function () {
          script.dataset.loaded = "";
          look();
        });
        script.addEventListener("error", refuse);
      });
      look();
    }

    function scriptOf() {
      var script = document.createElement("script");
      Object.keys(wanted.attributes).forEach(function (name) {
        script.setAttribute(name, wanted.attributes[name]);
      });
      /* A page runs a module once; a second try needs another address for the same file. */
      script.src = wanted.script + (tries && script.type === "module" ? "#" + tries : "");
      tries += 1;
      script.async = !adapter;
      return script;
    }

    function ask() {
      if (words.state === "loading" || words.state === "live") return;
      if (words.state === "failed" && wanted.ready && !wanted.origin && made()) return live();
      place.innerHTML = empty;
      enter("loading", words.loading);
      /* Ours runs first: it hears what the provider's asks. */
      var first = adapter && adapter.content.firstElementChild;
      if (first) {
        first.async = false;
        document.body.append(first);
      }
      colour();
      Object.assign(window, wanted.globals);
      var coming = own ? own.content.cloneNode(true) : scriptOf();
      var scripts = own ? Array.from(coming.querySelectorAll("script[src]")) : [coming];
      /* A widget of the site's own may have several scripts, of which one needs what another brings. */
      if (own) scripts.forEach(function (script) { script.async = false; });
      place.append(coming);
      wait(scripts);
    }

    /* What follows steps aside while the comments grow, instead of running away under the reader's finger. */
    function settle() {
      var begun = Date.now();
      var growing = new MutationObserver(rest);
      var still;

      function rest() {
        clearTimeout(still);
        still = setTimeout(function () {
          growing.disconnect();
          delete words.growing;
        }, Date.now() - begun < GROWING ? STILL : 0);
      }

      words.growing = "";
      growing.observe(place, { childList: true, subtree: true, attributes: true });
      rest();
    }

    function live() {
      settle();
      var mine = document.activeElement === button;
      enter("live", words.live);
      if (frame()) frame().title = document.getElementById("comments_title").textContent.trim();
      if (mine) place.focus({ preventScroll: true });
      if (line && kept()) line.dataset.shown = "";
      repaint();
    }

    function fail() {
      enter("failed", words.failed);
      button.textContent = words.again;
    }

    /* Mails from Isso lead to a comment of the discussion; the one of the archive is here already. */
    function meet() {
      var id = /^#(isso-\d+)$/.exec(location.hash);
      var there = id && document.getElementById(id[1]);
      if (!id || (there && there.getClientRects().length)) return;
      if (document.getElementById("comment-" + id[1])) location.replace("#comment-" + id[1]);
      else (document.getElementById("comments") || widget).scrollIntoView();
    }

    button.addEventListener("click", function () {
      if (box && box.checked) kept("yes");
      ask();
    });
    if (box) {
      box.checked = Boolean(kept());
      box.addEventListener("change", function () {
        if (box.checked && words.state !== "idle") kept("yes");
        if (box.checked || !kept()) return;
        kept("");
        if (words.state === "failed") status.textContent = words.forgotten;
      });
    }
    if (line) {
      line.querySelector("button").addEventListener("click", function () {
        kept("");
        box.checked = false;
        line.textContent = words.forgotten;
        line.focus();
      });
    }
    dark.addEventListener("change", repaint);
    addEventListener("hashchange", meet);
    meet();
    words.ready = "";
    new MutationObserver(repaint).observe(document.documentElement, { attributeFilter: ["data-theme"] });

    /* Without a click only after the page itself, whose loading a silent server would never let end. */
    function askAfterPage() {
      if (document.readyState === "complete") ask();
      else addEventListener("load", ask, { once: true });
    }

    if (wanted.load === "now" || (box && kept())) {
      askAfterPage();
    } else if (wanted.load === "visible") {
      var eye = new IntersectionObserver(function (met) {
        if (!met.some(function (one) { return one.isIntersecting; })) return;
        eye.disconnect();
        askAfterPage();
      });
      eye.observe(widget);
    }
  }

  document.querySelectorAll("[data-comments]").forEach(start);
})();
