/* A box above a long list: it leaves the entries that hold all typed words, however those are spelled. */
(function () {
  "use strict";
  var words = document.currentScript.dataset;

  function make(tag, values, parent) {
    var made = Object.assign(document.createElement(tag), values);
    parent.append(made);
    return made;
  }

  /* Numbers in the digits of the page: words.zero is its zero. */
  function number(n) {
    var zero = words.zero.codePointAt(0);
    return String(n).replace(/\d/g, function (d) { return String.fromCodePoint(zero + Number(d)); });
  }

  function start(place) {
    var list = document.querySelector(place.dataset.filter);
    var entries = Array.from(list.querySelectorAll(place.dataset.entries));
    var groups = Array.from(list.querySelectorAll(place.dataset.groups || ":not(*)"));
    var keys;
    var label = make("label", { textContent: words.label }, place);
    var box = make("input", { type: "search", id: "filter_box", autocomplete: "off" }, place);
    var status = make("p", { className: "meta-inline" }, place);
    label.htmlFor = box.id;
    status.setAttribute("role", "status");

    function key(entry) {
      var parts = Array.from(entry.querySelectorAll(place.dataset.words));
      return prsiteFold(parts.map(function (part) { return part.textContent; }).join(" "));
    }

    function show() {
      var asked = prsiteFold(box.value).split(" ").filter(Boolean);
      keys = keys || entries.map(key);
      var found = 0;
      entries.forEach(function (entry, i) {
        var fits = asked.every(function (word) { return keys[i].includes(word); });
        entry.hidden = !fits;
        found += fits ? 1 : 0;
      });
      groups.forEach(function (group) {
        group.hidden = asked.length > 0 && !group.querySelector(place.dataset.entries + ":not([hidden])");
      });
      status.textContent = !asked.length ? "" : found ? words.count.replace("{found}", number(found)) : words.none;
    }

    box.addEventListener("input", show);
    box.addEventListener("keydown", function (event) {
      if (event.key !== "Escape" || !box.value) return;
      event.preventDefault();
      box.value = "";
      show();
    });
    if (box.value) show();
  }

  document.querySelectorAll("[data-filter]").forEach(start);
})();
