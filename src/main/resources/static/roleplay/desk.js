/* A desk of conversations. Messages arrive by server-sent events with their numbers, so nothing is shown twice and a lost line is
   caught up in order; what is sent carries an id and the time it was typed, stays on the device and is sent again until the server
   has it. The practice round is the same page with customers that the page plays. */
'use strict';
(() => {
  const desk = document.getElementById('desk');
  if (!desk) return;
  const words = desk.dataset;
  const me = words.me;
  const practice = 'practice' in words;
  const $ = (id) => document.getElementById(id);
  const queue = $('queue');
  const chats = $('chats');
  const customers = $('customers');
  const form = $('composer');
  const field = form?.querySelector('textarea');
  const HAND_OVER = 0;
  const LATE = 30;
  const TO_HAND_OVER = 180000; /* as DeskTurns has it */
  const LEAVES = 10000; // a form that is not answered by then leaves nowhere
  const RETRY = 2000;
  const TYPING = 4000;
  const places = new Map(); // number → what the page knows of a customer
  let state = words.state;
  let over = false;
  let endsAt = null;
  let leaving = false;
  let pausedAt = null;
  let last = 0;
  let shown = {};
  let current = null;
  let serverAhead = null; /* the server's time minus this page's own stopwatch: the computer's clock may be wrong */
  const now = () => performance.now() + serverAhead;

  /* ---- what the device keeps: what is not sent, drafts, who is served */
  const keep = (key, value) => { try { localStorage.setItem(`${words.store}-${key}`, JSON.stringify(value)); } catch { /* private mode */ } };
  const kept = (key, otherwise) => {
    try {
      return practice ? otherwise : JSON.parse(localStorage.getItem(`${words.store}-${key}`)) ?? otherwise;
    } catch {
      return otherwise;
    }
  };
  const drafts = kept('drafts', {});

  /* in the house's zone, as on every other page; the browser may be anywhere */
  const times = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: 'medium', hourCycle: 'h23', timeZone: words.zone });
  const make = (name, className, text) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const minutes = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

  /* ---- customers */
  const panel = (number) => customers.querySelector(`[data-customer="${number}"]`);
  async function fetchPanel(number) {
    if (panel(number) || !words.customers) return;
    const answer = await fetch(words.customers + number, { headers: { ...window.touchstone.headers(), Accept: 'text/html' } });
    if (!answer.ok || panel(number)) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    customers.append(page.querySelector('[data-customer]'));
    notes(panel(number));
    fold(panel(number));
    draw();
  }
  const place = (number) => {
    if (!places.has(number)) {
      const list = make('ol', 'chat');
      list.dataset.conversation = number;
      list.setAttribute('aria-live', 'polite');
      list.tabIndex = 0; /* it scrolls */
      list.hidden = true;
      chats.append(list);
      const item = make('li');
      const button = make('button');
      button.type = 'button';
      button.setAttribute('aria-keyshortcuts', `Alt+${number}`);
      const clock = make('span', 'num queue-clock');
      button.append(make('b'), clock, make('span', 'sub'));
      button.addEventListener('click', () => serve(number));
      item.append(button);
      queue.append(item);
      item.dataset.number = number;
      places.set(number, { number, state: 'OPEN', list, button, waitingSince: null, unread: 0, typingUntil: 0 });
      [...queue.children].sort((a, b) => Number(a.dataset.number) - Number(b.dataset.number)).forEach((one) => queue.append(one));
      fetchPanel(number);
    }
    return places.get(number);
  };
  const waits = (one) => one.state === 'OPEN' && one.waitingSince !== null;
  const speaks = (one) => me && one && one.state === 'OPEN' && state === 'RUNNING' && (me === 'CANDIDATE' || one.mode === 'HUMAN');

  const draw = () => {
    for (const one of places.values()) {
      const [name, , status] = one.button.children;
      name.textContent = panel(one.number)?.dataset.name ?? `${one.number}`;
      const mode = one.mode && one.state === 'OPEN' ? (one.mode === 'SCRIPT' ? words.script : words.human) : '';
      status.textContent = one.state === 'CLOSED' ? words.gone : one.state === 'AWAITED' ? words.coming : one.unread ? words.new.replace('{0}', one.unread) : mode;
      one.button.classList.toggle('is-new', one.unread > 0);
      one.button.classList.toggle('is-gone', one.state !== 'OPEN');
      one.button.setAttribute('aria-current', String(one.number === current));
      one.list.hidden = one.number !== current;
      one.list.setAttribute('aria-label', name.textContent);
      const own = panel(one.number);
      if (!own) continue;
      own.hidden = one.number !== current;
      own.querySelectorAll('[data-open]').forEach((part) => { part.hidden = one.state !== 'OPEN' || state !== 'RUNNING'; });
      own.querySelectorAll('[data-when]').forEach((part) => { part.hidden = part.dataset.when !== one.mode; });
    }
    customers.querySelectorAll('[data-customer]').forEach((one) => { if (!places.has(Number(one.dataset.customer))) one.hidden = true; });
    const served = places.get(current);
    const spoken = panel(current)?.dataset.spoken ?? document.documentElement.lang.slice(0, 2);
    document.querySelectorAll('#phrases [data-line]').forEach((line) => line.classList.toggle('is-other', line.dataset.spoken !== spoken));
    $('with').textContent = current === HAND_OVER ? '' : served?.button.firstChild.textContent ?? '';
    if (form) {
      form.hidden = current === HAND_OVER || !served || served.state === 'CLOSED';
      field.disabled = !speaks(served);
      form.querySelector('button').disabled = !speaks(served);
    }
    $('first')?.toggleAttribute('hidden', places.size > 0 || current === HAND_OVER);
    $('paused')?.toggleAttribute('hidden', state !== 'PAUSED');
    document.querySelectorAll('[data-over]').forEach((part) => { part.hidden = part.dataset.over !== String(over); });
    document.querySelectorAll('[data-during]').forEach((part) => { part.hidden = !part.dataset.during.split(' ').includes(state); });
    const note = $('hand-over');
    if (note) {
      note.hidden = current !== HAND_OVER;
      $('finish').hidden = !over;
      $('to-hand-over').setAttribute('aria-current', String(current === HAND_OVER));
    }
  };
  const serve = (number, focus = true) => {
    if (field && current) {
      drafts[current] = field.value;
      keep('drafts', drafts);
    }
    current = number;
    const one = places.get(number);
    if (one) one.unread = 0;
    if (field) field.value = drafts[number] ?? '';
    try { sessionStorage.setItem(`${words.store}-at`, number); } catch { /* private mode */ }
    draw();
    if (one) one.list.scrollTop = one.list.scrollHeight;
    if (focus) (number === HAND_OVER ? $('note-0') : field)?.focus();
    tellShown();
  };
  $('to-hand-over')?.addEventListener('click', () => serve(HAND_OVER));

  /* ---- what is said */
  const arrived = (message) => {
    const index = outbox.findIndex((one) => one.conversation === message.conversation && one.text.trim() === message.body);
    if (index < 0) return null;
    const [sent] = outbox.splice(index, 1);
    keep('outbox', outbox);
    sent.item?.remove();
    return sent;
  };
  const show = (message) => {
    if (message.number <= last) return;
    last = message.number;
    const one = place(message.conversation);
    const own = message.author === (me || 'CANDIDATE');
    if (message.author === me) arrived(message);
    const item = make('li', own ? 'out' : 'in');
    item.dataset.number = message.number;
    const small = make('small');
    const typed = message.typedAt && Math.abs(Date.parse(message.receivedAt) - Date.parse(message.typedAt)) > 5000 ? message.typedAt : message.receivedAt;
    small.append(make('span', '', times.format(new Date(typed))));
    if (message.author === me) small.append(' ', make('span', 'receipt'));
    item.append(make('div', 'bubble', message.body), small);
    const stay = one.list.scrollHeight - one.list.scrollTop - one.list.clientHeight < 120;
    one.list.insertBefore(item, one.list.querySelector('.is-waiting'));
    if (stay || own) one.list.scrollTop = one.list.scrollHeight;
    one.waitingSince = message.author === 'CUSTOMER' ? (one.waitingSince ?? Date.parse(message.receivedAt)) : null;
    if (message.author !== me) one.typingUntil = 0;
    if (message.conversation !== current && !own) one.unread += 1;
    if (current === null) serve(message.conversation, false);
    ticks();
    draw();
    tellShown();
  };
  const ticks = () => {
    const other = shown[me === 'CANDIDATE' ? 'CUSTOMER' : 'CANDIDATE'] ?? 0;
    for (const one of places.values()) {
      one.list.querySelectorAll('.receipt').forEach((tick) => {
        const there = one.hears && me === 'CANDIDATE' || Number(tick.closest('li').dataset.number) <= other;
        tick.textContent = there ? '✓✓' : '✓';
        tick.title = there ? words.delivered : words.sent;
      });
    }
  };
  const tell = (what, body) => fetch(words.tell + what, {
    method: 'POST',
    headers: { ...window.touchstone.headers(), 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => { /* the next one tells it too */ });
  let told = 0;
  let telling;
  function tellShown() {
    if (!me || practice || document.visibilityState !== 'visible' || [...places.values()].every((one) => one.hears)) return;
    clearTimeout(telling);
    telling = setTimeout(() => {
      if (last > told) tell('shown', { number: told = last });
    }, 200);
  }
  document.addEventListener('visibilitychange', tellShown);

  /* ---- the wire */
  const outbox = [];
  let sending = false;
  let tries = 0;
  const restore = () => kept('outbox', []).forEach((message) => {
    if (!outbox.some((one) => one.clientId === message.clientId)) outbox.push(message);
  });
  const waiting = (message) => {
    const item = make('li', 'out is-waiting');
    item.append(make('div', 'bubble', message.text), make('small', '', '…'));
    const { list } = place(message.conversation);
    list.append(item);
    list.scrollTop = list.scrollHeight;
    Object.defineProperty(message, 'item', { value: item, configurable: true });
  };
  const drop = (message, why) => {
    const index = outbox.indexOf(message);
    if (index >= 0) outbox.splice(index, 1);
    keep('outbox', outbox);
    tries = 0;
    if (message.item) {
      message.item.className = 'out is-lost';
      message.item.querySelector('small').textContent = why;
    }
  };
  async function flush() {
    const message = outbox.find((one) => !one.sent);
    if (sending || !message || state !== 'RUNNING') return;
    sending = true;
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), 8000);
    let again = 0;
    try {
      const { clientId, conversation, text, typedAt } = message;
      const response = await fetch(words.send, {
        method: 'POST',
        headers: { ...window.touchstone.headers(), 'Content-Type': 'application/json' },
        body: JSON.stringify({ clientId, conversation, text, typedAt }),
        signal: patience.signal,
      });
      if ([401, 403, 404].includes(response.status)) return location.reload(); /* signed out, or no role-play any more */
      if (response.ok) Object.defineProperty(message, 'sent', { value: true });
      else if (response.status === 409 && places.get(conversation)?.state === 'CLOSED') drop(message, words.undelivered);
      else if (response.status === 400 || response.status === 422) {
        drop(message, words.undelivered);
        window.touchstone.tell(words.refused, true);
      } else if (response.status === 409 && ++tries > 5) drop(message, words.undelivered);
      else again = RETRY;
    } catch {
      again = RETRY;
    } finally {
      clearTimeout(timer);
      sending = false;
    }
    if (again) setTimeout(flush, again);
    else flush();
  }
  /* crypto.randomUUID needs https or localhost; a phone in the same network has neither */
  const uuid = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  };
  const say = (text) => {
    if (!text.trim() || !current) return;
    const message = { clientId: uuid(), conversation: current, text, typedAt: serverAhead === null ? null : new Date(now()).toISOString() };
    outbox.push(message);
    keep('outbox', outbox);
    waiting(message);
    if (practice) rehearse.hear(message);
    else flush();
  };

  const before = () => {
    try {
      return Number(sessionStorage.getItem(`${words.store}-at`) ?? NaN);
    } catch {
      return NaN;
    }
  };
  const on = {
    message: (data) => show(JSON.parse(data)),
    clock: (data) => { serverAhead = Date.parse(data) - performance.now(); },
    state: (data) => {
      if (leaving) return; /* the answer to what was pressed leads on */
      const steady = ['RUNNING', 'PAUSED'];
      if (data !== state && !(me === 'CANDIDATE' && steady.includes(data) && steady.includes(state))) return location.reload();
      if (data === 'PAUSED') pausedAt = now();
      else if (state === 'PAUSED' && pausedAt !== null) for (const one of places.values()) if (one.waitingSince !== null) one.waitingSince += now() - pausedAt;
      state = data;
      draw();
      flush();
      return undefined;
    },
    desk: (data) => {
      const told = JSON.parse(data);
      over = told.over;
      endsAt = told.endsAt;
      told.places.forEach((one) => Object.assign(place(one.number), one));
      const free = current === null || current !== HAND_OVER && places.get(current)?.state === 'CLOSED' && !field?.value;
      const at = before();
      if (current === null && places.has(at)) serve(at, false);
      else if (over && free && me === 'CANDIDATE' && !practice) serve(HAND_OVER, false);
      else if (free && [...places.values()].some((one) => one.state === 'OPEN')) serve([...places.values()].find((one) => one.state === 'OPEN').number, false);
      else if (current === null && places.size) serve([...places.keys()][0], false);
      ticks();
      draw();
      flush();
    },
    presence: (data) => {
      const view = $('presence');
      const other = me === 'CANDIDATE' ? 'CUSTOMER' : 'CANDIDATE';
      const persons = me !== 'CANDIDATE' || [...places.values()].some((one) => !one.hears);
      if (view) view.textContent = persons && !over ? (JSON.parse(data).includes(other) ? view.dataset.here : view.dataset.away) : '';
    },
    shown: (data) => { shown = JSON.parse(data); ticks(); },
    typing: (data) => {
      const told = JSON.parse(data);
      if (me ? told.author !== me : told.author === 'CANDIDATE') place(told.conversation).typingUntil = performance.now() + TYPING;
    },
  };
  let source = null;
  const connect = () => {
    source = new EventSource(`${words.stream}?after=${last}`);
    Object.entries(on).forEach(([name, take]) => source.addEventListener(name, (event) => take(event.data)));
    source.addEventListener('open', () => { $('connection').hidden = true; flush(); });
    source.addEventListener('error', () => {
      $('connection').hidden = false;
      if (source.readyState === EventSource.CLOSED) setTimeout(connect, RETRY); /* the server was away: ask anew */
    });
  };
  addEventListener('pagehide', () => source?.close());
  addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });

  /* ---- practice: each customer says the next line after an answer */
  const rehearse = {
    begin() {
      serverAhead = Date.now() - performance.now();
      const here = [...customers.querySelectorAll('[data-customer]')].map((one) => ({ number: Number(one.dataset.customer), state: 'OPEN', hears: true }));
      on.desk(JSON.stringify({ places: here, over: false, endsAt: null }));
      here.forEach(({ number }, index) => setTimeout(() => this.next(number), 500 + 6000 * index));
    },
    next(number) {
      const line = panel(number).querySelector('[data-practice] li');
      if (!line) return;
      show({ number: last + 1, conversation: number, author: 'CUSTOMER', body: line.textContent, receivedAt: new Date(now()).toISOString() });
      line.remove();
      if (!panel(number).querySelector('[data-practice] li')) {
        place(number).waitingSince = null;
        place(number).state = 'CLOSED';
        if ([...places.values()].every((one) => one.state === 'CLOSED')) $('practised').classList.add('primary');
        draw();
      }
    },
    hear(message) {
      setTimeout(() => show({ number: last + 1, conversation: message.conversation, author: 'CANDIDATE', body: message.text.trim(), receivedAt: message.typedAt }), 100);
      setTimeout(() => this.next(message.conversation), 1800);
    },
  };

  /* ---- typing and sending */
  if (form) {
    let typedAt = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      say(field.value);
      field.value = '';
      drafts[current] = '';
      keep('drafts', drafts);
      field.focus();
    });
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        form.requestSubmit();
      }
    });
    field.addEventListener('input', () => {
      drafts[current] = field.value;
      keep('drafts', drafts);
      if (practice || places.get(current)?.hears || performance.now() - typedAt < TYPING / 2) return;
      typedAt = performance.now();
      tell('typing', { conversation: current });
    });
    document.addEventListener('click', (event) => {
      const line = event.target.closest('[data-line]');
      if (!line || field.disabled) return;
      field.value = line.dataset.line;
      drafts[current] = field.value;
      field.focus();
    });
  }

  /* ---- notes: kept a moment after the last key, and on the device until then */
  const saved = (note, text) => { const view = note.closest('.field').querySelector('[data-saved]'); if (view) view.textContent = text; };
  async function save(note) {
    if (practice) return saved(note, words.saved);
    const number = note.dataset.note;
    const revision = Number(note.dataset.revision);
    try {
      const answer = await fetch(words.notes + number, {
        method: 'PUT',
        headers: { ...window.touchstone.headers(), 'Content-Type': 'application/json' },
        body: JSON.stringify({ body: note.value, revision }),
      });
      if (!answer.ok && answer.status !== 409 && answer.status !== 422) throw new Error(String(answer.status));
      if (Number(note.dataset.revision) !== revision) return undefined;
      keep(`note-${number}`, null);
      saved(note, answer.ok ? words.saved : '');
    } catch {
      setTimeout(() => { if (Number(note.dataset.revision) === revision) save(note); }, RETRY);
    }
    return undefined;
  }
  function notes(root) {
    root?.querySelectorAll('[data-note]').forEach((note) => {
      let timer;
      const mine = kept(`note-${note.dataset.note}`, null);
      const change = () => {
        note.dataset.revision = Math.max(Date.now(), Number(note.dataset.revision ?? 0) + 1);
        keep(`note-${note.dataset.note}`, { body: note.value });
        saved(note, words.saving);
        clearTimeout(timer);
        timer = setTimeout(() => save(note), 600);
      };
      if (mine && mine.body !== note.value) {
        note.value = mine.body;
        change();
      }
      note.addEventListener('input', change);
    });
  }
  notes(desk);
  /* on a phone what one looks up is folded away, so that the talk stays in reach */
  function fold(root) {
    if (!matchMedia('(min-width: 900px)').matches) root?.querySelectorAll('details.box').forEach((one) => { one.open = false; });
  }
  fold(desk);

  /* ---- forms that leave the page where it is */
  document.addEventListener('submit', async (event) => {
    const quiet = event.target.closest('form[data-quiet]');
    if (event.defaultPrevented) return;
    if (!quiet) {
      leaving = true;
      setTimeout(() => { leaving = false; }, LEAVES);
      return;
    }
    event.preventDefault();
    const answer = await fetch(quiet.action, { method: 'POST', headers: window.touchstone.headers(), body: new URLSearchParams(new FormData(quiet)) }).catch(() => null);
    if (!answer?.ok) location.reload();
  });

  /* ---- searching and the keyboard */
  document.addEventListener('input', (event) => {
    const search = event.target.closest('[data-search]');
    if (!search) return;
    const wanted = search.value.trim().toLowerCase();
    const found = [...search.parentElement.querySelectorAll(`[data-found="${search.dataset.search}"]`)];
    found.forEach((one) => { one.hidden = !one.textContent.toLowerCase().includes(wanted); });
    const nothing = search.parentElement.querySelector(`[data-nothing="${search.dataset.search}"]`);
    if (nothing) nothing.hidden = found.some((one) => !one.hidden && !one.classList.contains('is-other'));
  });
  document.addEventListener('keydown', (event) => {
    const search = event.target.closest?.('[data-search=phrase]');
    if (search && event.key === 'Enter') {
      event.preventDefault();
      search.parentElement.querySelector('[data-found]:not([hidden]):not(.is-other)')?.click();
    }
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    const all = [...places.keys()].sort();
    const at = all.indexOf(current);
    const longest = [...places.values()].filter(waits).sort((a, b) => a.waitingSince - b.waitingSince)[0];
    const open = (where) => { const details = where?.closest('details'); if (details) details.open = true; where?.focus(); };
    const acts = {
      Digit0: () => $('hand-over') && serve(HAND_OVER),
      ArrowDown: () => all.length && serve(all[(at + 1) % all.length]),
      ArrowUp: () => all.length && serve(all[(at + all.length - 1) % all.length]),
      KeyJ: () => longest && serve(longest.number),
      KeyQ: () => open(document.querySelector('[data-search=phrase]')),
      KeyP: () => open(panel(current)?.querySelector('[data-search=policy]')),
      KeyN: () => open($(`note-${current}`)),
    };
    const digit = /^Digit([1-5])$/.exec(event.code)?.[1];
    const act = digit ? () => places.has(Number(digit)) && serve(Number(digit)) : acts[event.code];
    if (!act) return;
    event.preventDefault();
    act();
  });

  /* ---- clocks */
  const title = document.title;
  setInterval(() => {
    if (serverAhead === null) return;
    const running = state === 'RUNNING';
    let waitingCustomers = 0;
    for (const one of places.values()) {
      const seconds = waits(one) && running ? Math.max(0, Math.floor((now() - one.waitingSince) / 1000)) : null;
      const clock = one.button.children[1];
      clock.textContent = seconds === null ? '' : minutes(seconds);
      clock.classList.toggle('bad-text', seconds > LATE);
      waitingCustomers += seconds === null ? 0 : 1;
      if (one.number === current) {
        $('waited').textContent = seconds === null ? '' : words.waited.replace('{0}', seconds);
        $('waited').classList.toggle('bad-text', seconds > LATE);
        $('typing').textContent = performance.now() < one.typingUntil ? words.typing : '';
      }
    }
    if (current === HAND_OVER) $('waited').textContent = '';
    document.title = waitingCustomers && me === 'CANDIDATE' ? `(${waitingCustomers}) ${title}` : title;
    const until = Date.parse(endsAt) + (over ? TO_HAND_OVER : 0);
    const left = endsAt && running ? Math.max(0, Math.floor((until - now()) / 1000)) : null;
    $('left').textContent = left === null ? '' : words.left.replace('{0}', minutes(left));
  }, 500);

  if (practice) rehearse.begin();
  else {
    restore();
    outbox.forEach(waiting);
    connect();
  }
  draw();
})();
