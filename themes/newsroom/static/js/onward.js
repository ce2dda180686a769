/* A page that leads on takes the reader to the same place of the next one: to a comment, in links of mails. */
(function () {
  "use strict";
  var target = document.currentScript.dataset.target;
  if (location.hash && !target.includes("#")) location.replace(target + location.hash);
})();
