// Draws the models that are on the page and marks where the application is. Runs anew with every fragment.
(() => {
  const READABLE = 0.75;
  const MARGIN = 30;
  const words = (text) => (text ? text.split(' ') : []);

  const withViewer = (source, then) => {
    if (window.BpmnJS) {
      then();
      return;
    }
    const waiting = document.querySelector(`script[src="${source}"]`);
    const script = waiting || document.createElement('script');
    script.addEventListener('load', then);
    if (!waiting) {
      script.src = source;
      document.head.append(script);
    }
  };

  // The whole model when it can be read, else the part around the place, never past the model's edges.
  const show = (canvas, registry, here) => {
    canvas.zoom('fit-viewport', 'auto');
    const place = here.length ? registry.get(here[0]) : null;
    const { inner, outer } = canvas.viewbox();
    if (!place || canvas.zoom() >= READABLE) {
      const zoom = Math.min(canvas.zoom() * 0.94, 1);
      canvas.viewbox({
        x: inner.x + inner.width / 2 - outer.width / zoom / 2,
        y: inner.y + inner.height / 2 - outer.height / zoom / 2,
        width: outer.width / zoom,
        height: outer.height / zoom,
      });
      return;
    }
    const along = (start, length, middle, room) => {
      const from = start - MARGIN;
      const to = start + length + MARGIN;
      return room >= to - from ? (from + to - room) / 2 : Math.max(from, Math.min(middle - room / 2, to - room));
    };
    const width = outer.width / READABLE;
    const height = outer.height / READABLE;
    canvas.viewbox({
      x: along(inner.x, inner.width, place.x + place.width / 2, width),
      y: along(inner.y, inner.height, place.y + place.height / 2, height),
      width,
      height,
    });
  };

  // The colours of the page, by day and by night.
  const bpmnRenderer = { defaultFillColor: 'var(--card)', defaultStrokeColor: 'var(--ink-2)', defaultLabelColor: 'var(--ink)' };

  const draw = async (map) => {
    const viewer = new window.BpmnJS({ container: map, bpmnRenderer });
    const answer = await fetch(map.dataset.bpmn);
    if (!answer.ok) {
      return;
    }
    await viewer.importXML(await answer.text());
    const canvas = viewer.get('canvas');
    const registry = viewer.get('elementRegistry');
    for (const state of ['done', 'here', 'stuck']) {
      words(map.dataset[state]).filter((id) => registry.get(id)).forEach((id) => canvas.addMarker(id, state));
    }
    viewer.get('zoomScroll').toggle(false);
    const here = words(map.dataset.stuck).concat(words(map.dataset.here));
    show(canvas, registry, here);
    new ResizeObserver(() => {
      if (map.clientWidth && map.clientHeight) { // not when the section was put away
        canvas.resized();
        show(canvas, registry, here);
      }
    }).observe(map);
    map.dataset.drawn = 'yes';
    const tab = map.closest('[data-section]').querySelector('.process-tabs [aria-current]');
    if (tab) {
      tab.parentElement.scrollLeft = tab.offsetLeft - 40;
    }
  };

  // Nothing is fetched or drawn before somebody wants to see it; another model's diagram is then as open as the last one.
  const drawOnce = (map) => {
    if (!map.dataset.state) {
      map.dataset.state = 'drawing';
      withViewer(map.dataset.viewer, () => draw(map));
    }
  };
  document.querySelectorAll('.process-picture').forEach((picture) => {
    const map = picture.querySelector('[data-bpmn]');
    picture.open = picture.open || window.processPictureOpen === true;
    window.processPictureOpen = picture.open;
    picture.addEventListener('toggle', () => {
      window.processPictureOpen = picture.open;
      if (picture.open) {
        drawOnce(map);
      }
    });
    if (picture.open) {
      drawOnce(map);
    }
  });
})();
