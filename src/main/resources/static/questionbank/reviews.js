/* The review queue by keyboard: j and k move, x selects, p publishes, r gives back, enter opens the question. */
'use strict';
(() => {
  const cards = () => [...document.querySelectorAll('.qb-item')];
  const current = () => document.activeElement?.closest('.qb-item');

  function move(step) {
    const all = cards();
    const from = all.indexOf(current());
    const to = all[from < 0 ? 0 : Math.min(Math.max(from + step, 0), all.length - 1)];
    to?.focus({ preventScroll: true });
    to?.scrollIntoView({ block: 'start' });
  }
  const keys = {
    j: () => move(1),
    k: () => move(-1),
    x: () => current()?.querySelector('.qb-pick')?.click(),
    p: () => current()?.querySelector('[data-publish]')?.click(),
    r: () => {
      const card = current();
      card?.querySelector('[data-return]')?.click();
      card?.querySelector('.qb-return textarea')?.focus();
    },
    Enter: () => current()?.querySelector('[data-open]')?.click(),
  };
  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input:not([type=checkbox]), textarea, select, button, a, summary');
    if (typing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
    const act = keys[event.key];
    if (act) { event.preventDefault(); act(); }
  });
})();
