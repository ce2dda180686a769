// The inside of the frame: says how high it is and that the discussion does not exist yet, as it is before the
// first comment; takes another theme from the page.

const asked = new URLSearchParams(location.search);
const root = document.documentElement;
root.lang = location.pathname.split('/')[1];
root.dir = /^(ar|fa|he)$/.test(root.lang) ? 'rtl' : 'ltr';
root.dataset.theme = asked.get('theme');
document.getElementById('told').textContent = asked.get('term');

addEventListener('message', event => {
  const theme = event.data.giscus?.setConfig?.theme;
  if (theme) root.dataset.theme = theme;
});
parent.postMessage({giscus: {resizeHeight: 280}}, '*');
parent.postMessage({giscus: {error: 'Discussion not found'}}, '*');
