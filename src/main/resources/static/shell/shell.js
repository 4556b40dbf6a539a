/* What every page needs: the CSRF header for htmx, questions before a step that cannot be undone, messages, small comforts. */
'use strict';
(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const meta = (name) => $(`meta[name="${name}"]`)?.content;
  const texts = () => $('#shell-texts')?.dataset ?? {};

  /* ---- messages */
  function settle(toast) {
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = '×';
    close.setAttribute('aria-label', texts().close ?? '×');
    close.addEventListener('click', () => toast.remove());
    toast.append(close);
    if (!toast.classList.contains('is-bad')) setTimeout(() => toast.remove(), 7000);
  }
  function tell(text, bad) {
    const toast = document.createElement('div');
    toast.className = bad ? 'toast is-bad' : 'toast';
    toast.setAttribute('role', bad ? 'alert' : 'status');
    const words = document.createElement('span');
    words.textContent = text;
    toast.append(words);
    settle(toast);
    $('#toasts').append(toast);
  }
  window.touchstone = {
    tell,
    /** Headers for fetch(): the CSRF token, and that we want words back, not a page. */
    headers: () => ({ [meta('csrf-header') ?? 'X-CSRF-TOKEN']: meta('csrf-token') ?? '', Accept: 'application/json' }),
    ask,
  };

  /* ---- data-confirm="sentence" on a form or a button; data-confirm-label, data-confirm-danger */
  function ask(text, label, danger) {
    const dialog = $('#confirm');
    $('#confirm-text').textContent = text;
    const yes = $('[value=yes]', dialog);
    yes.dataset.usual ??= yes.textContent;
    yes.textContent = label ?? yes.dataset.usual;
    yes.classList.toggle('danger', danger);
    dialog.returnValue = 'no';
    dialog.showModal();
    return new Promise((answer) => dialog.addEventListener('close', () => answer(dialog.returnValue === 'yes'), { once: true }));
  }
  function confirmFirst(event, asker, again) {
    if (!asker || asker.dataset.confirmed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const { confirm, confirmLabel, confirmDanger } = asker.dataset;
    ask(confirm, confirmLabel, confirmDanger !== undefined).then((yes) => {
      if (!yes) return;
      asker.dataset.confirmed = 'yes';
      again();
      delete asker.dataset.confirmed;
    });
  }
  document.addEventListener('submit', (event) => {
    const form = event.target.closest('form[data-confirm]');
    confirmFirst(event, form, () => form.requestSubmit(event.submitter));
  }, true);
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-confirm]:not(form)');
    confirmFirst(event, button, () => button.click());
  }, true);

  /* ---- a second click must not send twice; a page with unsaved words asks before it goes */
  document.addEventListener('submit', (event) => {
    const form = event.target;
    delete form.dataset.dirty;
    if (form.method !== 'post' || event.defaultPrevented || form.matches('[data-many], [hx-post], [hx-put], [method=dialog]')) return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'yes';
    setTimeout(() => delete form.dataset.sent, 8000);
  });
  document.addEventListener('input', (event) => {
    const form = event.target.closest('form[data-guard]');
    if (form) form.dataset.dirty = 'yes';
  });
  addEventListener('beforeunload', (event) => {
    if ($('form[data-dirty]')) event.preventDefault();
  });
  addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent));

  /* ---- dialogs (data-dialog="#id", data-close), copying, menus, keys, filters, all-or-none */
  document.addEventListener('click', (event) => {
    const opener = event.target.closest('[data-dialog]');
    if (opener) { event.preventDefault(); $(opener.dataset.dialog)?.showModal(); }
    event.target.closest('[data-close]')?.closest('dialog')?.close();
    const copier = event.target.closest('[data-copy]');
    if (copier) navigator.clipboard?.writeText(copier.dataset.copy).then(() => tell(texts().copied));
    if (event.target.closest('[data-print]')) print();
    document.querySelectorAll('details.menu[open]').forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') document.querySelectorAll('details.menu[open]').forEach((menu) => { menu.open = false; $('summary', menu).focus(); });
    const field = (event.ctrlKey || event.metaKey) && $(`[data-hotkey="${CSS.escape(event.key.toLowerCase())}"]`);
    if (field) { event.preventDefault(); field.focus(); field.select?.(); }
  });
  document.addEventListener('change', (event) => {
    if (event.target.matches('[data-autosubmit]')) event.target.form.requestSubmit();
    const group = event.target.dataset.checkAll;
    if (group) document.querySelectorAll(group).forEach((box) => { box.checked = event.target.checked; });
    count();
  });
  /* data-count-of=".pick:checked": how many there are now */
  function count() {
    document.querySelectorAll('[data-count-of]').forEach((place) => { place.textContent = document.querySelectorAll(place.dataset.countOf).length; });
  }
  addEventListener('pageshow', count);

  /* ---- htmx */
  document.addEventListener('htmx:configRequest', (event) => {
    const header = meta('csrf-header');
    if (header && event.detail.verb !== 'get') event.detail.headers[header] = meta('csrf-token');
  });
  document.addEventListener('htmx:beforeSwap', (event) => {
    const { xhr } = event.detail;
    const landed = xhr.responseURL ? new URL(xhr.responseURL).pathname : '';
    if (xhr.status === 401 || landed.endsWith('/sign-in')) { // the session ran out: never a login box in a cell
      event.detail.shouldSwap = false;
      location.reload();
    } else if (xhr.status >= 400 && xhr.getResponseHeader('HX-Retarget')) {
      event.detail.shouldSwap = true;
    }
  });
  document.addEventListener('htmx:afterSwap', (event) => {
    const place = location.hash.length > 1 && document.getElementById(location.hash.slice(1)); // an address may point into a part that comes later
    if (place && event.detail.target.contains(place)) place.scrollIntoView();
    if (event.detail.target.id === 'toasts') document.querySelectorAll('#toasts .toast:not(:has(button))').forEach(settle);
  });
  document.addEventListener('htmx:responseError', (event) => {
    if (!event.detail.xhr.getResponseHeader('HX-Retarget')) tell(texts().failed, true);
  });
  document.addEventListener('htmx:sendError', () => tell(texts().offline, true));

  document.querySelectorAll('.tabs > [aria-current]').forEach((tab) => { tab.parentElement.scrollLeft = tab.offsetLeft - tab.parentElement.offsetLeft - 24; }); // on a phone it may stand outside
  document.querySelectorAll('#toasts .toast').forEach(settle);
})();
