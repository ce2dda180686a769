/* Keys for comparing words, as prsite.i18n.folding has them. Written by `python -m tools.fold`. */
(function (scope) {
  "use strict";
  var from = "يىئكةۀأإآٱؤہۂۃۓ\u200c۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩";
  var to = "یییکههااااوهههے 01234567890123456789";
  var stems = {"ابتداء":"ابتدا","ارتقاء":"ارتقا","انبیاء":"انبیا","انتهاء":"انتها","اولیاء":"اولیا","اجراء":"اجرا","احیاء":"احیا","اعضاء":"اعضا","الغاء":"الغا","القاء":"القا","امضاء":"امضا","املاء":"املا","انشاء":"انشا","اهداء":"اهدا","براءت":"برایت","سیوال":"سوال","شهداء":"شهدا","علماء":"علما","قراءت":"قرایت","مساله":"مسیله","مسوول":"مسیول","وزراء":"وزرا","جریت":"جرات","رووس":"ریوس","شوون":"شیون","نشیت":"نشات","هییت":"هیات","شیء":"شی"};
  var letters = {};
  from.split("").forEach(function (letter, i) { letters[letter] = to[i]; });
  var replaced = new RegExp("[" + from + "]", "g");
  var dropped = new RegExp("[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u00ad\u061c\u200b\u200d-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]", "g");
  var beginning = new RegExp("(^|[^\\p{L}\\p{N}_])(" + Object.keys(stems).join("|") + ")", "gu");

  scope.prsiteFold = function (text) {
    var key = text.normalize("NFKC").toLowerCase().toUpperCase().toLowerCase().replace(/ς/g, "σ");
    key = key.normalize("NFKC").replace(dropped, "");
    key = key.replace(replaced, function (letter) { return letters[letter]; }).normalize("NFKC");
    key = key.replace(beginning, function (all, before, stem) { return before + stems[stem]; });
    return key.split(/[\s\x1c-\x1f\x85]+/).filter(Boolean).join(" ");
  };
})(globalThis);
