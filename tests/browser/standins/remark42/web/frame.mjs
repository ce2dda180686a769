// The inside of the frame: says that it lives and how high it is, and takes another theme.

const asked = new URLSearchParams(location.search);
const root = document.documentElement;
root.lang = asked.get('locale');
root.dir = /^(ar|fa|he)$/.test(root.lang) ? 'rtl' : 'ltr';
root.dataset.theme = asked.get('theme');
document.getElementById('told').textContent = asked.get('url');

addEventListener('message', event => {
  if (event.data.theme) root.dataset.theme = event.data.theme;
});
parent.postMessage({inited: true}, '*');
parent.postMessage({height: 320}, '*');
