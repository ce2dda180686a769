/* What Isso leaves to the page: direction, digits, dates, names of controls, where the focus goes and what is told
   of a server that refuses; and what the archive shows already is not shown twice. It asks nobody for anything. */
(function () {
  "use strict";
  var words = document.currentScript.dataset;
  var thread = document.getElementById("isso-thread");
  var widget = thread.closest("[data-comments]");
  var place = widget.querySelector(".place");
  var server = document.querySelector("script[data-isso]").dataset.isso;
  var CALL = /^([a-z]*)(?:\/(\d+))?(?:\?|$)/;
  var zero = words.zero.codePointAt(0);
  var boxes = 0;
  var drafts = {};
  var fetched = "";
  var leaving = null;
  var previewed = null;
  var sending = null;
  var whole = false;

  function digits(text) {
    return text.replace(/[0-9]/g, function (d) { return String.fromCodePoint(zero + Number(d)); });
  }

  function all(selector, action) {
    widget.querySelectorAll("#isso-thread " + selector).forEach(action);
  }

  function say(text) {
    widget.querySelector("[role=status]").textContent = text;
  }

  function number(comment) {
    return comment.id.replace("isso-", "");
  }

  /* Texts: each in its own direction, headings of readers not among those of the page. */
  function dressTexts() {
    all(".isso-author:not([dir])", function (name) { name.dir = "auto"; });
    all(".isso-text :is(h1, h2, h3, h4, h5, h6)", function (heading) {
      var strong = document.createElement("strong");
      var line = document.createElement("p");
      strong.append.apply(strong, heading.childNodes);
      line.append(strong);
      heading.replaceWith(line);
    });
    all(".isso-text :is(p, li, blockquote, pre):not([dir])", function (block) {
      var letter = /\p{L}/u.exec(block.textContent);
      if (letter) block.dir = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(letter[0]) ? "rtl" : "ltr";
    });
    all(".isso-permalink > time", function (place) {
      var native = digits(place.textContent);
      if (native !== place.textContent) place.textContent = native;
    });
    all("time:not([data-told])", function (time) {
      var form = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" });
      time.title = form.format(new Date(time.dateTime));
      time.dataset.told = "";
    });
  }

  /* Isso writes its commands as links that lead nowhere. */
  function dressCommands() {
    all("a[href='#']:not([role]), a.isso-cancel:not([role])", function (link) {
      var comment = link.closest(".isso-comment");
      var author = comment && comment.querySelector(".isso-author");
      link.setAttribute("role", "button");
      link.dataset.word = link.textContent;
      link.addEventListener("keydown", function (event) {
        if (event.key !== " ") return;
        event.preventDefault();
        link.click();
      });
      if (!author) return;
      author.id = comment.id + "-author";
      link.id = comment.id + "-" + link.className;
      link.setAttribute("aria-labelledby", link.id + " " + author.id);
    });
  }

  function dressLists() {
    all(".isso-comment[id]:not([role])", function (comment) {
      comment.setAttribute("role", "listitem");
      comment.tabIndex = -1;
      comment.parentElement.setAttribute("role", "list");
    });
    all(".isso-follow-up[role]:empty", function (list) { list.removeAttribute("role"); });
    all(".isso-thread-heading", function (heading) {
      var root = document.getElementById("isso-root");
      heading.setAttribute("aria-level", "3");
      heading.tabIndex = -1;
      if (root && heading.nextElementSibling !== root) root.before(heading);
    });
  }

  /* Several boxes may be open: each has ids of its own. An empty field keeps the page's direction. */
  function dressBoxes() {
    all(".isso-postbox:not([data-dressed])", function (box) {
      box.dataset.dressed = "";
      boxes += 1;
      box.querySelectorAll("label[for]").forEach(function (label) {
        var field = box.querySelector("#" + label.htmlFor);
        field.id += "-" + boxes;
        label.htmlFor = field.id;
        field.autocomplete = { author: "name", website: "url" }[field.name] || field.name;
        if (field.name !== "author") field.dir = "ltr";
      });
      var unsent = document.createElement("p");
      unsent.className = "unsent";
      box.querySelector(".isso-auth-section").append(unsent);
    });
    all("textarea:not([aria-label])", function (area) {
      area.setAttribute("aria-label", area.placeholder || words.text);
    });
    all(":is(textarea, [name=author]):not([data-sided])", function (field) {
      function side() {
        if (field.value) field.dir = "auto";
        else field.removeAttribute("dir");
      }
      field.dataset.sided = "";
      field.addEventListener("input", side);
      side();
    });
  }

  function part(comment, selector) {
    return comment.querySelector(":scope > .isso-text-wrapper " + selector);
  }

  /* A sentence at a box or a comment, or none. */
  function tell(where, text) {
    var line = where.matches(".isso-postbox") ? where.querySelector(".unsent") : part(where, "> .unsent");
    if (!line) {
      line = document.createElement("p");
      line.className = "unsent";
      part(where, "").append(line);
    }
    line.textContent = text;
    say(text);
  }

  /* Before Isso hears of it: what is too short stays here, and what the reader gave up is given up. */
  function clicked(event) {
    var link = event.target;
    var box = link.closest(".isso-postbox");
    var comment = box ? null : link.closest(".isso-comment[id]");
    var area = box ? box.querySelector(".isso-textarea") : comment && part(comment, "textarea");
    var sent = box ? link.type === "submit" : comment && link.matches(".isso-edit") && part(comment, ".isso-cancel");
    if (box && link.name === "preview") previewed = box;
    if (comment && link.matches(".isso-cancel")) {
      if (event.isTrusted) delete drafts[number(comment)];
      setTimeout(function () {
        if (part(comment, ".isso-edit")) part(comment, ".isso-edit").focus();
      });
    }
    if (!sent || !area) return;
    if (area.value.trim().length > 2) {
      tell(box || comment, "");
      if (box) sending = { box: box, button: link };
      return;
    }
    event.stopPropagation();
    event.preventDefault();
    if (box && box.matches(".isso-preview-mode")) box.querySelector("[name=edit]").click();
    area.focus();
    tell(box || comment, words.short);
  }

  function next(comment) {
    return Array.from(thread.querySelectorAll(".isso-comment[id]")).find(function (other) {
      var after = comment.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
      return after && !comment.contains(other) && !other.closest("[hidden]");
    });
  }

  /* What the reader wished and the server refused. The words of a comment that could not be saved stay open. */
  var refused = {
    "GET config": function () { widget.dispatchEvent(new Event("refused")); },
    "GET ": function () {
      fetched = "not";
      say(words.unread);
      sift();
    },
    "POST new": function () {
      if (!sending) return;
      sending.button.disabled = false;
      tell(sending.box, words.unsent);
      sending = null;
    },
    "POST preview": function () { tell(previewed, words.undone); },
    "GET id": function (comment) {
      var area = part(comment, "textarea");
      if (area) return area.focus();
      part(comment, ".isso-cancel").click();
      tell(comment, words.undone);
    },
    "PUT id": function (comment) {
      drafts[number(comment)] = part(comment, "textarea").value;
      if (!part(comment, ".isso-cancel")) part(comment, ".isso-edit").click();
      tell(comment, words.unsaved);
    },
    "DELETE id": function (comment) {
      var link = part(comment, ".isso-delete");
      link.textContent = link.dataset.word;
      tell(comment, words.undone);
    },
  };

  var granted = {
    "GET ": function () { fetched = "all"; },
    "PUT id": function (comment) {
      delete drafts[number(comment)];
      tell(comment, "");
      say(words.saved);
    },
    "DELETE id": function (comment) { leaving = { comment: comment, next: next(comment) }; },
  };

  function whatever() {}

  function isGood(request) {
    try {
      JSON.parse(request.responseText);
    } catch (other) {
      return false;
    }
    return request.status >= 200 && request.status < 300;
  }

  /* Isso falls silent or throws where its server refuses; so it hears the good answers only. */
  function listen() {
    var open = XMLHttpRequest.prototype.open;
    XMLHttpRequest.prototype.open = function (method, url) {
      var request = this;
      var asked = String(url).startsWith(server) && CALL.exec(String(url).slice(server.length));
      if (asked) request.addEventListener("readystatechange", function (event) {
        var good = request.readyState === 4 && isGood(request);
        var comment = document.getElementById("isso-" + asked[2]);
        if (request.readyState !== 4) return;
        if (!good) event.stopImmediatePropagation();
        if (asked[2] && !comment) return;
        ((good ? granted : refused)[method + " " + asked[1]] || whatever)(comment);
      });
      open.apply(request, arguments);
    };
  }

  /* After sending, opening or deleting: the reader hears what became of it, and is where it stands. */
  function follow(added) {
    added.forEach(function (node) {
      if (!node.matches) return;
      if (node.matches("textarea") && !node.closest(".isso-postbox")) {
        node.value = drafts[number(node.closest(".isso-comment"))] || node.value;
        node.focus();
      } else if (sending && node.matches(".isso-comment[id]")) {
        say(node.querySelector(".isso-note").textContent || words.sent);
        node.focus({ preventScroll: true });
        sending = null;
      }
    });
    if (!leaving || (leaving.comment.isConnected && part(leaving.comment, ".isso-delete"))) return;
    var stands = leaving.comment.isConnected && leaving.comment;
    (stands || leaving.next || thread.querySelector(".isso-thread-heading")).focus();
    say(words.deleted);
    leaving = null;
  }

  function title(shown) {
    if (fetched === "not") return words.unread;
    if (whole) return words.every;
    if (document.querySelector(".dialogue .letter")) return shown ? words.newer : words.none;
    return shown ? words.readers : words.empty;
  }

  /* What stands in the archive with all its answers is hidden below, until somebody wishes to reply to it. */
  function sift() {
    var hidden = 0;
    var shown = 0;
    all("#isso-root > .isso-comment", function (comment) {
      var parts = [comment].concat(Array.from(comment.querySelectorAll(".isso-comment[id]")));
      var old = !whole && !comment.querySelector(".isso-postbox") && parts.every(function (one) {
        return document.getElementById("comment-isso-" + number(one));
      });
      comment.hidden = old;
      hidden += old ? 1 : 0;
      shown += old ? 0 : 1;
    });
    var heading = thread.querySelector(".isso-thread-heading");
    var text = fetched && title(shown);
    if (heading && text && heading.textContent !== text) heading.textContent = text;
    if (hidden && !thread.querySelector(".isso-all")) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "isso-all";
      button.textContent = words.all;
      button.addEventListener("click", function () {
        var first = thread.querySelector(".isso-comment[hidden]");
        whole = true;
        button.remove();
        sift();
        if (first) first.focus();
      });
      document.getElementById("isso-root").after(button);
    }
  }

  /* Isso keeps the writer's name and address in the browser for ever, unasked: the next reader of a shared
     machine would find them. */
  function forgetWriter() {
    try {
      ["isso-author", "isso-email", "isso-website"].forEach(function (key) { localStorage.removeItem(key); });
    } catch (refused) {
      return;
    }
  }

  function dress(records) {
    var added = [];
    thread = document.getElementById("isso-thread");
    records.forEach(function (record) { added.push.apply(added, record.addedNodes); });
    follow(added);
    forgetWriter();
    dressTexts();
    dressCommands();
    dressLists();
    dressBoxes();
    records.forEach(function (record) {
      var box = record.attributeName === "class" && record.target;
      if (box && box.matches(".isso-preview-mode") && document.activeElement.matches("body, [name=preview]")) {
        box.querySelector("[name=edit]").focus();
      }
    });
    if (records.some(function (record) { return record.type === "childList"; })) sift();
  }

  listen();
  place.addEventListener("click", clicked, true);
  new MutationObserver(dress).observe(place, {
    childList: true, subtree: true, attributes: true, attributeFilter: ["class"],
  });
  /* Isso may have been faster than this script. */
  if (document.querySelector("#isso-thread > *")) {
    dress([]);
    sift();
  }
})();
