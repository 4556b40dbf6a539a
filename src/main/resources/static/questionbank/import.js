/* Looking through an import by keyboard: j and k move, e opens the form, o says fine, x leaves out or puts back. */
'use strict';
(() => {
  const cards = () => [...document.querySelectorAll('.qb-item')];
  const current = () => document.activeElement?.closest('.qb-item');

  function move(step) {
    const all = cards();
    const from = all.indexOf(current());
    const to = all[from < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(from + step, 0), all.length - 1)];
    to?.focus({ preventScroll: true });
    to?.scrollIntoView({ block: 'start' });
  }
  const keys = {
    j: () => move(1),
    k: () => move(-1),
    e: () => current()?.querySelector('[data-edit]')?.click(),
    o: () => current()?.querySelector('[data-fine]')?.click(),
    x: () => current()?.querySelector('[data-out]')?.click(),
  };
  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input, textarea, select, [contenteditable]');
    if (typing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
    const act = keys[event.key];
    if (act) { event.preventDefault(); act(); }
  });
  /* several forms may be open at once: each gets ids of its own */
  document.addEventListener('htmx:load', (event) => {
    const card = event.target.closest?.('.qb-item.is-open');
    card?.querySelectorAll('[id]').forEach((part) => { part.id = `${card.id}-${part.id}`; });
    card?.querySelectorAll('[for]').forEach((label) => { label.htmlFor = `${card.id}-${label.htmlFor}`; });
    card?.querySelectorAll('[aria-describedby]').forEach((part) => part.setAttribute('aria-describedby', part.getAttribute('aria-describedby').split(' ').map((id) => `${card.id}-${id}`).join(' ')));
  });
  /* on a phone the source stays folded below the question until it is asked for */
  document.addEventListener('htmx:load', (event) => {
    if (matchMedia('(min-width: 700.1px)').matches) return;
    event.target.querySelectorAll?.('details[data-fold][open]').forEach((part) => { part.open = false; });
  });
  /* a swapped card keeps the place */
  document.addEventListener('htmx:afterSwap', (event) => {
    const id = event.detail.target?.id;
    const card = id?.startsWith('i-') && document.getElementById(id);
    if (!card) return;
    (card.querySelector('form.form textarea, form.form [aria-invalid]') ?? card).focus({ preventScroll: true });
  });
})();
