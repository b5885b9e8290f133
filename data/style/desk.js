/* Run when the desk's style sheet is in the page, for what widgets cannot be told from Python. Lab takes letters and
   arrows for its own wherever nothing is typed into: "d d" on a button would delete the cell, an arrow in a list leave
   it. It asks the element that has the focus whether it may; inside the desk it may not. */
const desk = this.closest('.toolkit-desk');
if (desk) {
  desk.setAttribute('lang', this.dataset.lang);
  desk.addEventListener('focusin', event => event.target.setAttribute('data-lm-suppress-shortcuts', 'true'));
}
