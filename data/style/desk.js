/* Run when the desk's style sheet is in the page, for what widgets cannot be told from Python. Lab takes letters and
   arrows for its own wherever nothing is typed into: "d d" on a button would delete the cell, an arrow in a list leave
   it. It asks the element that has the focus whether it may; inside the desk it may not.
   What is clicked in a picture is written into a field that the desk listens to: a strip over the bars of the chart, or
   a symbol of the map, which says so from its own frame. */
const desk = this.closest('.toolkit-desk');
if (desk) {
  desk.setAttribute('lang', this.dataset.lang);
  if (!desk.toolkitHears) {
    desk.toolkitHears = true;
    let picks = 0;
    const pick = what => {
      const field = desk.querySelector('.toolkit-picked input');
      if (!field) return;
      field.value = JSON.stringify([...what, ++picks]);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    desk.addEventListener('focusin', event => event.target.setAttribute('data-lm-suppress-shortcuts', 'true'));
    desk.addEventListener('click', event => {
      const strip = event.target.closest('.toolkit-strip');
      if (strip) pick(['bar', Number(strip.dataset.first), Number(strip.dataset.last)]);
    });
    // One stop of the tab key for all bars; arrows go from bar to bar.
    desk.addEventListener('keydown', event => {
      const strip = event.target.closest('.toolkit-strip');
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (!strip || !step) return;
      event.preventDefault();
      const next = step > 0 ? strip.nextElementSibling : strip.previousElementSibling;
      if (!next) return;
      strip.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
    });
    window.addEventListener('message', event => {
      const frame = desk.querySelector('iframe.toolkit-map');
      if (!frame || event.source !== frame.contentWindow) return;
      const place = event.data && event.data.toolkitPlace, days = event.data && event.data.days;
      if (Number.isInteger(place)) pick(['place', place, Array.isArray(days) ? days.map(String) : null]);
    });
  }
}
