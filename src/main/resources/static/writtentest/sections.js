/* A paper whose parts are taken in order: shows what the whole test has left while the part's own time counts down, and on
   the page between two parts goes back to the one whose time was given back. */
'use strict';
(() => {
  const main = document.getElementById('sitting');
  const whole = document.getElementById('whole');
  let end = whole ? performance.now() + Number(whole.dataset.left) * 1000 : 0;
  const tick = () => {
    const left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
    const clock = `${String(Math.floor(left / 60)).padStart(2, '0')}:${String(left % 60).padStart(2, '0')}`;
    whole.textContent = whole.dataset.says.replace('{0}', clock);
    setTimeout(tick, 500);
  };
  if (whole) tick();
  main.addEventListener('sitting:time', ({ detail }) => {
    end = performance.now() + detail.whole * 1000;
    if ('between' in main.dataset && detail.left > 0) location.reload();
  });
  if ('between' in main.dataset) main.addEventListener('sitting:over', () => location.reload());
})();
