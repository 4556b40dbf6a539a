/* Plays how a text was typed: [milliseconds, place, taken out, put in] each. Who asked for less motion gets it in steps of five seconds. */
'use strict';
(() => {
  const STEP = 5000;
  const calm = matchMedia('(prefers-reduced-motion: reduce)');

  async function ready(box) {
    const response = await fetch(box.dataset.events, { headers: { Accept: 'application/json' } });
    const events = response.ok ? await response.json() : [];
    if (!events.length) {
      document.getElementById('replay-none').hidden = false;
      return;
    }
    const play = box.querySelector('[data-replay-play]');
    const range = box.querySelector('input');
    const clock = box.querySelector('output');
    const text = box.querySelector('.replay-text');
    const end = events.at(-1)[0];
    let at = 0;
    let since = null; // when it began to play, at 0
    let shown = 0;
    let typed = '';

    const show = (until) => {
      if (until < at) {
        shown = 0;
        typed = '';
      }
      at = Math.min(until, end);
      for (; shown < events.length && events[shown][0] <= at; shown += 1) {
        const [, place, cut, put] = events[shown];
        typed = typed.slice(0, place) + put + typed.slice(place + cut);
      }
      text.textContent = typed;
      range.value = at;
      const seconds = Math.round(at / 1000);
      clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
      range.setAttribute('aria-valuetext', clock.textContent);
    };
    const pause = () => {
      since = null;
      play.textContent = box.dataset.play;
    };
    const go = () => {
      if (since === null) return;
      show(calm.matches ? Math.floor((performance.now() - since) / STEP) * STEP : performance.now() - since);
      if (at >= end) pause();
      else setTimeout(go, calm.matches ? 1000 : 50);
    };
    play.addEventListener('click', () => {
      if (since !== null) {
        pause();
        return;
      }
      if (at >= end) show(0);
      since = performance.now() - at;
      play.textContent = box.dataset.pause;
      go();
    });
    range.max = Math.ceil(end / 100) * 100;
    range.addEventListener('input', () => {
      pause();
      show(Number(range.value));
    });
    box.hidden = false;
    show(0);
  }
  document.querySelectorAll('.replay').forEach(ready);
})();
