// Draws the models that are on the page and marks where the application is. Runs anew with every fragment.
(() => {
  const READABLE = 0.75;
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

  const show = (canvas, registry, here) => {
    canvas.zoom('fit-viewport', 'auto');
    canvas.zoom(canvas.zoom() * 0.94, 'auto');
    const place = here.length ? registry.get(here[0]) : null;
    if (place && canvas.zoom() < 0.55) {
      const { width, height } = canvas.viewbox().outer;
      canvas.viewbox({
        x: place.x + place.width / 2 - width / READABLE / 2,
        y: place.y + place.height / 2 - height / READABLE / 2,
        width: width / READABLE,
        height: height / READABLE,
      });
    }
  };

  const draw = async (map) => {
    const viewer = new window.BpmnJS({ container: map });
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
    show(canvas, registry, words(map.dataset.stuck).concat(words(map.dataset.here)));
    map.dataset.drawn = 'yes';
    const tab = map.parentElement.querySelector('.process-tabs [aria-current]');
    if (tab) {
      tab.parentElement.scrollLeft = tab.offsetLeft - 40;
    }
  };

  document.querySelectorAll('[data-bpmn]:not([data-state])').forEach((map) => {
    map.dataset.state = 'drawing';
    withViewer(map.dataset.viewer, () => draw(map));
  });
})();
