// Stands in for client.js of giscus: what its documentation promises a page, and no more.
// It asks which element runs it, as the true one does; a module would get no answer.

(() => {
  const script = document.currentScript;
  const origin = new URL(script.src).origin;
  const {repo, repoId, category, categoryId, mapping, term, strict, theme, lang, emitMetadata} = script.dataset;
  if (!repo || !repoId || !categoryId) throw new Error('stand-in: the repository or the category is not named');
  if (mapping !== 'specific' || !term) throw new Error('stand-in: the thread is not named');

  const query = new URLSearchParams({repo, repoId, category, categoryId, term, strict, theme, emitMetadata});
  const frame = document.createElement('iframe');
  frame.className = 'giscus-frame giscus-frame--loading';
  frame.title = 'Comments';
  frame.setAttribute('scrolling', 'no');
  frame.src = `${origin}/${lang}/widget?${query}`;
  frame.style.opacity = '0';
  frame.addEventListener('load', () => {
    frame.style.removeProperty('opacity');
    frame.classList.remove('giscus-frame--loading');
  });

  const style = document.createElement('link');
  style.id = 'giscus-css';
  style.rel = 'stylesheet';
  style.href = `${origin}/default.css`;
  document.head.prepend(style);

  let place = document.querySelector('.giscus');
  if (!place) {
    place = document.createElement('div');
    place.className = 'giscus';
    script.after(place);
  }
  place.replaceChildren(frame);

  addEventListener('message', event => {
    if (event.origin !== origin || !event.data.giscus) return;
    if (event.data.giscus.resizeHeight) frame.style.height = `${event.data.giscus.resizeHeight}px`;
    if (event.data.giscus.error) console.warn(`[giscus] ${event.data.giscus.error}`);
  });
})();
