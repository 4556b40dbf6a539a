/* A candidate's sitting. Every answer goes to the server two seconds after the last keystroke (choices at once) and stays
   on the device until the server has it; the countdown runs on the server's clock. */
'use strict';
(() => {
  const main = document.getElementById('sitting');
  const words = main.dataset;
  const practice = 'practice' in words; // the same page before the clock starts: nothing is sent or kept
  const questions = [...main.querySelectorAll('.question')];
  const at = (position) => questions.find((question) => Number(question.dataset.position) === position); // a part begins anywhere
  const overview = document.getElementById('overview');
  const saved = document.getElementById('saved');
  const offline = document.getElementById('offline');
  const QUIET = 2000;
  const LONGEST = 15000;
  const RETRY = 3000;
  const SLOW = 4000; // after this the candidate is told, while the save may still arrive
  const TIMEOUT = 12000;
  const REVISIONS = 1e6; // a page that opened the paper later counts its answers above those of the earlier ones
  const waiting = new Map(); // position → {timer, since} while the candidate is still typing
  const unsent = new Map(); // position → answer not yet acknowledged
  let running = null; // the round of saving that is under way
  let hurry = false; // send also what is still being typed
  let failing = false;
  let closed = false;
  let taken = false; // the paper is open on another device
  let resolved = false; // handing in was confirmed without a connection: it goes once the server answers, unless something is changed
  let retry;
  let current = 0;

  /* ---- the device keeps what the server has not acknowledged */
  const keep = () => {
    if (practice) return;
    try {
      localStorage.setItem(words.store, JSON.stringify([...unsent]));
    } catch { /* private mode: the server copy has to do */ }
  };
  const kept = () => {
    try {
      return practice ? [] : JSON.parse(localStorage.getItem(words.store) ?? '[]');
    } catch {
      return [];
    }
  };

  /* ---- how long each question is worked on: while it is shown and the page has the focus, by the device's steady clock */
  let since = null;
  const lap = () => {
    const now = performance.now();
    const shown = questions[current];
    if (since !== null && shown) shown.dataset.active = String(Number(shown.dataset.active) + now - since);
    since = document.visibilityState === 'visible' && document.hasFocus() ? now : null;
  };
  const active = (question) => Math.round(Number(question.dataset.active));
  const times = () => questions.map((question) => `${question.dataset.position}:${active(question)}`).join(' ');
  ['focus', 'blur'].forEach((change) => addEventListener(change, lap));
  document.addEventListener('visibilitychange', lap);

  const read = (question) => {
    const type = question.dataset.type;
    const chosen = [...question.querySelectorAll('input:checked')].map((input) => input.value);
    const text = question.querySelector('textarea:not(.blank-in)');
    const steps = question.querySelector('.order-list[data-given]');
    const blanks = [...question.querySelectorAll('.blank-in')].map((blank) => blank.value);
    return {
      position: Number(question.dataset.position),
      choices: type === 'TRUE_FALSE' || text ? [] : chosen,
      truth: type === 'TRUE_FALSE' && chosen.length ? chosen[0] === 'true' : null,
      text: text ? text.value : null,
      blanks,
      steps: steps ? [...steps.children].map((step) => Number(step.dataset.place)) : [],
      active: active(question),
    };
  };
  const show = (question, answer) => {
    const text = question.querySelector('textarea:not(.blank-in)');
    if (text) text.value = answer.text ?? '';
    const steps = question.querySelector('.order-list');
    if (steps && answer.steps?.length) {
      answer.steps.forEach((place) => steps.append(steps.querySelector(`[data-place="${place}"]`)));
      steps.dataset.given = 'true';
      steps.dispatchEvent(new Event('steps:shown'));
    }
    question.querySelectorAll('.blank-in').forEach((blank, i) => { blank.value = answer.blanks?.[i] ?? ''; });
    question.querySelectorAll('.opt input').forEach((input) => {
      input.checked = answer.choices.includes(input.value) || (answer.truth !== null && String(answer.truth) === input.value);
    });
  };
  const answered = (question) => {
    const answer = read(question);
    return answer.choices.length > 0 || answer.truth !== null || Boolean(answer.text && answer.text.trim())
      || answer.steps.length > 0 || answer.blanks.some((blank) => blank.trim());
  };

  /* ---- saving */
  const status = (state) => {
    saved.textContent = { busy: words.saving, ok: words.saved, bad: words.offline.split(/[，,。.]/)[0] }[state] ?? '';
    saved.classList.toggle('is-busy', state === 'busy');
    saved.classList.toggle('is-bad', state === 'bad');
    offline.hidden = state !== 'bad';
  };
  const bar = document.querySelector('.ptop');
  new ResizeObserver(() => { offline.style.top = `${bar.offsetHeight + 7}px`; }).observe(bar); // parts give it a second line
  const failed = () => {
    failing = true;
    status('bad');
  };
  const page = () => Number(words.page ?? 0);
  const changed = (question, delay) => {
    if (practice) return;
    const position = Number(question.dataset.position);
    question.dataset.revision = String(Math.max(Number(question.dataset.revision), page() * REVISIONS) + 1);
    if (resolved) offline.textContent = words.offline;
    resolved = false;
    lap();
    unsent.set(position, { ...read(question), revision: Number(question.dataset.revision) });
    keep();
    if (!failing) status('busy');
    const now = Date.now();
    const wait = waiting.get(position) ?? { since: now };
    clearTimeout(wait.timer);
    wait.timer = setTimeout(() => {
      waiting.delete(position);
      send();
    }, Math.max(0, Math.min(delay, wait.since + LONGEST - now)));
    waiting.set(position, wait);
  };
  const due = () => [...unsent].find(([position]) => hurry || !waiting.has(position));
  const send = () => {
    running ??= round().finally(() => {
      running = null;
      hurry = false;
    });
    return running;
  };
  /** Everything at once, also what is still being typed; false when some of it could not be handed over. */
  const flush = async () => {
    await running;
    hurry = true;
    await send();
    return unsent.size === 0;
  };
  async function round() {
    clearTimeout(retry);
    let delivered = false;
    for (let next = due(); next && !closed; next = due()) {
      if (!(await deliver(...next))) {
        retry = setTimeout(send, RETRY);
        return;
      }
      delivered = true;
    }
    failing = false;
    if (delivered && !closed) status(unsent.size ? 'busy' : 'ok');
  }
  const post = (answer) => fetch(words.save, {
    method: 'POST',
    headers: { ...window.touchstone.headers(), 'Content-Type': 'application/json' },
    body: JSON.stringify(answer),
    signal: AbortSignal.timeout(TIMEOUT),
    keepalive: true,
  });
  async function deliver(position, answer) {
    const slow = setTimeout(failed, SLOW);
    try {
      const response = await post(answer);
      if (response.status === 409 || response.status === 404) {
        closed = true;
        if (document.getElementById('late') && performance.now() >= end) tooLate();
        else {
          window.touchstone.tell(words.closed, true);
          setTimeout(() => location.reload(), 1500);
        }
        return true;
      }
      if (!response.ok) throw new Error(String(response.status));
      acknowledge(position, answer, await response.json());
      return true;
    } catch {
      if (unsent.get(position) === answer) { // the others get their turn before it is tried again
        unsent.delete(position);
        unsent.set(position, answer);
      }
      failed();
      return false;
    } finally {
      clearTimeout(slow);
    }
  }
  /** Written without a connection and too late to count: said, and left on this device in case the test is opened again. */
  const tooLate = () => {
    document.getElementById('late-text').textContent = words.late.replace('{0}', unsent.size);
    document.getElementById('late').hidden = false;
    offline.hidden = true;
    form.hidden = true;
    scrollTo(0, 0);
  };
  const acknowledge = (position, answer, stored) => {
    const latest = unsent.get(position);
    if (page() && stored.page > page()) { // it was opened elsewhere: newer words there stay, everything else arrived
      if (latest?.revision <= Math.max(answer.revision, stored.revision)) unsent.delete(position);
      main.dispatchEvent(new CustomEvent('sitting:taken'));
    } else if (stored.revision > answer.revision) { // a save of this page came in twice: what is typed here goes on top of it
      const question = at(position);
      question.dataset.revision = String(stored.revision + 1);
      unsent.set(position, { ...read(question), revision: stored.revision + 1 });
    } else if (latest?.revision === answer.revision) {
      unsent.delete(position);
    }
    keep();
  };
  questions.forEach((question) => {
    question.addEventListener('input', (event) => changed(question, event.target.matches('textarea, .blank-in') ? QUIET : 0));
  });
  const recovered = () => {
    failing = false;
    if (unsent.size) send();
    else status('');
  };
  addEventListener('online', recovered);
  addEventListener('offline', failed);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) flush();
    else inStep();
  });
  addEventListener('pagehide', () => unsent.forEach((answer) => post(answer).catch(() => {})));
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });

  const before = kept(); // what this device could not hand over before the tab died
  for (const [position, answer] of before) {
    const question = at(position);
    if (question && answer.revision > Number(question.dataset.revision)) {
      question.dataset.revision = String(answer.revision);
      show(question, answer);
      unsent.set(position, answer);
    }
  }
  if (!unsent.size) {
    keep();
    const arrived = ([position, answer]) => Number(at(position)?.dataset.revision) === answer.revision;
    if (before.length && before.every(arrived)) status('ok'); // while the tab was closing
  } else if ('attendance' in words) {
    status('busy');
    setTimeout(send, TIMEOUT); // goes as soon as this page has its number, or without one
  } else {
    send();
  }

  /* ---- moving about */
  const go = (index) => {
    lap();
    current = Math.max(0, Math.min(index, questions.length));
    questions.forEach((question, i) => { question.hidden = i !== current; });
    overview.hidden = current < questions.length;
    document.getElementById('progress').value = Math.min(current + 1, questions.length);
    document.getElementById('section').textContent = questions[current]
      ? [questions[current].dataset.section, `${current + 1} / ${questions.length}`].filter(Boolean).join(' · ') : '';
    document.getElementById('back').disabled = current === 0;
    const forth = document.getElementById('forth');
    forth.hidden = current === questions.length;
    document.getElementById('review').hidden = current >= questions.length - 1; // there the next step is the same
    forth.textContent = current >= questions.length - 1 ? words.last : words.next;
    history.replaceState(null, '', `#${(questions[current] ?? overview).id}`);
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
  document.getElementById('review').addEventListener('click', () => go(questions.length));
  overview.addEventListener('click', (event) => {
    const dot = event.target.closest('[data-go]');
    if (!dot) return;
    event.preventDefault();
    go(questions.indexOf(at(Number(dot.dataset.go))));
  });

  /* ---- the clock is the server's: seconds left when the page was made, counted by the device's steady clock */
  const timer = document.getElementById('timer');
  const form = document.getElementById('hand-in');
  const begun = { steady: performance.now(), wall: Date.now() };
  let end = begun.steady + Number(words.left) * 1000;
  let hidden = false;
  let shown = 0;
  /** Read aloud, not shown: the clock itself is silent. */
  const remind = (minutes) => {
    document.getElementById('minutes-left').textContent = words.minutesLeft.replace('{0}', minutes);
  };
  const reader = 'reader' in words; // hears the clock more often, and at a press
  const MARKS = reader ? [1800, 1200, 900, 600, 300, 180, 120, 60] : [600, 300, 60];
  const sayTime = () => {
    document.getElementById('minutes-left').textContent = words.timeLeft.replace('{0}', Math.floor(shown / 60)).replace('{1}', shown % 60);
  };
  /** The last five minutes of a long test; of a short part its last fifth, and always the last minute. */
  const low = () => Math.max(60, Math.min(300, Number(words.whole) / 5));
  const tick = () => {
    const left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
    const clock = `${String(Math.floor(left / 60)).padStart(2, '0')}:${String(left % 60).padStart(2, '0')}`;
    timer.textContent = hidden && left > 60 ? words.hidden : clock;
    timer.classList.toggle('is-low', left <= low());
    if (MARKS.some((mark) => shown > mark && left <= mark)) remind(Math.ceil(left / 60)); // also when it jumps over it
    shown = left;
    if (left === 0) timeIsUp();
    else setTimeout(tick, 500);
  };
  /** A laptop that slept may have stopped the steady clock; the server knows. */
  function inStep() {
    const drift = Math.abs((Date.now() - begun.wall) - (performance.now() - begun.steady));
    if (drift > 5000 && navigator.onLine) flush().then((all) => all && location.reload());
  }
  timer.addEventListener('click', () => {
    if (reader) sayTime();
    else hidden = !hidden;
  });
  if (reader) saved.setAttribute('aria-live', 'off'); // every keystroke would be told; a lost connection still is

  /* ---- what the server says about the sitting, see attendance.js */
  main.addEventListener('sitting:time', ({ detail }) => {
    const later = performance.now() + detail.left * 1000;
    const more = Math.round((later - end) / 60000);
    end = later;
    if (detail.givenBack) window.touchstone.tell(words.givenBack.replace('{0}', Math.ceil(detail.givenBack / 60)));
    else if (more > 0) window.touchstone.tell(words.more.replace('{0}', more));
    if (failing) recovered();
    if (resolved) handIn();
  });
  main.addEventListener('sitting:page', () => { // what was written before counts as written on this page
    for (const [position, answer] of unsent) {
      const question = at(position);
      question.dataset.revision = String(Math.max(answer.revision, page() * REVISIONS) + 1);
      unsent.set(position, { ...answer, revision: Number(question.dataset.revision) });
    }
    keep();
    if (unsent.size) send();
  });
  main.addEventListener('sitting:flush', ({ detail }) => flush().then(detail)); // everything at once, for what comes after it
  main.addEventListener('sitting:silent', failed);
  main.addEventListener('sitting:over', async () => { // what came too late is said before the page goes, and then it stays
    if (unsent.size && !closed) await flush();
    if (!closed || document.getElementById('late')?.hidden !== false) location.reload();
  });
  main.addEventListener('sitting:changed', () => flush().then((all) => all && location.reload()));
  /** Goes on until the server has what was written here. */
  const handOver = async () => {
    if (!(await flush())) {
      setTimeout(handOver, RETRY);
      return;
    }
    closed = true;
    document.getElementById('handing-over').hidden = true;
    document.getElementById('handed-over').hidden = false;
  };
  main.addEventListener('sitting:taken', () => {
    if (taken) return;
    taken = true;
    questions.forEach((question) => question.querySelectorAll('input, textarea').forEach((field) => {
      field.readOnly = true;
      field.disabled = !field.matches('textarea, .blank-in'); // words can still be copied
    }));
    document.querySelectorAll('.order-list').forEach((steps) => { steps.dataset.locked = 'true'; });
    form.hidden = true;
    timer.hidden = true;
    saved.hidden = true;
    offline.hidden = true;
    const elsewhere = document.getElementById('elsewhere');
    elsewhere.hidden = false;
    elsewhere.querySelector('button').focus();
    handOver();
  });
  document.getElementById('here').addEventListener('click', () => location.reload());

  /** Before the form goes. */
  const forget = () => {
    if (practice) return;
    lap();
    form.elements.worked.value = times();
    try {
      localStorage.removeItem(words.store);
    } catch { /* nothing was kept */ }
  };
  async function timeIsUp() {
    if (taken) return;
    if (!navigator.onLine || !(await flush())) {
      offline.textContent = words.overdue; // from now on it is not sure that what is written here still counts
      setTimeout(timeIsUp, RETRY);
    } else if (closed) {
      return; // the page says so, or is about to be loaded anew
    } else if (Number(words.left) > 0) {
      location.reload(); // there may be more time by now; a page without any hands in
    } else {
      forget();
      form.submit();
    }
  }
  async function handIn() {
    resolved = false;
    if (await flush()) {
      forget();
      form.submit();
    } else if (!closed && !taken) {
      resolved = true;
    }
  }
  form.addEventListener('submit', async (event) => {
    if (!practice && (failing || !navigator.onLine)) { // the browser's own error page would take the test away
      event.preventDefault();
      failed();
      resolved = true;
      offline.textContent = words.handInOffline; // stays when the note is gone
      window.touchstone.tell(words.handInOffline, true);
      if (navigator.onLine) send();
      return;
    }
    if (unsent.size === 0) {
      forget();
      return;
    }
    event.preventDefault();
    if (await flush()) {
      forget();
      form.submit();
    } else if (!closed) {
      window.touchstone.tell(words.offline, true);
    }
  });

  /** Those of later questions are fetched once the first one can be answered, so that they are there when the line is cut. */
  addEventListener('load', () => setTimeout(() => main.querySelectorAll('.pictures a img').forEach((img) => { img.loading = 'eager'; }), QUIET));

  const asked = [...questions, overview].findIndex((section) => `#${section.id}` === location.hash);
  const first = questions.findIndex((question) => !answered(question));
  go(asked >= 0 ? asked : Math.max(0, first));
  if (practice) timer.textContent = words.practice;
  else tick();
})();
