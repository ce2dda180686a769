// Stands in for the script of a Remark42 server: what its documentation promises a page, and no more.
// Like the true one it throws where the page has not kept its side of the contract.

const settings = window.remark_config;
const root = document.getElementById('remark42');
if (!settings) throw new Error('stand-in: window.remark_config is missing');
if (!settings.site_id) throw new Error('stand-in: remark_config.site_id is missing');
if (!root) throw new Error('stand-in: there is no #remark42');

const {host, site_id, url, theme, locale, page_title} = settings;
const query = new URLSearchParams({site_id, url: url.split('#')[0], theme, locale, page_title});
const frame = document.createElement('iframe');
frame.src = `${host}/web/iframe.html?${query}`;
frame.title = 'Comments | Remark42';
Object.assign(frame.style, {width: '100%', border: '0', colorScheme: theme});

addEventListener('message', event => {
  if (event.source !== frame.contentWindow) return;
  if (typeof event.data.height === 'number') frame.style.height = `${event.data.height}px`;
  if (event.data.inited) [...root.childNodes].filter(node => node !== frame).forEach(node => node.remove());
});
root.append(frame);

window.REMARK42 = {
  changeTheme(name) {
    settings.theme = name;
    frame.style.colorScheme = name;
    frame.contentWindow.postMessage({theme: name}, '*');
  },
  destroy() {
    frame.remove();
  },
};
dispatchEvent(new Event('REMARK42::ready'));
