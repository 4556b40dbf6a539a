/* Opens the desk when the other side has started, or the page anew when the time has come. */
'use strict';
(() => {
  const wait = document.getElementById('wait');
  if (!wait) return;
  const source = new EventSource(wait.dataset.stream);
  source.addEventListener('state', (event) => { if (event.data !== 'SCHEDULED') location.reload(); });
  source.addEventListener('clock', (event) => {
    const left = Date.parse(wait.dataset.begins) - Date.parse(event.data);
    if (left > 0 && left < 2 ** 31 - 1) setTimeout(() => location.reload(), left + 500);
  });
  addEventListener('pagehide', () => source.close());
})();
