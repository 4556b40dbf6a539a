/* Who types a time of their own means it: the choice follows. */
'use strict';
document.getElementById('plan').addEventListener('input', (event) => {
  if (event.target.name === 'startsAt') event.currentTarget.querySelector('[name=slot][value=own]').checked = true;
});
