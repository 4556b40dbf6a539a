/* A candidate's sitting. Every answer goes to the server two seconds after the last keystroke (choices at once) and stays
   on the device until the server has it; the countdown runs on the server's clock. */
'use strict';
(() => {
  const main = document.getElementById('sitting');
  const words = main.dataset;
  const questions = [...main.querySelectorAll('.question')];
  const overview = document.getElementById('overview');
  const saved = document.getElementById('saved');
  const offline = document.getElementById('offline');
  const QUIET = 2000;
  const LONGEST = 15000;
  const RETRY = 3000;
  const waiting = new Map(); // position → {timer, since}
  const unsent = new Map(); // position → answer not yet acknowledged
  let sending = false;
  let closed = false;
  let current = 0;

  /* ---- the device keeps what the server has not acknowledged */
  const keep = () => {
    try {
      localStorage.setItem(words.store, JSON.stringify([...unsent]));
    } catch { /* private mode: the server copy has to do */ }
  };
  const kept = () => {
    try {
      return JSON.parse(localStorage.getItem(words.store) ?? '[]');
    } catch {
      return [];
    }
  };

  const read = (question) => {
    const type = question.dataset.type;
    const chosen = [...question.querySelectorAll('input:checked')].map((input) => input.value);
    const text = question.querySelector('textarea');
    return {
      position: Number(question.dataset.position),
      choices: type === 'TRUE_FALSE' || text ? [] : chosen,
      truth: type === 'TRUE_FALSE' && chosen.length ? chosen[0] === 'true' : null,
      text: text ? text.value : null,
    };
  };
  const show = (question, answer) => {
    const text = question.querySelector('textarea');
    if (text) text.value = answer.text ?? '';
    question.querySelectorAll('input').forEach((input) => {
      input.checked = answer.choices.includes(input.value) || (answer.truth !== null && String(answer.truth) === input.value);
    });
  };
  const answered = (question) => {
    const answer = read(question);
    return answer.choices.length > 0 || answer.truth !== null || Boolean(answer.text && answer.text.trim());
  };

  /* ---- saving */
  const status = (state) => {
    saved.textContent = { busy: words.saving, ok: words.saved, bad: words.offline.split(/[，,。.]/)[0] }[state] ?? '';
    saved.classList.toggle('is-busy', state === 'busy');
    saved.classList.toggle('is-bad', state === 'bad');
    offline.hidden = state !== 'bad';
  };
  const changed = (question, delay) => {
    const position = Number(question.dataset.position);
    question.dataset.revision = String(Number(question.dataset.revision) + 1);
    unsent.set(position, { ...read(question), revision: Number(question.dataset.revision) });
    keep();
    status('busy');
    const now = Date.now();
    const wait = waiting.get(position) ?? { since: now };
    clearTimeout(wait.timer);
    wait.timer = setTimeout(send, Math.max(0, Math.min(delay, wait.since + LONGEST - now)));
    waiting.set(position, wait);
  };
  async function send() {
    if (sending || closed || unsent.size === 0) return;
    sending = true;
    const [position, answer] = unsent.entries().next().value;
    try {
      const response = await fetch(words.save, {
        method: 'POST',
        headers: { ...window.touchstone.headers(), 'Content-Type': 'application/json' },
        body: JSON.stringify(answer),
        signal: AbortSignal.timeout(8000),
        keepalive: true,
      });
      if (response.status === 409 || response.status === 404) {
        closed = true;
        window.touchstone.tell(words.closed, true);
        setTimeout(() => location.reload(), 1500);
        return;
      }
      if (!response.ok) throw new Error(String(response.status));
      acknowledge(position, answer, await response.json());
      status(unsent.size ? 'busy' : 'ok');
      sending = false;
      if (unsent.size) send();
    } catch {
      sending = false;
      status('bad');
      setTimeout(send, RETRY);
    }
  }
  const acknowledge = (position, answer, stored) => {
    waiting.delete(position);
    const latest = unsent.get(position);
    if (stored.revision > answer.revision) { // another device was faster: what is typed here goes on top of it
      const question = questions[position - 1];
      question.dataset.revision = String(stored.revision + 1);
      unsent.set(position, { ...read(question), revision: stored.revision + 1 });
    } else if (latest.revision === answer.revision) {
      unsent.delete(position);
    }
    keep();
  };
  questions.forEach((question) => {
    question.addEventListener('input', (event) => changed(question, event.target.matches('textarea') ? QUIET : 0));
  });
  addEventListener('online', send);
  addEventListener('offline', () => status('bad'));
  document.addEventListener('visibilitychange', () => { if (document.hidden) send(); });
  addEventListener('pagehide', send);

  for (const [position, answer] of kept()) { // what this device could not hand over before the tab died
    const question = questions[position - 1];
    if (question && answer.revision > Number(question.dataset.revision)) {
      question.dataset.revision = String(answer.revision);
      show(question, answer);
      unsent.set(position, answer);
    }
  }
  if (unsent.size) send();
  else keep();

  /* ---- moving about */
  const go = (index) => {
    current = Math.max(0, Math.min(index, questions.length));
    questions.forEach((question, i) => { question.hidden = i !== current; });
    overview.hidden = current < questions.length;
    document.getElementById('progress').value = Math.min(current + 1, questions.length);
    document.getElementById('section').textContent = questions[current]?.dataset.section ?? '';
    document.getElementById('back').disabled = current === 0;
    const forth = document.getElementById('forth');
    forth.hidden = current === questions.length;
    forth.textContent = current === questions.length - 1 ? words.last : `${words.next} ${current + 2} / ${questions.length}`;
    if (current === questions.length) summarise();
    (questions[current] ?? overview).querySelector('h2').focus({ preventScroll: true });
    scrollTo(0, 0);
  };
  const summarise = () => {
    const left = questions.filter((question) => !answered(question)).length;
    document.getElementById('left-text').textContent = left ? words.leftText.replace('{0}', left) : words.allText;
    overview.querySelectorAll('[data-go]').forEach((dot, i) => dot.classList.toggle('done', answered(questions[i])));
  };
  document.getElementById('back').addEventListener('click', () => go(current - 1));
  document.getElementById('forth').addEventListener('click', () => go(current + 1));
  overview.addEventListener('click', (event) => {
    const dot = event.target.closest('[data-go]');
    if (!dot) return;
    event.preventDefault();
    go(Number(dot.dataset.go) - 1);
  });

  /* ---- the clock is the server's: seconds left when the page was made, counted by the device's steady clock */
  const timer = document.getElementById('timer');
  const end = performance.now() + Number(words.left) * 1000;
  let hidden = false;
  const tick = () => {
    const left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
    const clock = `${String(Math.floor(left / 60)).padStart(2, '0')}:${String(left % 60).padStart(2, '0')}`;
    timer.textContent = hidden && left > 60 ? words.hidden : clock;
    timer.classList.toggle('is-low', left <= 300);
    if (left === 0) handIn();
    else setTimeout(tick, 500);
  };
  timer.addEventListener('click', () => { hidden = !hidden; });
  const handIn = async () => {
    await send();
    const form = document.getElementById('hand-in');
    delete form.dataset.confirm;
    form.submit();
  };
  document.getElementById('hand-in').addEventListener('submit', () => {
    try {
      localStorage.removeItem(words.store);
    } catch { /* nothing was kept */ }
  });

  const asked = questions.findIndex((question) => `#${question.id}` === location.hash);
  const first = questions.findIndex((question) => !answered(question));
  go(asked >= 0 ? asked : Math.max(0, first));
  tick();
})();
