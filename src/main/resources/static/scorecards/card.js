/* A rater's draft. Every change goes to the server (text two seconds after the last key and every fifteen at the latest, the rest
   at once) and stays on the device until the server has it. Every save names the version it was made from: where another window
   was faster this one stops and says so. Without this script the card is a plain form. */
'use strict';
(() => {
  const form = document.getElementById('card');
  if (!form) return;
  const words = form.dataset;
  const store = `card:${words.card}`;
  const local = {
    read: (key) => { try { return JSON.parse(localStorage.getItem(key) ?? 'null'); } catch { return null; } },
    write: (key, value) => { try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* private mode */ } },
    clear: (key) => { try { localStorage.removeItem(key); } catch { /* nothing was kept */ } },
  };
  const left = `${store}:left`; // what a window could not save because another one did
  if (words.done === 'true') {
    local.clear(store);
    local.clear(left);
    return;
  }

  const QUIET = 2000;
  const LONGEST = 15000;
  const RETRY = 3000;
  const SLOW = 4000; // after this the rater is told, while the save may still arrive
  const TIMEOUT = 12000;
  const SMALL = 60000; // what a browser still sends while the page goes away
  const saved = document.getElementById('saved');
  const offline = document.getElementById('offline');
  const version = form.elements.namedItem('version');
  let timer;
  let since = null; // when the first change came that is not on its way
  let sending = null;
  let dirty = false;
  let stopped = false;

  const entries = () => [...new FormData(form)].filter(([name]) => name !== 'version' && !name.startsWith('_'));
  const same = (one, other) => JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());
  const apply = (kept) => {
    const values = new Map();
    kept.forEach(([name, value]) => values.set(name, [...(values.get(name) ?? []), value]));
    for (const field of form.elements) {
      if (!field.name || field.name === 'version' || field.name.startsWith('_')) continue;
      const given = values.get(field.name) ?? [];
      if (field.type === 'checkbox' || field.type === 'radio') field.checked = given.includes(field.value);
      else if (field.tagName === 'TEXTAREA') field.value = given[0] ?? '';
    }
    form.dispatchEvent(new Event('card:filled'));
  };
  const status = (state, at) => {
    saved.textContent = { busy: words.busy, ok: words.saved.replace('{0}', at ?? ''), bad: words.offline }[state];
    saved.classList.toggle('is-busy', state === 'busy');
    saved.classList.toggle('is-bad', state === 'bad');
    offline.hidden = state !== 'bad';
  };
  const keep = () => local.write(store, { base: Number(version.value), at: Date.now(), entries: entries() });
  const changed = (delay) => {
    if (stopped) return;
    dirty = true;
    keep();
    if (offline.hidden) status('busy');
    const now = Date.now();
    since ??= now;
    clearTimeout(timer);
    timer = setTimeout(send, Math.max(0, Math.min(delay, since + LONGEST - now)));
  };
  /** Another window or device saved meanwhile: what is here stays on the device, and nothing here overwrites the other. */
  const stop = () => {
    stopped = true;
    if (dirty) local.write(left, { at: Date.now(), entries: entries() });
    form.querySelectorAll('fieldset').forEach((part) => { part.disabled = true; });
    form.querySelectorAll('textarea').forEach((text) => { text.readOnly = true; });
    form.querySelectorAll('.foot button').forEach((button) => { button.disabled = true; });
    offline.hidden = true;
    saved.textContent = '';
    const told = document.getElementById('elsewhere');
    told.hidden = false;
    told.scrollIntoView({ block: 'center' });
  };
  async function send() {
    if (sending || !dirty || stopped) return sending;
    clearTimeout(timer);
    dirty = false;
    since = null;
    sending = post();
    await sending;
    sending = null;
    if (dirty && !stopped) timer = setTimeout(send, offline.hidden ? 0 : RETRY);
    return null;
  }
  async function post() {
    const slow = setTimeout(() => status('bad'), SLOW);
    try {
      const body = new URLSearchParams([...entries(), ['version', version.value]]);
      const response = await fetch(words.save, {
        method: 'POST',
        headers: window.touchstone.headers(),
        body,
        signal: AbortSignal.timeout(TIMEOUT),
        keepalive: body.toString().length < SMALL,
      });
      if (response.status === 409) {
        dirty = true;
        return stop();
      }
      if (response.status === 404) {
        local.clear(store);
        stopped = true;
        return window.touchstone.tell(words.gone, true);
      }
      if (!response.ok) throw new Error(String(response.status));
      const stored = await response.json();
      version.value = stored.version;
      if (dirty) keep();
      else local.clear(store);
      status('ok', stored.savedAt);
    } catch {
      dirty = true;
      status('bad');
    } finally {
      clearTimeout(slow);
    }
    return null;
  }

  /* ---- what this device could not hand over before: taken where nobody wrote since, else asked about */
  const kept = local.read(store);
  const other = local.read(left) ?? (kept && kept.base !== Number(version.value) ? kept : null);
  if (other && !same(other.entries, entries())) {
    const asked = document.getElementById('left');
    document.getElementById('left-text').textContent = words.left.replace('{0}', new Date(other.at).toLocaleString(document.documentElement.lang));
    document.getElementById('left-use').addEventListener('click', () => {
      apply(other.entries);
      local.clear(left);
      asked.hidden = true;
      changed(0);
    });
    document.getElementById('left-drop').addEventListener('click', () => {
      local.clear(left);
      if (!dirty) local.clear(store);
      asked.hidden = true;
    });
    if (kept) local.write(left, other);
    asked.hidden = false;
  } else if (kept && kept.base === Number(version.value) && !same(kept.entries, entries())) {
    apply(kept.entries);
    changed(0);
  } else {
    local.clear(store);
    local.clear(left);
  }

  form.addEventListener('input', (event) => changed(event.target.tagName === 'TEXTAREA' ? QUIET : 0));
  form.addEventListener('submit', async (event) => {
    clearTimeout(timer);
    if (!sending) return;
    event.preventDefault(); // the version on its way back decides whether the card may be handed in
    await sending;
    if (!stopped) form.requestSubmit(event.submitter);
  });
  document.getElementById('keep').hidden = true;
  document.getElementById('go-on').addEventListener('click', () => location.reload());
  addEventListener('online', () => {
    if (dirty) return send();
    offline.hidden = true;
    saved.classList.remove('is-bad');
    saved.textContent = '';
  });
  addEventListener('offline', () => status('bad'));
  addEventListener('pagehide', send);
  document.addEventListener('visibilitychange', () => { if (document.hidden) send(); });
  document.querySelector('.alert.bad:not([hidden])')?.focus();
})();
