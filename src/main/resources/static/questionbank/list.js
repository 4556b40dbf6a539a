/* The list by keyboard: j and k move, x selects, enter opens, / searches, ? shows the keys. */
'use strict';
(() => {
  const rows = () => [...document.querySelectorAll('[data-question]')];
  const current = () => document.activeElement?.closest('[data-question]');

  function move(step) {
    const all = rows();
    const from = all.indexOf(current());
    all[from < 0 ? 0 : Math.min(Math.max(from + step, 0), all.length - 1)]?.focus();
  }
  const keys = {
    j: () => move(1),
    k: () => move(-1),
    x: () => current()?.querySelector('.ql-pick')?.click(),
    Enter: () => current()?.querySelector('[data-open]')?.click(),
    '/': () => document.querySelector('[data-search]')?.select(),
    '?': () => document.querySelector('#keys')?.showModal(),
  };
  document.addEventListener('keydown', (event) => {
    const own = event.target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]')
      || (event.key === 'Enter' && event.target.closest('a, button, input'));
    if (own || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
    const act = keys[event.key];
    if (act) { event.preventDefault(); act(); }
  });
  document.querySelectorAll('.ql-help').forEach((button) => { button.hidden = false; });
})();
