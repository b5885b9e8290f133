// Looks for a place by its name in either language, its spelling folded, and shows it.
function toolkitSearch(map, data) {
  "use strict";
  const form = document.querySelector(".toolkit-search");
  if (!form) return;
  const field = form.querySelector("input"), list = form.querySelector("datalist"), said = form.querySelector("output");
  // What two careful typists would call the same name.
  const fold = (text) => text.normalize("NFKD").toLowerCase().replace(/[\u064b-\u0655\u0670\u0640\u0300-\u036f'’ʿʾ`]/g, "")
    .replace(/[أإآٱ]/g, "ا").replace(/ى/g, "ي").replace(/ة/g, "ه").replace(/[-\s]+/g, " ").trim()
    .replace(/^(?:ال|al |an |as |ad |at |ar )/, "");
  const arabic = data.lang === "ar";
  const known = data.places.filter((place) => place.marker || data.kind === "heat")
    .map((place) => ({ names: [place.text], lat: place.lat, lon: place.lon, place }));
  for (const [en, ar, lat, lon] of data.search) known.push({ names: arabic ? [ar, en] : [en, ar], lat, lon });
  for (const one of known) one.folded = one.names.map(fold);
  let filled = false;
  field.addEventListener("focus", () => {
    if (filled) return;
    filled = true;
    for (const name of [...new Set(known.flatMap((one) => one.names))].sort((a, b) => a.localeCompare(b, data.lang))) {
      const option = document.createElement("option");
      option.value = name;
      list.append(option);
    }
  });
  function find(text) {
    const wanted = fold(text);
    if (!wanted) return null;
    const tests = [(name) => name === wanted, (name) => name.startsWith(wanted), (name) => name.includes(wanted)];
    for (const test of tests) {
      const found = known.find((one) => one.folded.some(test));
      if (found) return found;
    }
    return null;
  }
  let ring = null;
  function go() {
    const text = field.value.trim();
    if (ring) ring.remove();
    if (!text) { said.textContent = ""; return; }
    const found = find(text);
    if (!found) {
      said.textContent = data.words.search_none.replace("{name}", () => text);
      return;
    }
    said.textContent = found.names[0];
    map.setView([found.lat, found.lon], Math.max(map.getZoom(), map.getBoundsZoom(data.bounds) + 2), { animate: false });
    ring = L.circleMarker([found.lat, found.lon], { radius: 16, color: "#111", weight: 2, fill: false, interactive: false, className: "toolkit-found" });
    ring.addTo(map);
    // Where events are drawn at the very place, their list opens.
    const near = (place) => Math.abs(place.lat - found.lat) < 0.002 && Math.abs(place.lon - found.lon) < 0.002;
    const here = found.place || data.places.find((place) => place.marker && place.sum && near(place));
    if (here && here.marker && here.sum) here.marker.openPopup();
  }
  form.addEventListener("submit", (e) => { e.preventDefault(); go(); });
  field.addEventListener("change", go);
}
