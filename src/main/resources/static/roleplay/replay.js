/* Plays a talk again: the lines come when they came, at up to eight times the speed. Without this script the whole talk stands there. */
'use strict';
(() => {
  const player = document.getElementById('player');
  if (!player) return;
  const words = player.dataset;
  const end = Number(words.seconds);
  const lines = [...document.querySelectorAll('#lines [data-second]')].map((item) => ({ item, second: Number(item.dataset.second) }));
  const moments = [...new Set([...document.querySelectorAll('[data-jump]')].map((link) => Number(link.dataset.jump)))].sort((a, b) => a - b);
  const cursors = player.querySelectorAll('.tl-now');
  const play = document.getElementById('play');
  const speed = document.getElementById('speed');
  const slider = document.getElementById('position');
  const clock = document.getElementById('clock');
  let position = end;
  let last = null; /* the moment of the last frame while it plays */

  const text = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
  const show = (follow) => {
    let newest = null;
    lines.forEach((line) => {
      const ahead = line.second > position;
      line.item.classList.toggle('is-ahead', ahead);
      line.item.classList.remove('is-now');
      if (!ahead) newest = line.item;
    });
    if (position < end) newest?.classList.add('is-now');
    cursors.forEach((cursor) => {
      cursor.toggleAttribute('hidden', position >= end);
      cursor.setAttribute('x', Math.round((1000 * position) / end));
    });
    slider.value = position;
    clock.textContent = `${text(position)} / ${text(end)}`;
    slider.setAttribute('aria-valuetext', clock.textContent);
    if (follow && newest && position < end) newest.scrollIntoView({ block: 'nearest' });
  };
  const pause = () => {
    last = null;
    play.textContent = words.play;
  };
  const frame = (now) => {
    if (last === null) return;
    const before = lines.filter((line) => line.second <= position).length;
    position = Math.min(end, position + ((now - last) / 1000) * Number(speed.value));
    last = now;
    show(lines.filter((line) => line.second <= position).length !== before);
    if (position >= end) pause();
    else requestAnimationFrame(frame);
  };
  const toggle = () => {
    if (last !== null) return pause();
    if (position >= end) position = 0;
    last = performance.now();
    play.textContent = words.pause;
    requestAnimationFrame(frame);
  };
  const go = (second) => {
    position = Math.max(0, Math.min(end, second));
    show(true);
  };
  const jump = (step) => {
    const next = step > 0 ? moments.find((moment) => moment > position + 0.01) : moments.findLast((moment) => moment < position - 0.01);
    if (next !== undefined) go(next);
  };

  play.addEventListener('click', toggle);
  slider.addEventListener('input', () => { pause(); go(Number(slider.value)); });
  document.getElementById('before').addEventListener('click', () => jump(-1));
  document.getElementById('next').addEventListener('click', () => {
    if (position >= end) position = -1;
    jump(1);
  });
  document.querySelectorAll('[data-jump]').forEach((link) => link.addEventListener('click', () => {
    go(Number(link.dataset.jump));
  }));
  document.querySelectorAll('[data-tag]').forEach((link) => link.addEventListener('click', (event) => {
    const field = document.getElementById('tag-message');
    if (!field) return;
    event.preventDefault();
    field.value = link.dataset.tag;
    document.getElementById('tag').scrollIntoView({ block: 'nearest' });
    document.getElementById('tag-point').focus();
  }));
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select, button, a, summary')) return;
    const act = { ' ': toggle, ArrowLeft: () => go(position - 5), ArrowRight: () => go(position + 5), p: () => jump(-1), n: () => jump(1) }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  document.getElementById('controls').hidden = false;
  document.getElementById('keys').hidden = false;
  show(false);
})();
