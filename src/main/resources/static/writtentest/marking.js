/* Adds up what the ticks earn (the server's formula: expected less faults, never below zero, scaled to the paper's points),
   counts the answers that are marked, keeps ticks and "nothing" apart, and marks by keys where one answer is on the page.
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

  if (!('one' in form.dataset)) return;
  const boxes = [...form.querySelectorAll('[name=ticks]')];
  boxes.forEach((box, i) => {
    if (i > 8) return;
    const key = document.createElement('kbd');
    key.textContent = String(i + 1);
    key.setAttribute('aria-hidden', 'true');
    box.parentElement.querySelector('.tick').after(key);
  });
  const press = (box) => { if (box && !box.disabled) { box.click(); box.focus({ preventScroll: true }); } };
  const comment = form.querySelector('textarea');
  document.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit(form.querySelector('[data-next]'));
      return;
    }
    if (event.key === 'Escape' && event.target === comment) { comment.blur(); return; }
    if (event.target === comment) return;
    if (event.altKey && event.key === 'ArrowLeft') {
      const back = form.querySelector('[data-back]');
      if (back) { event.preventDefault(); back.click(); }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^[1-9]$/.test(event.key)) press(boxes[Number(event.key) - 1]);
    else if (event.key === '0') press(form.querySelector('[name=nothing]'));
    else if (event.key.toLowerCase() === 'c') { event.preventDefault(); comment.focus(); }
    else return;
    event.preventDefault();
  });
})();
