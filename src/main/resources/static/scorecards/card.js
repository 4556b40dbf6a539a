/* A rater's card. Every change goes to the server (text 1.2 s after the last key, the rest at once) and stays on the device
   until the server has it; the stopwatch counts the question in view. Without this script the card is a plain form. */
'use strict';
(() => {
  const form = document.getElementById('card');
  if (!form) return;
  const words = form.dataset;
  const store = `card:${words.card}`;
  const local = {
    read: () => { try { return JSON.parse(localStorage.getItem(store) ?? 'null'); } catch { return null; } },
    write: (entries) => { try { localStorage.setItem(store, JSON.stringify(entries)); } catch { /* private mode */ } },
    clear: () => { try { localStorage.removeItem(store); } catch { /* nothing was kept */ } },
  };

  /* ---- coverage: how many expected points of a competency are ticked */
  const cover = () => document.querySelectorAll('[data-coverage]').forEach((row) => {
    const points = [...form.querySelectorAll(`[data-competency="${row.dataset.coverage}"]`)];
    const seen = points.filter((point) => point.checked).length;
    row.querySelector('progress').value = seen;
    row.querySelector('.num').textContent = `${seen}/${points.length}`;
  });

  if (words.done === 'true') {
    local.clear();
  } else {
    keepSaved();
  }
  watchQuestions();

  function keepSaved() {
    const QUIET = 1200;
    const RETRY = 4000;
    const saved = document.getElementById('saved');
    const version = form.elements.namedItem('version');
    let timer;
    let sending = null;
    let dirty = false;
    let stopped = false;

    const entries = () => [...new FormData(form)].filter(([name]) => name !== 'version' && !name.startsWith('_'));
    const apply = (kept) => {
      const values = new Map();
      kept.forEach(([name, value]) => values.set(name, [...(values.get(name) ?? []), value]));
      for (const field of form.elements) {
        if (!field.name || field.name === 'version' || field.name.startsWith('_')) continue;
        const given = values.get(field.name) ?? [];
        if (field.type === 'checkbox' || field.type === 'radio') field.checked = given.includes(field.value);
        else if (field.tagName === 'TEXTAREA') field.value = given[0] ?? '';
      }
    };
    const status = (state, at) => {
      saved.textContent = { busy: words.busy, ok: words.saved.replace('{0}', at ?? ''), bad: words.offline }[state];
      saved.classList.toggle('is-busy', state === 'busy');
      saved.classList.toggle('is-bad', state === 'bad');
    };
    const changed = (delay) => {
      dirty = true;
      local.write(entries());
      status('busy');
      clearTimeout(timer);
      timer = setTimeout(send, delay);
    };
    const stop = (reload) => {
      stopped = true;
      if (reload) location.reload();
    };
    async function send() {
      if (sending || !dirty || stopped) return sending;
      clearTimeout(timer);
      dirty = false;
      sending = post();
      await sending;
      sending = null;
      if (dirty && !stopped) timer = setTimeout(send, saved.classList.contains('is-bad') ? RETRY : 0);
      return null;
    }
    async function post() {
      try {
        const response = await fetch(words.save, {
          method: 'POST',
          headers: window.touchstone.headers(),
          body: new URLSearchParams([...entries(), ['version', version.value]]),
          signal: AbortSignal.timeout(8000),
          keepalive: true,
        });
        if (response.status === 409) return stop(true); // another window was faster: what is kept here goes on top of it
        if (response.status === 404) {
          local.clear();
          window.touchstone.tell(words.gone, true);
          return stop(false);
        }
        if (!response.ok) throw new Error(String(response.status));
        const stored = await response.json();
        version.value = stored.version;
        if (!dirty) local.clear();
        status('ok', stored.savedAt);
      } catch {
        dirty = true;
        status('bad');
      }
      return null;
    }

    const kept = local.read();
    if (kept) {
      apply(kept);
      changed(0);
    }
    form.addEventListener('input', (event) => {
      changed(event.target.tagName === 'TEXTAREA' ? QUIET : 0);
      cover();
    });
    form.addEventListener('submit', async (event) => {
      clearTimeout(timer);
      if (!sending) return;
      event.preventDefault(); // the version on its way back decides whether the card may be handed in
      await sending;
      form.requestSubmit(event.submitter);
    });
    document.getElementById('keep').hidden = true;
    addEventListener('online', send);
    addEventListener('pagehide', send);
    document.addEventListener('visibilitychange', () => { if (document.hidden) send(); });
    document.querySelector('.alert.bad')?.focus();
  }

  /* ---- where we are, and how long the question takes */
  function watchQuestions() {
    const links = [...document.querySelectorAll('.toc a')];
    const parts = links.map((link) => document.querySelector(link.getAttribute('href')));
    const clock = document.getElementById('timer');
    const spent = new Map();
    let current = 0;
    let paused = false;
    const mark = () => {
      const top = parts.findLastIndex((part) => part.getBoundingClientRect().top < innerHeight / 3);
      current = Math.max(0, top);
      links.forEach((link, i) => (i === current ? link.setAttribute('aria-current', 'true') : link.removeAttribute('aria-current')));
    };
    addEventListener('scroll', mark, { passive: true });
    mark();
    cover();
    if (!clock || words.done === 'true') return;
    let last = performance.now();
    const show = () => {
      const now = performance.now();
      if (!paused && !document.hidden) spent.set(current, (spent.get(current) ?? 0) + now - last);
      last = now;
      const seconds = Math.floor((spent.get(current) ?? 0) / 1000);
      clock.textContent = `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
    };
    clock.hidden = false;
    clock.addEventListener('click', () => {
      paused = !paused;
      clock.setAttribute('aria-pressed', String(paused));
      clock.setAttribute('aria-label', paused ? clock.dataset.go : clock.dataset.pause);
      clock.title = clock.getAttribute('aria-label');
    });
    show();
    setInterval(show, 500);
  }
})();
