/* A typing test. What counts is what was committed, whatever keys or input method made it: nothing is looked at while an input method
   composes. The first committed character starts the time; every change is kept to be played again. The text itself is saved like
   every other answer. */
'use strict';
(() => {
  const main = document.getElementById('sitting');
  const practice = 'practice' in main.dataset;
  const EVERY = 10000;
  const RETRY = 4000;
  const TIMEOUT = 8000;
  const TOGETHER = 80; // changes nearer than that are one to be played
  const MOST = 4000;
  const BATCH = 500;
  const LONGEST = 100;
  const READ_ALOUD = 'reader' in main.dataset ? [300, 180, 120, 60, 30, 10] : [60, 30, 10];

  const ready = (box) => {
    const words = box.dataset;
    const field = box.querySelector('.typing-in');
    const left = box.querySelector('.typing-left');
    const said = box.querySelector('[data-typing-said]');
    const done = box.querySelector('[data-typing-done]');
    const over = box.querySelector('[data-typing-over]');
    const position = Number(box.closest('.question').dataset.position);
    const limit = Number(words.seconds) * 1000;
    const events = [];
    let base = null; // events the server had before this page was opened
    let sent = 0; // of this page that it has
    let fixed = 0; // that are on their way, or there
    let committed = field.value;
    let begun = null; // by the device's steady clock
    let last = 0;
    const bare = (text) => text.replace(/\s+/g, '');
    const original = box.querySelector('.typing-text');
    const wanted = bare(original.textContent);
    let ended = words.over === 'true';
    let running = null;

    /* ---- what changed */
    const change = (before, after) => {
      let place = 0;
      while (place < before.length && place < after.length && before[place] === after[place]) place += 1;
      let same = 0;
      while (same < before.length - place && same < after.length - place && before.at(-1 - same) === after.at(-1 - same)) same += 1;
      return { place, cut: before.length - place - same, text: after.slice(place, after.length - same) };
    };
    const keep = ({ place, cut, text }) => {
      const at = Math.round(performance.now() - begun);
      const before = events.at(-1);
      const together = before && events.length > fixed && at - before.at < TOGETHER && !cut
        && place === before.place + before.text.length && before.text.length + text.length <= LONGEST;
      if (together) before.text += text;
      else if (events.length < MOST) events.push({ at, place, cut, text: text.slice(0, LONGEST) });
      last = at;
    };
    const commit = () => {
      const text = field.value;
      if (ended || text === committed) return;
      const changed = change(committed, text);
      committed = text;
      if (begun === null) begin();
      keep(changed);
      follow();
      field.dispatchEvent(new Event('input', { bubbles: true })); // saved like every other answer
      if (bare(committed) === wanted) finish();
    };

    /** The part that comes next stays in sight. */
    const follow = () => {
      const share = bare(committed).length / wanted.length;
      original.scrollTop = share * original.scrollHeight - original.clientHeight / 2;
    };

    /* ---- what the server is told */
    const post = (batch, millis) => fetch(words.url, {
      method: 'POST',
      headers: { ...window.touchstone.headers(), 'Content-Type': 'application/json' },
      body: JSON.stringify({ position, from: (base ?? 0) + sent, events: batch, millis }),
      signal: AbortSignal.timeout(TIMEOUT),
    });
    const told = async (batch, millis) => {
      const response = await post(batch, millis);
      if (!response.ok) throw new Error(String(response.status));
      return (await response.json()).events;
    };
    const tell = async (millis = null) => {
      if (practice) return true;
      while (running) await running;
      running = (async () => {
        try {
          base ??= await told([], null);
          do {
            const batch = events.slice(sent, sent + BATCH);
            fixed = sent + batch.length;
            await told(batch, fixed === events.length ? millis : null);
            sent = fixed;
          } while (sent < events.length);
          return true;
        } catch {
          return false;
        }
      })();
      const arrived = await running;
      running = null;
      return arrived;
    };

    /* ---- its own time */
    const remaining = () => Math.max(0, Math.ceil((limit - (performance.now() - begun)) / 1000));
    const tick = () => {
      if (ended) return;
      const seconds = remaining();
      left.textContent = seconds;
      left.classList.toggle('is-low', seconds <= 10);
      if (READ_ALOUD.includes(seconds)) said.textContent = words.minute.replace('{0}', seconds);
      if (seconds === 0) finish();
      else setTimeout(tick, 250);
    };
    const report = async () => {
      if (ended) return;
      if (events.length > sent) await tell();
      setTimeout(report, EVERY);
    };
    const begin = (since = 0) => {
      begun = performance.now() - since;
      done.hidden = false;
      tick();
      tell().then((arrived) => setTimeout(report, arrived ? EVERY : RETRY));
    };
    const lock = () => {
      ended = true;
      field.value = committed; // what was still being composed is not committed
      field.readOnly = true;
      done.hidden = true;
      over.hidden = false;
    };
    const finish = () => {
      if (ended) return;
      lock();
      left.textContent = begun === null ? words.seconds : remaining();
      if (practice) {
        const speed = Math.round((committed.replace(/\s/g, '').length * 60000) / Math.max(1000, last));
        over.textContent = words.practised.replace('{0}', field.lang === 'en' ? Math.round(speed / 5) : speed);
        return;
      }
      field.dispatchEvent(new Event('input', { bubbles: true }));
      hand();
    };
    /** First the text, then that it is done: after that the server takes no more of it. */
    const hand = () => main.dispatchEvent(new CustomEvent('sitting:flush', {
      detail: async (all) => {
        if (!all || !(await tell(last))) setTimeout(hand, RETRY);
      },
    }));

    /* ---- the field */
    field.addEventListener('input', (event) => {
      if (!event.isTrusted) return; // ours
      event.stopPropagation();
      if (!event.isComposing) commit();
    });
    field.addEventListener('compositionend', () => setTimeout(commit)); // some browsers set the value after it
    const refuse = (event) => {
      event.preventDefault();
      window.touchstone.tell(words.noPaste, true);
    };
    field.addEventListener('paste', refuse);
    field.addEventListener('drop', refuse);
    field.addEventListener('beforeinput', (event) => {
      if (['insertFromPaste', 'insertFromDrop', 'insertFromYank'].includes(event.inputType)) refuse(event);
    });
    original.addEventListener('copy', (event) => event.preventDefault());
    done.addEventListener('click', finish);
    main.addEventListener('sitting:taken', () => {
      field.readOnly = true;
      done.hidden = true;
      ended = true;
    });
    if (ended) left.textContent = '0';
    else if (words.begun === 'true') begin(limit - Number(words.left) * 1000);
  };

  document.querySelectorAll('.typing').forEach(ready);
})();
