/* Says every few seconds that the candidate is there. Learns by it how much time is left, whether the paper was opened on
   another device, and what a lost connection gives back. Counts what check-in says is counted: never what was written. */
'use strict';
(() => {
  const main = document.getElementById('sitting');
  const words = main.dataset;
  if (!words.attendance) return;
  const EVERY = 15000;
  const TIMEOUT = 8000;
  const BURST = { answers: 5, millis: 20000 };
  const seen = {}; // kind → {times, millis} since the page was opened
  let page = 0;
  let timer;
  let running = null;
  let leftAt = null;
  let over = false;

  const say = (what, detail) => main.dispatchEvent(new CustomEvent(`sitting:${what}`, { detail }));
  const device = () => {
    try {
      const name = localStorage.getItem('touchstone.device') ?? crypto.getRandomValues(new Uint32Array(4)).join('');
      localStorage.setItem('touchstone.device', name);
      return name;
    } catch {
      return '';
    }
  };
  const name = device();
  const count = (kind, millis = 0) => {
    seen[kind] ??= { kind, times: 0, millis: 0 };
    seen[kind].times += 1;
    seen[kind].millis += Math.round(millis);
  };
  const post = (aside) => fetch(words.attendance, {
    method: 'POST',
    headers: { ...window.touchstone.headers(), 'Content-Type': 'application/json' },
    body: JSON.stringify({ page, aside, device: name, signals: Object.values(seen) }),
    signal: AbortSignal.timeout(TIMEOUT),
    keepalive: true,
  });

  async function sign() {
    clearTimeout(timer);
    while (running) await running; // what it said may be out of date by now
    if (over) return;
    running = once().finally(() => { running = null; });
    await running;
    if (!over) timer = setTimeout(sign, EVERY);
  }
  async function once() {
    try {
      const response = await post(document.hidden);
      if (!response.ok) throw new Error(String(response.status));
      learn(await response.json());
    } catch {
      if (!over) say('silent');
    }
  }
  function learn(answer) {
    if (over) return;
    if (!answer.open) {
      over = true;
      say('over');
    } else if (page && answer.page > page) {
      over = true;
      say('taken');
    } else {
      const first = !page;
      page ||= answer.page;
      words.page = String(page);
      if (first) say('page');
      say('time', { left: answer.secondsLeft, whole: answer.wholeLeft, givenBack: answer.givenBack });
      if (answer.changed) say('changed');
    }
  }
  main.addEventListener('sitting:taken', () => { over = true; });

  /* ---- what is counted */
  const gone = () => { leftAt ??= performance.now(); };
  const back = () => {
    if (leftAt === null) return;
    count('TAB_LEFT', performance.now() - leftAt);
    leftAt = null;
  };
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) gone();
    else back();
    if (!over) sign();
  });
  addEventListener('blur', gone);
  addEventListener('focus', back);
  addEventListener('online', () => { if (!over) sign(); });
  addEventListener('pagehide', () => { // closed by hand: that is no lost connection
    if (over || !page) return; // a page without a number would open the paper anew
    back();
    post(true).catch(() => {});
    over = true;
  });
  main.addEventListener('paste', (event) => count(event.target.closest('.typing') ? 'PASTE_BLOCKED' : 'PASTE'));
  document.addEventListener('fullscreenchange', () => { if (!document.fullscreenElement) count('FULL_SCREEN_LEFT'); });
  const first = new Map(); // question → when it was answered first on this page
  main.addEventListener('input', (event) => {
    const question = event.target.closest('.question')?.id;
    if (!question || first.has(question)) return;
    const now = performance.now();
    first.set(question, now);
    const recent = [...first.values()].filter((at) => now - at < BURST.millis);
    if (recent.length === BURST.answers) count('BURST');
  });

  sign();
})();
