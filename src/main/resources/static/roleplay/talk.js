/* A talk on the page: messages arrive by server-sent events with their numbers, so nothing is shown twice and a lost line
   is caught up; what is sent carries an id of its own and is sent again until the server has it. */
'use strict';
(() => {
  const talk = document.getElementById('talk');
  if (!talk) return;
  const { stream, send, me, state, lost, waited, zone, refused, other, online, offline } = talk.dataset;
  const list = document.getElementById('messages');
  const form = document.getElementById('composer');
  const note = document.getElementById('connection');
  const RETRY = 2000;
  const outbox = [];
  let last = 0;
  let waitingSince = null;
  let serverAhead = null; /* the server's time minus this page's own stopwatch: the computer's clock may be wrong */

  /* in the house's zone, as on every other page; the browser may be anywhere */
  const times = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: 'medium', hourCycle: 'h23', timeZone: zone });
  const clock = (iso) => times.format(new Date(iso));
  const show = (message) => {
    if (message.number <= last) return;
    last = message.number;
    document.getElementById('first')?.remove();
    const own = message.author === (me || 'CANDIDATE');
    if (message.author === me) arrived(message.body);
    const item = document.createElement('li');
    item.className = own ? 'out' : 'in';
    const bubble = document.createElement('div');
    bubble.className = 'bubble';
    bubble.textContent = message.body;
    const time = document.createElement('small');
    time.textContent = clock(message.receivedAt);
    item.append(bubble, time);
    const stay = list.scrollHeight - list.scrollTop - list.clientHeight < 120;
    list.append(item);
    if (stay) list.scrollTop = list.scrollHeight;
    waitingSince = message.author === 'CUSTOMER' ? (waitingSince ?? Date.parse(message.receivedAt)) : null;
  };
  /* what was sent stays grey until the server's own copy has come back */
  const unconfirmed = [];
  const arrived = (body) => {
    const index = unconfirmed.findIndex((message) => message.text.trim() === body);
    if (index >= 0) unconfirmed.splice(index, 1)[0].item.remove();
  };

  const source = new EventSource(stream);
  source.addEventListener('message', (event) => show(JSON.parse(event.data)));
  source.addEventListener('clock', (event) => { serverAhead = Date.parse(event.data) - performance.now(); });
  source.addEventListener('presence', (event) => {
    const view = document.getElementById('presence');
    if (view) view.textContent = JSON.parse(event.data).includes(other) ? online : offline;
  });
  source.addEventListener('state', (event) => {
    note.hidden = true;
    if (event.data !== state) location.reload();
  });
  source.addEventListener('error', () => { note.hidden = false; });
  source.addEventListener('open', () => { note.hidden = true; flush(); });
  addEventListener('pagehide', () => source.close());

  let sending = false;
  async function flush() {
    if (sending || outbox.length === 0) return;
    sending = true;
    const message = outbox[0];
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), 8000);
    try {
      const response = await fetch(send, {
        method: 'POST',
        headers: { ...window.touchstone.headers(), 'Content-Type': 'application/json' },
        body: JSON.stringify(message),
        signal: patience.signal,
      });
      if ([401, 403, 404, 409].includes(response.status)) return location.reload(); /* over, or signed out */
      const unusable = response.status === 400 || response.status === 422;
      if (!response.ok && !unusable) throw new Error(String(response.status));
      outbox.shift();
      if (unusable) {
        arrived(message.text.trim());
        window.touchstone.tell(refused, true);
      }
      sending = false;
      flush();
    } catch {
      sending = false;
      setTimeout(flush, RETRY);
    } finally {
      clearTimeout(timer);
    }
  }
  const waiting = (text) => {
    const item = document.createElement('li');
    item.className = 'out is-waiting';
    const bubble = document.createElement('div');
    bubble.className = 'bubble';
    bubble.textContent = text;
    const small = document.createElement('small');
    small.textContent = '…';
    item.append(bubble, small);
    list.append(item);
    list.scrollTop = list.scrollHeight;
    return item;
  };
  const say = (text) => {
    if (!text.trim()) return;
    const message = { clientId: crypto.randomUUID?.() ?? uuid(), text };
    Object.defineProperty(message, 'item', { value: waiting(text) });
    outbox.push(message);
    unconfirmed.push(message);
    flush();
  };
  /* crypto.randomUUID needs https or localhost; a phone in the same network has neither */
  const uuid = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  };

  if (form) {
    const field = form.querySelector('textarea');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      say(field.value);
      field.value = '';
      field.focus();
    });
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        form.requestSubmit();
      }
    });
    document.querySelectorAll('[data-line]').forEach((line) => line.addEventListener('click', () => {
      field.value = line.dataset.line;
      field.focus();
    }));
  }

  const clockView = document.getElementById('waited');
  if (clockView) {
    setInterval(() => {
      const nobody = waitingSince === null || serverAhead === null;
      const seconds = nobody ? 0 : Math.max(0, Math.floor((performance.now() + serverAhead - waitingSince) / 1000));
      clockView.textContent = nobody ? '' : waited.replace('{0}', seconds);
      clockView.classList.toggle('bad-text', seconds > 30);
    }, 500);
  }
  const elapsed = document.getElementById('elapsed');
  if (elapsed) {
    const since = Date.parse(elapsed.dataset.since);
    setInterval(() => {
      if (serverAhead === null) return;
      const seconds = Math.max(0, Math.floor((performance.now() + serverAhead - since) / 1000));
      elapsed.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    }, 500);
  }
  if (matchMedia('(min-width: 900px)').matches) document.querySelectorAll('.desk details').forEach((one) => { one.open = true; });
  note.textContent = lost;
})();
