/* Looks whether this browser can take the test, before the clock starts. Says so line by line; keeps nothing. */
'use strict';
(() => {
  const box = document.getElementById('checks');
  const MINUTE = 60000;
  const SLOW = 3000;
  const list = box.querySelector('.checks');
  const told = (check, fine, detail) => {
    const line = list.querySelector(`[data-check=${check}]`);
    const chip = line.querySelector('.chip');
    chip.classList.add(fine ? 'g' : 'a');
    chip.textContent = fine ? box.dataset.ok : '!';
    const why = line.querySelector('.sub');
    why.hidden = fine;
    why.textContent = line.dataset.bad.replace('{0}', detail ?? '');
  };
  const storage = () => {
    try {
      localStorage.setItem('touchstone.check', '1');
      localStorage.removeItem('touchstone.check');
      return true;
    } catch {
      return false;
    }
  };
  const connection = async () => {
    const begun = performance.now();
    try {
      const response = await fetch(location.pathname, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(10000) });
      return response.ok && performance.now() - begun < SLOW;
    } catch {
      return false;
    }
  };
  list.hidden = false;
  const [page] = performance.getEntriesByType('navigation');
  const served = Number(box.dataset.now) + (page ? performance.now() - page.responseStart : 0);
  const off = Math.round(Math.abs(Date.now() - served) / MINUTE);
  told('script', true);
  told('storage', storage());
  told('cookies', navigator.cookieEnabled);
  told('clock', off < 3, off);
  connection().then((fine) => told('connection', fine));
})();
