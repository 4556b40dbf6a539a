/* Times are told in the house’s zone; who is elsewhere sees their own with one tap. */
'use strict';
(() => {
  const form = document.querySelector('[data-zone]');
  if (!form) return;
  const select = form.elements.zone;
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (own && ![...select.options].some((option) => option.value === own)) select.add(new Option(own, own));
  select.addEventListener('change', () => form.requestSubmit());
  const url = new URL(location.href);
  if (own && !url.searchParams.has('zone') && own !== select.value) {
    select.value = own;
    form.requestSubmit();
  }
})();
