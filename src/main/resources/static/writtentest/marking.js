/* Adds up what the ticks earn (the server's formula: expected less faults, never below zero, scaled to the paper's points),
   counts the answers that are marked, keeps ticks and "nothing" apart, and marks by keys: the only answer of a page, or the one
   of a paper that is at hand.
   Without this script the page is a plain form. */
'use strict';
(() => {
  const form = document.getElementById('marking');
  const answers = [...document.querySelectorAll('[data-points]')];
  if (!form || answers.length === 0) return;
  const all = document.getElementById('all-so-far');
  const says = (place, ...values) => {
    place.textContent = values.reduce((text, value, i) => text.replace(`{${i}}`, value), place.dataset.says);
    place.hidden = false;
  };
  const worth = (boxes, kind) => boxes.filter((box) => box.dataset.kind === kind)
    .reduce((sum, box) => sum + Number(box.dataset.worth), 0);
  const isMarked = (answer) => answer.querySelector('input:checked:not(:disabled)') !== null;

  const count = () => {
    for (const answer of answers) {
      const points = [...answer.querySelectorAll('[name=ticks]')];
      const ticked = points.filter((point) => point.checked);
      const possible = worth(points, 'EXPECTED');
      const net = Math.max(0, worth(ticked, 'EXPECTED') - worth(ticked, 'FAULT'));
      const most = Number(answer.dataset.points);
      const earned = possible === 0 ? 0 : Math.min(most, net * most / possible);
      says(answer.querySelector('.so-far'), String(Math.round(earned * 100) / 100));
      if (isMarked(answer)) answer.querySelector('.error')?.remove();
    }
    if (all) says(all, answers.filter(isMarked).length, answers.length);
  };

  form.addEventListener('change', ({ target }) => {
    const answer = target.closest('[data-points]');
    if (answer && target.checked) {
      const other = target.name === 'nothing' ? '[name=ticks]:not(:disabled)' : '[name=nothing]';
      answer.querySelectorAll(other).forEach((box) => { box.checked = false; });
    }
    count();
  });
  count();

  const one = 'one' in form.dataset;
  const boxesOf = (answer) => [...answer.querySelectorAll('[name=ticks]')];
  const isJudge = (event) => /^[0-9]$/.test(event.key);
  // The answer that keys are for: where the focus is, else the one whose head was passed last.
  let current = answers.find((answer) => !isMarked(answer)) || answers[0];
  const keysAt = (answer) => {
    current = answer;
    form.querySelectorAll('.point-key').forEach((key) => key.remove());
    boxesOf(answer).slice(0, 9).forEach((box, i) => {
      const key = document.createElement('kbd');
      key.className = 'point-key';
      key.textContent = String(i + 1);
      key.setAttribute('aria-hidden', 'true');
      box.parentElement.querySelector('.tick').after(key);
    });
    answers.forEach((each) => each.classList.toggle('keyed', !one && each === answer));
  };
  const go = (answer) => {
    keysAt(answer);
    answer.scrollIntoView({ block: 'start' });
    const first = answer.querySelector('input:not(:disabled):not([type=hidden])');
    if (first) first.focus({ preventScroll: true });
  };
  keysAt(current);
  form.addEventListener('focusin', ({ target }) => {
    const answer = target.closest('[data-points]');
    if (answer && answer !== current) keysAt(answer);
  });
  const press = (box) => { if (box && !box.disabled) { box.click(); box.focus({ preventScroll: true }); } };
  const comment = () => current.querySelector('textarea') || form.querySelector('textarea');
  const onwards = () => {
    const at = answers.indexOf(current);
    const left = [...answers.slice(at + 1), ...answers.slice(0, at)].find((answer) => !isMarked(answer));
    if (one || !left) form.requestSubmit(form.querySelector('[data-next]'));
    else go(left);
  };
  const step = (by) => {
    const next = answers[answers.indexOf(current) + by];
    if (next) go(next);
  };
  document.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const words = event.target instanceof HTMLTextAreaElement;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onwards();
      return;
    }
    if (event.key === 'Escape' && words) { event.target.blur(); return; }
    if (words || event.target.closest('dialog')) return;
    if (event.altKey && event.key === 'ArrowLeft') {
      const back = form.querySelector('[data-back]');
      if (back) { event.preventDefault(); back.click(); }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (isJudge(event)) press(key === '0' ? current.querySelector('[name=nothing]') : boxesOf(current)[Number(key) - 1]);
    else if (key === 'c') comment().focus();
    else if (!one && key === 'j') step(1);
    else if (!one && key === 'k') step(-1);
    else return;
    event.preventDefault();
  });
})();
