// A comments server of somebody's own making: it asks its own machine and writes what it is told.

(() => {
  const place = document.getElementById('own');
  fetch(new URL('talk.json', document.currentScript.src))
    .then(answer => answer.json())
    .then(told => {
      place.textContent = `${told.greeting} ${place.dataset.thread}`;
    })
    .catch(() => {
      place.textContent = 'nothing';
    });
})();
