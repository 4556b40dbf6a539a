/* Rows of a form: add one, remove one, move one up; and only the parts that belong to the chosen type. Without this file every part stands there
   and one empty row waits at the end of each list. */
'use strict';
(() => {
  const KEYED = ['SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'TRUE_FALSE', 'ORDERING', 'TYPING'];

  function empty(row) {
    row.querySelectorAll('input, textarea').forEach((input) => { if (input.type === 'checkbox') input.checked = false; else input.value = ''; });
    row.querySelectorAll('select').forEach((select) => { select.selectedIndex = 0; });
  }
  function renumber(rows) {
    let shown = 0;
    rows.querySelectorAll('[data-row]').forEach((row, place) => {
      row.querySelectorAll('[name]').forEach((field) => { field.name = field.name.replace(/\[\d+]/, `[${place}]`); });
      const letter = row.querySelector('.qb-letter');
      if (letter && !row.hidden) letter.textContent = String.fromCharCode(65 + shown++);
    });
  }
  function fit(form) {
    const type = form.querySelector('select[name=type]')?.value;
    if (!type) return;
    form.dataset.kind = type;
    const asksWhy = type === 'TRUE_FALSE' && form.elements.reasoned?.checked;
    form.querySelectorAll('[data-types]').forEach((part) => {
      const types = part.dataset.types;
      part.hidden = types === 'open' ? KEYED.includes(type) && !asksWhy : !types.split(' ').includes(type);
    });
  }
  function ready(root) {
    root.querySelectorAll('[data-rows] [data-add], [data-rows] [data-remove], [data-rows] [data-up]').forEach((button) => { button.hidden = false; });
    root.querySelectorAll('form').forEach(fit);
  }
  document.addEventListener('click', (event) => {
    const rows = event.target.closest('[data-rows]');
    if (!rows) return;
    if (event.target.closest('[data-add]')) {
      const all = rows.querySelectorAll('[data-row]');
      const row = all[all.length - 1].cloneNode(true);
      row.hidden = false;
      empty(row);
      all[all.length - 1].after(row);
      renumber(rows);
      row.querySelector('textarea, input:not([type=checkbox])').focus();
    }
    const up = event.target.closest('[data-up]');
    const above = up?.closest('[data-row]').previousElementSibling;
    if (above?.matches('[data-row]')) {
      above.before(up.closest('[data-row]'));
      renumber(rows);
      up.focus();
    }
    const gone = event.target.closest('[data-remove]')?.closest('[data-row]');
    if (gone) {
      if (rows.querySelectorAll('[data-row]').length > 1) gone.remove(); else empty(gone);
      renumber(rows);
      rows.querySelector('[data-add]').focus();
    }
  });
  document.addEventListener('change', (event) => {
    if (event.target.matches('select[name=type], [name=reasoned]')) fit(event.target.form);
  });
  document.addEventListener('htmx:load', (event) => ready(event.target.parentElement ?? event.target));
  ready(document);
})();
