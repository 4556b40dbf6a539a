/* Steps to put in order: dragged by their grip, with the mouse or a finger, or moved by their buttons, which is all a keyboard needs.
   Tells the page by an input event, like every other answer. */
'use strict';
(() => {
  const number = (list) => [...list.children].forEach((step, i) => {
    step.querySelector('.order-no').textContent = i + 1;
    step.querySelector('[data-move="-1"]').disabled = i === 0;
    step.querySelector('[data-move="1"]').disabled = i === list.children.length - 1;
  });
  const tell = (list, step) => {
    const places = [...list.children];
    list.parentElement.querySelector('[data-steps-said]').textContent = list.dataset.says
      .replace('{0}', step.querySelector('.order-text').textContent)
      .replace('{1}', places.indexOf(step) + 1)
      .replace('{2}', places.length);
  };
  const moved = (list, step) => {
    number(list);
    list.dataset.given = 'true';
    tell(list, step);
    list.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const EDGE = 90;
  const SCROLL = 14;
  const middle = (step) => step.getBoundingClientRect().top + step.offsetHeight / 2;
  const locked = (list) => list.dataset.locked === 'true';
  const keyboard = 'keyboard' in document.getElementById('sitting').dataset; // nothing to drag then

  document.querySelectorAll('.order-list').forEach((list) => {
    number(list);
    list.addEventListener('steps:shown', () => number(list)); // the page put back what was kept
    list.addEventListener('click', (event) => {
      const button = event.target.closest('[data-move]');
      if (!button || locked(list)) return;
      const step = button.closest('.order-item');
      const by = Number(button.dataset.move);
      const other = by < 0 ? step.previousElementSibling : step.nextElementSibling;
      if (!other) return;
      other[by < 0 ? 'before' : 'after'](step);
      moved(list, step);
      if (button.disabled) step.querySelector('[data-move]:not(:disabled)').focus();
      else button.focus();
    });
    list.addEventListener('pointerdown', (event) => {
      const grip = event.target.closest('.order-grip');
      if (!grip || keyboard || locked(list) || event.button > 0) return;
      event.preventDefault();
      const step = grip.closest('.order-item');
      const before = [...list.children];
      grip.setPointerCapture(event.pointerId);
      step.classList.add('is-moving');
      const move = ({ clientY }) => { // the others make way: a step that left the page would lose the pointer
        if (clientY < EDGE) scrollBy(0, -SCROLL);
        else if (clientY > innerHeight - EDGE) scrollBy(0, SCROLL);
        for (;;) {
          const up = step.previousElementSibling;
          const down = step.nextElementSibling;
          if (up && clientY < middle(up)) step.after(up);
          else if (down && clientY > middle(down)) step.before(down);
          else return;
        }
      };
      const end = () => {
        grip.removeEventListener('pointermove', move);
        grip.removeEventListener('pointerup', end);
        grip.removeEventListener('pointercancel', end);
        step.classList.remove('is-moving');
        if (before.some((other, i) => list.children[i] !== other)) moved(list, step);
      };
      grip.addEventListener('pointermove', move);
      grip.addEventListener('pointerup', end);
      grip.addEventListener('pointercancel', end);
    });
  });
})();
