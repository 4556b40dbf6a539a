/* The rater's screen around the card: clocks, notes with time marks, the candidate's files beside the form, keys.
   Without this script the card is a plain form, and files open in a tab of their own. */
'use strict';
(() => {
  const form = document.getElementById('card');
  if (!form) return;
  const open = form.dataset.done !== 'true';
  const kept = `card-clock:${form.dataset.card}`;
  const clockOf = (seconds) => `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
  const parts = [...form.querySelectorAll('[data-part]')];
  const toc = [...document.querySelectorAll('.toc a')];
  let current = -1; // the part the keys act on; -1 until one is used

  /* ---- coverage: how many expected points of a competency are ticked */
  const cover = () => document.querySelectorAll('[data-coverage]').forEach((row) => {
    const points = [...form.querySelectorAll(`[data-competency="${row.dataset.coverage}"]`)];
    const seen = points.filter((point) => point.checked).length;
    row.querySelector('progress').value = seen;
    row.querySelector('.num').textContent = `${seen}/${points.length}`;
  });
  form.addEventListener('input', cover);
  form.addEventListener('card:filled', cover);
  cover();

  /* ---- where we are */
  const places = toc.map((link) => document.querySelector(link.getAttribute('href')));
  let shown = 0;
  const mark = () => {
    shown = Math.max(0, places.findLastIndex((place) => place.getBoundingClientRect().top < innerHeight / 3));
    toc.forEach((link, i) => (i === shown ? link.setAttribute('aria-current', 'true') : link.removeAttribute('aria-current')));
  };
  addEventListener('scroll', mark, { passive: true });
  mark();
  if (!open) {
    try { localStorage.removeItem(kept); } catch { /* nothing was kept */ }
    return;
  }

  /* ---- clocks: one for the talk, one for the question in view; both begin with the first thing done here, and outlive a reload */
  const clock = document.getElementById('clock');
  const button = document.getElementById('timer');
  const planned = document.getElementById('planned');
  const total = document.getElementById('total');
  const state = (() => {
    try { return JSON.parse(localStorage.getItem(kept)) ?? {}; } catch { return {}; }
  })();
  state.spent ??= {};
  let paused = !state.begun;
  let last = Date.now();
  const elapsed = () => (state.begun ? Math.max(0, Math.floor((Date.now() - state.begun) / 1000)) : 0);
  const save = () => { try { localStorage.setItem(kept, JSON.stringify(state)); } catch { /* private mode */ } };
  const begin = () => {
    if (state.begun) return;
    state.begun = Date.now();
    last = state.begun;
    pause(false);
    save();
  };
  const pause = (now) => {
    paused = now;
    button.setAttribute('aria-pressed', String(paused));
    button.setAttribute('aria-label', paused ? button.dataset.go : button.dataset.pause);
    button.title = button.getAttribute('aria-label');
  };
  const show = () => {
    const now = Date.now();
    const place = places[shown];
    if (!paused && !document.hidden && place?.dataset.planned) state.spent[place.id] = (state.spent[place.id] ?? 0) + now - last;
    last = now;
    const seconds = Math.floor((state.spent[place?.id] ?? 0) / 1000);
    const meant = Number(place?.dataset.planned ?? 0);
    button.textContent = clockOf(seconds);
    button.classList.toggle('is-over', meant > 0 && seconds > meant);
    planned.textContent = meant ? `/ ${clockOf(meant)}` : '';
    total.textContent = clockOf(elapsed());
  };
  clock.hidden = false;
  pause(paused);
  button.addEventListener('click', () => {
    if (!state.begun) begin();
    else pause(!paused);
  });
  form.addEventListener('input', begin);
  show();
  setInterval(() => { show(); if (state.begun) save(); }, 1000);

  /* ---- notes: a line begins with the time at which it was begun */
  const pad = form.elements.namedItem('pad');
  const dock = document.getElementById('pad');
  const opener = document.getElementById('pad-open');
  const closer = document.getElementById('pad-close');
  const MARK = /^\[\d+:\d\d\] ?/;
  let lineBegan = null;
  const stamp = () => {
    const caret = pad.selectionStart;
    const from = pad.value.lastIndexOf('\n', caret - 1) + 1;
    const end = pad.value.indexOf('\n', from);
    const line = pad.value.slice(from, end < 0 ? undefined : end);
    if (!line.trim() || MARK.test(line)) return;
    const text = `[${clockOf(lineBegan ?? elapsed())}] `;
    lineBegan = null;
    pad.setRangeText(text, from, from, 'preserve');
    pad.setSelectionRange(caret + text.length, caret + text.length);
    pad.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const dockPad = (now) => {
    dock.hidden = !now;
    opener.setAttribute('aria-expanded', String(now));
    if (!now) return opener.focus();
    if (pad.value && !pad.value.endsWith('\n')) pad.value += '\n';
    pad.setSelectionRange(pad.value.length, pad.value.length);
    return pad.focus();
  };
  dock.classList.add('is-docked');
  dock.hidden = true;
  opener.hidden = false;
  closer.hidden = false;
  opener.addEventListener('click', () => dockPad(dock.hidden));
  closer.addEventListener('click', () => dockPad(false));
  pad.addEventListener('compositionstart', () => { lineBegan = elapsed(); });
  pad.addEventListener('compositionend', stamp);
  pad.addEventListener('input', (event) => {
    begin();
    if (!event.isComposing && event.isTrusted) stamp();
  });
  dock.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') dockPad(false);
  });

  /* ---- files beside the form */
  const kit = document.getElementById('kit');
  const pane = document.getElementById('doc-pane');
  const frame = document.getElementById('doc-frame');
  const beside = (link) => {
    kit.classList.toggle('with-doc', Boolean(link));
    pane.hidden = !link;
    document.getElementById('doc-name').textContent = link?.dataset.beside ?? '';
    if (link) frame.src = link.href;
    else frame.removeAttribute('src');
  };
  document.querySelectorAll('[data-beside]').forEach((link) => link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    beside(link);
  }));
  document.getElementById('doc-close').addEventListener('click', () => beside(null));

  /* ---- keys */
  const keys = document.getElementById('keys-on');
  try { keys.checked = localStorage.getItem('card-keys') !== 'off'; } catch { /* stays on */ }
  keys.addEventListener('change', () => {
    try { localStorage.setItem('card-keys', keys.checked ? 'on' : 'off'); } catch { /* for this page only */ }
  });
  const go = (index) => {
    current = Math.max(0, Math.min(index, parts.length - 1));
    const fold = parts[current].closest('details:not([open])');
    if (fold) fold.open = true;
    parts.forEach((part, i) => part.classList.toggle('is-current', i === current));
    parts[current].focus({ preventScroll: true });
    parts[current].scrollIntoView({ block: 'start' });
  };
  /** The part in which the focus is, else the one the keys were on; at first the first that is not folded away. */
  const here = () => {
    const focused = parts.findIndex((part) => part.contains(document.activeElement));
    if (focused >= 0) current = focused;
    if (current < 0) current = parts.findIndex((part) => !part.closest('details:not([open])'));
    return parts[current];
  };
  const choose = (field) => {
    if (!field || field.disabled) return false;
    if (field.type === 'radio') field.checked = true;
    else field.checked = !field.checked;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return true;
  };
  const rate = (part, digit) => {
    const fields = [...part.querySelectorAll('input[type="radio"]')];
    const overall = part.id === 'overall';
    const field = !overall && digit === 0 ? fields.at(-1) : fields[digit - 1];
    if (!field || (!overall && digit > 5) || !choose(field)) return;
    if (overall) document.getElementById('hand-in').focus();
    else if ([1, 5].includes(digit) && !part.querySelector('textarea').value.trim()) part.querySelector('textarea').focus();
    else go(current + 1);
  };
  const digit = (number) => {
    const part = here();
    parts.forEach((each) => each.classList.toggle('is-current', each === part));
    if (part.classList.contains('question')) choose(part.querySelectorAll('input[type="checkbox"]')[number - 1]);
    else rate(part, number);
  };
  const acts = {
    j: () => go(current < 0 ? parts.indexOf(here()) : parts.indexOf(here()) + 1),
    k: () => go(parts.indexOf(here()) - 1),
    e: () => here().querySelector('textarea')?.focus(),
    m: () => dockPad(true),
  };
  document.addEventListener('keydown', (event) => {
    if (!keys.checked) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit(document.getElementById('hand-in'));
      return;
    }
    const writing = event.target.closest('textarea, select, [contenteditable], input:not([type="radio"], [type="checkbox"])');
    if (writing && event.key === 'Escape' && parts.some((part) => part.contains(writing))) go(parts.indexOf(here()) + 1);
    if (writing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector('dialog[open]')) return;
    const act = /^\d$/.test(event.key) ? () => digit(Number(event.key)) : acts[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  });
})();
