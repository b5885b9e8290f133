// Draws a map of events from its data: outlines, named places, one symbol a place, a legend that filters, a time slider.
// Every text in the data that comes from an article was escaped where the data was made (popup, label as text).
function toolkitMap(map, data) {
  "use strict";
  const word = data.words;
  map.attributionControl.setPrefix("Leaflet");
  // A frame that is not laid out yet (JupyterLab makes outputs so) has no size to fit bounds into: wait for one.
  let fitted = false;
  const fit = () => {
    const box = map.getContainer();
    fitted = Math.min(box.clientWidth, box.clientHeight) > 16;
    if (fitted) map.fitBounds(data.bounds, { padding: [4, 4], animate: false });
    else map.setView(L.latLngBounds(data.bounds).getCenter(), 6, { animate: false });
  };
  fit();

  for (const [name, z] of [["places", 450], ["names", 460], ["rings", 410], ["labels", 640]]) {
    map.createPane(name).style.zIndex = z;
  }
  map.getPane("labels").style.pointerEvents = "none";
  map.getPane("names").style.pointerEvents = "none";

  const layers = {};
  const layer = (key) => (layers[key] = layers[key] || L.layerGroup().addTo(map));
  const shaded = data.kind === "governorates" || data.kind === "districts";
  const divisions = [];
  const grounds = {};
  for (const outline of data.outlines) {
    const whole = shaded && outline.key === data.kind;
    grounds[outline.key] = outline.geojson.features;
    L.geoJSON(outline.geojson, {
      style: whole ? { ...outline.style, fillColor: data.scale.nothing } : outline.style, interactive: whole,
      pointToLayer: () => null, onEachFeature: (feature, drawn) => { if (whole) divisions.push(drawn); },
    }).addTo(layer(outline.key));
  }
  const nameBoxes = [];
  for (const name of data.names) {
    const icon = L.divIcon({ className: "toolkit-name " + name.kind, html: "<span></span>", iconSize: [0, 0] });
    const marker = new L.Marker([name.lat, name.lon], { icon, pane: "names", interactive: false, keyboard: false });
    marker.addTo(layer("references"));
    const span = marker.getElement().firstChild;
    span.textContent = name.text;
    nameBoxes.push({ lat: name.lat, lon: name.lon, w: span.offsetWidth, span });
  }
  for (const place of data.references) {
    if (!place.point) continue;
    const icon = L.divIcon({ className: "toolkit-reference", iconSize: [6, 6] });
    place.dot = new L.Marker([place.lat, place.lon], { icon, pane: "places", interactive: false, keyboard: false });
    place.dot.addTo(layer("references"));
  }

  // --- symbols -------------------------------------------------------------------------------------------------
  const scale = data.scale;
  const radius = (value) => {
    if (!(scale.top > 0) || !(value > 0)) return scale.smallest;
    const share = Math.min(value / scale.top, 1);
    return Math.sqrt(scale.smallest ** 2 + (scale.largest ** 2 - scale.smallest ** 2) * share);
  };
  const types = Object.fromEntries(data.types.map((type) => [type.name, type]));
  const outlineOf = (shape, r, attributes) => {
    const points = data.shapes[shape];
    if (!points) return `<circle r="${r.toFixed(1)}" ${attributes}/>`;
    return `<polygon points="${points.map((p) => (p[0] * r).toFixed(1) + "," + (p[1] * r).toFixed(1)).join(" ")}" ${attributes}/>`;
  };
  // Slices of a symbol of several types, clockwise from the top in the order of the legend; none too thin to be seen.
  const slicesOf = (sum) => {
    const parts = sum.parts.map((n, k) => ({ colour: data.types[k].colour, n })).filter((part) => part.n);
    const shares = parts.map((part) => Math.max(part.n / sum.count, data.least_slice));
    const whole = shares.reduce((all, share) => all + share, 0);
    let at = 0;
    return parts.map((part, k) => ({ colour: part.colour, start: at, end: (at += shares[k] / whole) }));
  };
  const onEdge = (points, turn) => {
    const dx = Math.sin(2 * Math.PI * turn), dy = -Math.cos(2 * Math.PI * turn);
    for (let k = 0; k < points.length; k++) {
      const [x, y] = points[k], [u, v] = points[(k + 1) % points.length];
      const across = dx * (v - y) - dy * (u - x);
      const far = (x * (v - y) - y * (u - x)) / across, share = (x * dy - y * dx) / across;
      if (far > 0 && share >= -1e-9 && share <= 1 + 1e-9) return [far * dx, far * dy];
    }
    return [0, 0];
  };
  const rimOf = (shape, r, start, end) => {
    const points = data.shapes[shape];
    const turn = (p) => (Math.atan2(p[0], -p[1]) / (2 * Math.PI) + 1) % 1;
    const between = points.filter((p) => turn(p) > start && turn(p) < end).sort((p, q) => turn(p) - turn(q));
    return [onEdge(points, start), ...between, onEdge(points, end)].map((p) => (p[0] * r).toFixed(1) + "," + (p[1] * r).toFixed(1)).join(" ");
  };
  const number = (n) => n.toLocaleString("en");
  // A number wider than its symbol would lie on its neighbours: the popup has it.
  const fits = (sum) => number(sum.count).length < 3 || sum.apart || number(sum.count).length * 7.4 < 2 * sum.r;
  const symbol = (sum, precision) => {
    const count = fits(sum) ? number(sum.count) : "";
    const exact = precision === "exact";
    const style = types[sum.type];
    const outer = sum.high > sum.low ? radius(sum.high) : sum.r;
    const [x, y] = sum.apart || [0, 0];
    const half = Math.ceil(Math.max(Math.max(sum.r, outer) * 1.6 + (sum.type === "several" ? 16 : 4), Math.hypot(x, y) + 11));
    let inside = "";
    if (outer > sum.r + 0.5) {
      inside += outlineOf(style.shape, outer, `fill="none" stroke="${style.colour}" stroke-width="1.2"`);
    }
    const slices = sum.type === "several" ? slicesOf(sum) : [];
    if (exact && slices.length) {
      for (const slice of slices) {
        inside += `<polygon points="0,0 ${rimOf(style.shape, sum.r, slice.start, slice.end)}" fill="${slice.colour}" stroke="#fff" stroke-width=".8"/>`;
      }
      inside += outlineOf(style.shape, sum.r, `fill="none" stroke="${style.colour}" stroke-width="1.6"`);
      // Around its number the slices must be seen: where they would not be, it stands at the rim.
      const ground = 4.5 + 3.2 * count.length, out = ground + 4 > sum.r ? sum.r * 0.71 + 4 : 0;
      if (count) inside += `<circle cx="${out}" cy="${out}" r="${ground}" fill="#fff"${out ? ` stroke="${style.colour}"` : ""}/>`;
      inside += `<text x="${out}" y="${out}" fill="#1d1d1d">${count}</text>`;
    } else if (exact) {
      inside += outlineOf(style.shape, sum.r, `fill="${style.colour}" fill-opacity=".9" stroke="#fff" stroke-width="1.5"`);
      inside += `<text fill="${style.ink}">${count}</text>`;
    } else {
      const dashes = `stroke-width="2.4" stroke-dasharray="${data.dashes[precision]}" stroke-linecap="${precision === "near" ? "butt" : "round"}"`;
      inside += outlineOf(style.shape, sum.r, `fill="#fff" fill-opacity=".55" ${slices.length ? "" : `stroke="${style.colour}" ${dashes}`}`);
      for (const slice of slices) {
        inside += `<polyline points="${rimOf(style.shape, sum.r, slice.start, slice.end)}" fill="none" stroke="${slice.colour}" ${dashes}/>`;
      }
      if (sum.apart) inside += `<circle cx="${x}" cy="${y}" r="9" fill="#fff" stroke="${style.colour}"/>`;
      inside += `<text x="${x}" y="${y}" fill="#1d1d1d">${count}</text>`;
    }
    return {
      half,
      html: `<svg width="${2 * half}" height="${2 * half}" viewBox="${-half} ${-half} ${2 * half} ${2 * half}" aria-hidden="true">${inside}</svg>`,
    };
  };

  // --- what is shown -------------------------------------------------------------------------------------------
  // Events are counted by first and last step, type and side of the day that parts them; popups list the first of them.
  const WIDTH = 7;
  const state = { step: 0, earlier: false, side: -1, off: new Set() };
  const isShown = (first, last, type, side) => {
    if (state.side >= 0 && side !== state.side) return false;
    if (state.off.has(data.types[type].name)) return false;
    if (state.step === 0) return true;
    return first >= 0 && first <= state.step - 1 && (state.earlier || last >= state.step - 1);
  };
  const summed = (place) => {
    const sums = place.sums, sum = { count: 0, low: 0, high: 0, type: null, parts: [] };
    for (let k = 0; k < sums.length; k += WIDTH) {
      if (!isShown(sums[k], sums[k + 1], sums[k + 2], sums[k + 3])) continue;
      sum.count += sums[k + 4];
      sum.low += sums[k + 5];
      sum.high += sums[k + 6];
      const type = data.types[sums[k + 2]].name;
      sum.parts[sums[k + 2]] = (sum.parts[sums[k + 2]] || 0) + sums[k + 4];
      sum.type = sum.type === null || sum.type === type ? type : "several";
    }
    if (sum.type === null) return null;
    sum.r = shaded || data.kind === "heat" ? 10 : radius(sum.low);
    return sum;
  };
  const popup = (place) => {
    const listed = place.listed.filter((event) => isShown(...event));
    const more = (place.sum ? place.sum.count : 0) - listed.reduce((sum, event) => sum + event[4], 0);
    const items = listed.map((event) => `<li>${event[5]}</li>`).join("") +
      (more > 0 ? `<li>${word.more.replace("{n}", number(more))}</li>` : "");
    return `<div lang="${data.lang}" dir="${data.dir}">${place.head}<ol>${items}</ol></div>`;
  };
  // Buttons in the corners lie above popups, and would cover what is written there and the button that closes it.
  const uncover = () => {
    const open = map.getPane("popupPane").querySelector(".leaflet-popup");
    const box = open ? open.getBoundingClientRect() : null;
    for (const control of map.getContainer().querySelectorAll(".leaflet-control")) {
      const its = control.getBoundingClientRect();
      const over = box && its.left < box.right && box.left < its.right && its.top < box.bottom && box.top < its.bottom;
      control.style.visibility = over ? "hidden" : "";
    }
  };
  map.on("popupopen popupclose move moveend zoomend", () => requestAnimationFrame(uncover));
  const at = (place) => place.lat + "," + place.lon;
  for (const place of data.places) {
    if (data.kind === "heat") continue;
    place.marker = new L.Marker([place.lat, place.lon], { keyboard: true, riseOnHover: true });
    if (place.precision !== "exact" && place.km > 0) {
      const look = { pane: "rings", interactive: false, weight: 1.4, dashArray: place.precision === "near" ? "6 5" : "1.5 4.5" };
      // Where the outline is drawn that it lies somewhere in, that is shaded; else a circle says how far off it may be.
      place.ring = place.ground
        ? L.geoJSON(grounds[place.ground[0]][place.ground[1]], { ...look, fillOpacity: 0.1 })
        : L.circle([place.lat, place.lon], { ...look, radius: place.km * 1000, fillOpacity: 0.05 });
    }
    place.marker.bindPopup(() => popup(place), { maxWidth: 380, minWidth: 260, className: "toolkit-popup", keepInView: false });
    place.marker.on("popupopen", () => {
      const size = map.getSize();
      const options = place.marker.getPopup().options;
      options.maxHeight = Math.max(140, Math.min(300, size.y - 120));
      // On a narrow map too, the button that closes it stays on the map.
      options.maxWidth = Math.max(160, Math.min(380, size.x - 60));
      options.minWidth = Math.min(260, options.maxWidth);
      place.marker.getPopup().update();
    });
    // The page around a frame, such as the desk, may want to show the events too.
    place.marker.on("click", () => {
      if (window.parent === window) return;
      const days = state.step === 0 ? null : [state.earlier ? "" : data.days[state.step - 1][0], data.days[state.step - 1][1]];
      window.parent.postMessage({ toolkitPlace: data.places.indexOf(place), days }, "*");
    });
    if (shaded) divisions[place.division].on("click", () => { if (place.sum) place.marker.openPopup(); });
  }
  const heat = data.kind === "heat" ? toolkitHeat(map, data, layer("heat")) : null;
  const shade = (value) => {
    let colour = data.scale.nothing;
    data.scale.floors.forEach((floor, k) => { if (value >= floor) colour = data.scale.colours[k]; });
    return colour;
  };
  // No wider than its digits: a neighbour's click is not taken. The outline under it may be clicked too.
  const plainNumber = (sum) => {
    const half = 8 + 4 * number(sum.count).length, size = 2 * half;
    const text = `<text class="toolkit-number">${number(sum.count)}</text>`;
    return { half, html: `<svg width="${size}" height="${size}" viewBox="${-half} ${-half} ${size} ${size}" aria-hidden="true">${text}</svg>` };
  };
  // Where districts are specks, the number of the one with more events is seen; the others' come with a nearer view.
  function thinNumbers(point) {
    const seen = [];
    for (const place of data.places.filter((one) => one.sum).sort((a, b) => b.sum.count - a.sum.count)) {
      const p = point(place), w = 4 * number(place.sum.count).length + 1;
      place.crowded = seen.some(([x, y, other]) => Math.abs(x - p.x) < w + other && Math.abs(y - p.y) < 14);
      place.marker.getElement().style.opacity = place.crowded ? 0 : 1;
      if (!place.crowded) seen.push([p.x, p.y, w]);
    }
  }
  // Whether a box on the page, in pixels, lies inside a division: its corners and the middles of its sides do.
  function withinDivision(division, box) {
    const bounds = division.getBounds(), nw = map.latLngToContainerPoint(bounds.getNorthWest()), se = map.latLngToContainerPoint(bounds.getSouthEast());
    if (box[0] < nw.x || box[1] < nw.y || box[2] > se.x || box[3] > se.y) return false;
    const rings = division.getLatLngs();
    const lines = (L.LineUtil.isFlat(rings[0]) ? rings : rings.flat()).map((ring) => ring.map((at) => map.latLngToContainerPoint(at)));
    const inside = (x, y) => lines.reduce((odd, line) => line.reduce((is, a, k) => {
      const b = line[(k + 1) % line.length];
      return (a.y > y) !== (b.y > y) && x < (b.x - a.x) * (y - a.y) / (b.y - a.y) + a.x ? !is : is;
    }, odd), false);
    const across = [box[0], (box[0] + box[2]) / 2, box[2]];
    return across.every((x) => inside(x, box[1]) && inside(x, box[3]));
  }

  // Rings of places known roughly lie under the others, which they must not cover. So each is made wide enough to be seen
  // around them, and its number stands where they leave it free.
  function settle() {
    const shown = shaded || heat ? [] : data.places.filter((place) => place.sum);
    const round = (place) => {
      const corners = data.shapes[types[place.sum.type].shape] || [[1, 0]];
      const reach = Math.max(...corners.map(([x, y]) => Math.hypot(x, y)));
      const edge = reach * Math.max(place.sum.r, place.sum.high > place.sum.low ? radius(place.sum.high) : 0);
      return { p: map.latLngToLayerPoint([place.lat, place.lon]), r: place.sum.r * reach, edge };
    };
    const dots = shown.filter((place) => place.precision === "exact").map(round);
    const numbers = [], moved = [];
    for (const place of shown.filter((place) => place.precision !== "exact")) {
      const p = round(place).p, sum = place.sum, before = [sum.r, sum.apart].join();
      const away = (other, x, y) => Math.hypot(p.x + x - other.p.x, p.y + y - other.p.y);
      sum.r = Math.max(radius(sum.low), ...dots.map((dot) => dot.r + 9 - away(dot, 0, 0)));
      const free = ([x, y]) => [...dots, ...numbers].every((other) => away(other, x, y) > other.edge + 8);
      const spots = [[0, 0]];
      for (const far of [sum.r, sum.r + 10, sum.r + 20]) {
        for (let turn = 1; turn < 9; turn++) spots.push([Math.cos(turn * Math.PI / 4) * far, Math.sin(turn * Math.PI / 4) * far]);
      }
      const spot = spots.find(free) || spots[1];
      sum.apart = spot === spots[0] ? null : spot.map(Math.round);
      numbers.push({ p: p.add(spot), edge: 8 });
      if ([sum.r, sum.apart].join() !== before) moved.push(place);
    }
    return moved;
  }
  function draw(place) {
    const drawn = shaded ? plainNumber(place.sum) : symbol(place.sum, place.precision);
    place.marker.setIcon(L.divIcon({
      className: "toolkit-symbol toolkit-" + place.precision, html: drawn.html,
      iconSize: [2 * drawn.half, 2 * drawn.half], popupAnchor: [0, -place.sum.r],
    }));
    // Small symbols stand above large ones, rings below all.
    place.marker.setZIndexOffset((place.precision === "exact" ? 1000 : -4000) - Math.round(place.sum.r * 10));
    layer("events").addLayer(place.marker);
    const element = place.marker.getElement();
    element.setAttribute("aria-label", place.text + ": " + word.count.replace("{n}", number(place.sum.count)));
    element.dataset.place = place.text;
  }

  function refresh() {
    for (const place of data.places) place.sum = summed(place);
    settle();
    let count = 0;
    for (const place of data.places) if (place.sum) count += place.sum.count;
    if (heat) {
      heat.draw();
      placeLabels();
      return count;
    }
    if (shaded) divisions.forEach((drawn, k) => drawn.setStyle({ fillColor: scale.rough.includes(k) ? scale.unsure : scale.nothing }));
    for (const place of data.places) {
      if (!place.sum) {
        layer("events").removeLayer(place.marker);
        if (place.ring) layer("rings").removeLayer(place.ring);
        continue;
      }
      if (shaded) divisions[place.division].setStyle({ fillColor: shade(place.sum.low) });
      draw(place);
      if (place.ring) {
        place.ring.setStyle({ color: types[place.sum.type].colour });
        layer("rings").addLayer(place.ring);
      }
      if (place.marker.isPopupOpen()) place.marker.getPopup().update();
    }
    stopAt(reached);
    placeLabels();
    return count;
  }

  // One stop of the tab key for all symbols; arrows go from symbol to symbol, in the order of the list.
  const symbols = map.getPane("markerPane");
  symbols.setAttribute("role", "group");
  symbols.setAttribute("aria-label", word.symbols);
  let reached = null;
  const drawn = () => data.places.filter((place) => place.sum && place.marker);
  function stopAt(place) {
    const all = drawn();
    reached = all.includes(place) ? place : all[0];
    for (const other of all) other.marker.getElement().tabIndex = other === reached ? 0 : -1;
  }
  symbols.addEventListener("focusin", (event) => {
    stopAt(drawn().find((place) => place.marker.getElement() === event.target));
  });
  symbols.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const all = drawn();
    const next = step && all[all.indexOf(reached) + step];
    if (!step) return;
    event.preventDefault();
    if (next) next.marker.getElement().focus();
  });

  // --- labels: each name is tried around its place, the first position that hides nothing is taken -----------------
  const labels = [];
  const known = {};
  for (const [list, rank] of [[heat ? [] : data.places, 0], [data.references, 1]]) {
    for (const place of list) {
      // The airport and the base on it share a point and keep both names.
      if (!place.text || known[at(place) + place.text]) continue;
      known[at(place) + place.text] = true;
      const icon = L.divIcon({ className: "toolkit-label", iconSize: null, iconAnchor: [0, 0] });
      const marker = new L.Marker([place.lat, place.lon], { icon, pane: "labels", interactive: false, keyboard: false });
      labels.push({ place, marker, rank });
    }
  }
  for (const label of labels) {
    label.marker.addTo(layer(label.rank ? "references" : "events"));
    const element = label.marker.getElement();
    if (!element) continue;
    element.textContent = label.place.text;
    element.dir = "auto";
    element.lang = data.lang;
  }
  function placeLabels() {
    const taken = [], reaches = {}, symbols = [];
    const size = map.getSize();
    const point = (place) => map.latLngToContainerPoint([place.lat, place.lon]);
    if (shaded) thinNumbers(point);
    for (const place of heat ? [] : data.places) {
      if (!place.sum || place.crowded) continue;
      const p = point(place), r = Math.max(place.sum.r, place.sum.high > place.sum.low ? radius(place.sum.high) : 0);
      reaches[at(place)] = Math.max(reaches[at(place)] || 0, r);
      const [x, y] = place.sum.apart || [0, 0];
      taken.push([p.x - r, p.y - r, p.x + r, p.y + r], [p.x + x - 9, p.y + y - 9, p.x + x + 9, p.y + y + 9]);
      symbols.push([p.x, p.y, shaded ? 9 : r]);
    }
    // Buttons and the scale lie above the map: a name under them would be cut.
    const frame = map.getContainer().getBoundingClientRect();
    for (const control of map.getContainer().querySelectorAll(".leaflet-control")) {
      const its = control.getBoundingClientRect();
      if (its.width) taken.push([its.left - frame.left - 2, its.top - frame.top - 2, its.right - frame.left + 2, its.bottom - frame.top + 2]);
    }
    const over = (box) => symbols.some(([x, y, r]) =>
      Math.hypot(Math.max(box[0] - x, 0, x - box[2]), Math.max(box[1] - y, 0, y - box[3])) < r);
    for (const place of data.references) {
      if (!place.point) continue;
      const p = point(place);
      taken.push([p.x - 4, p.y - 4, p.x + 4, p.y + 4]);
    }
    const free = (box) => box[0] > 2 && box[1] > 2 && box[2] < size.x - 2 && box[3] < size.y - 2 &&
      !taken.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]);
    for (const name of nameBoxes) {
      const p = map.latLngToContainerPoint([name.lat, name.lon]);
      // Before the page is seen nothing has a width yet.
      name.w = name.span.offsetWidth || name.w;
      const box = [p.x - name.w / 2, p.y - 8, p.x + name.w / 2, p.y + 8];
      // Half under a symbol or its number the name of a lake is none.
      name.span.hidden = over(box);
      if (!name.span.hidden) taken.push(box);
    }
    // The largest symbols are named first.
    const reach = (label) => reaches[at(label.place)] || 0;
    for (const label of [...labels].sort((a, b) => a.rank - b.rank || reach(b) - reach(a))) {
      const element = label.marker.getElement();
      if (!element) continue;
      if (label.rank === 0 && !reach(label) && !label.place.reference) { element.hidden = true; continue; }
      const p = point(label.place);
      // A town whose point lies under the symbol of another place would seem to be that symbol's second name.
      const hidden = symbols.some(([x, y, r]) => Math.hypot(p.x - x, p.y - y) < r + 4);
      const dot = label.place.dot && label.place.dot.getElement();
      if (dot) dot.hidden = !shaded && hidden;
      if (label.rank === 1 && !shaded && hidden) { element.hidden = true; continue; }
      element.hidden = false;
      const w = element.offsetWidth, h = Math.max(16, element.offsetHeight);
      // A district without events is named inside it or, where it is too small, not at all: beside it lies another.
      const own = data.kind === "districts" && label.rank === 1 ? divisions[label.place.division] : null;
      const spot = (own ? [[-w / 2, -h / 2]] : around(w, h, reach(label) || 4)).find(([x, y]) => {
        const box = [p.x + x, p.y + y, p.x + x + w, p.y + y + h];
        return free(box) && (!own || withinDivision(own, box));
      });
      if (!spot) { element.hidden = true; continue; }
      element.style.marginLeft = spot[0] + "px";
      element.style.marginTop = spot[1] + "px";
      taken.push([p.x + spot[0] - 3, p.y + spot[1], p.x + spot[0] + w + 3, p.y + spot[1] + h]);
    }
  }
  // Upper left corners to try, best first: where reading begins, then around the place, then farther away.
  function around(w, h, reach) {
    const spots = [];
    for (const gap of [3, 9, 15]) {
      const r = reach + gap, d = r * 0.75;
      const sides = [[r, -h / 2], [-r - w, -h / 2]];
      if (data.dir === "rtl") sides.reverse();
      if (shaded) spots.push([-w / 2, r - 2]);
      spots.push(...sides, [-w / 2, r], [-w / 2, -r - h], [d, d - 4], [d, -d - h + 4], [-d - w, d - 4],
        [-d - w, -d - h + 4], [-10, r], [10 - w, r], [-10, -r - h], [10 - w, -r - h]);
    }
    return spots;
  }
  map.on("zoomend", () => settle().forEach(draw));
  map.on("zoomend moveend resize", placeLabels);
  // Names are as wide as the typeface makes them, which is read after the page.
  document.fonts.ready.then(placeLabels);

  // --- controls ------------------------------------------------------------------------------------------------
  const Kilometres = L.Control.Scale.extend({
    _updateScale(scaleElement, text, ratio) {
      L.Control.Scale.prototype._updateScale.call(this, scaleElement,
        text.replace(" km", " " + word.km).replace(/ m$/, " " + word.m), ratio);
      scaleElement.dir = "auto";
    },
  });
  new Kilometres({ imperial: false, position: "bottomleft" }).addTo(map);
  const Home = L.Control.extend({
    onAdd() {
      const bar = L.DomUtil.create("div", "leaflet-bar");
      const link = L.DomUtil.create("a", "", bar);
      link.href = "#";
      link.role = "button";
      link.title = word.whole;
      link.setAttribute("aria-label", word.whole);
      link.textContent = "⤢";
      L.DomEvent.on(link, "click", (e) => { L.DomEvent.stop(e); fit(); });
      return bar;
    },
  });
  new Home({ position: "topleft" }).addTo(map);

  const slider = document.querySelector(".toolkit-time input[type=range]");
  const said = document.querySelector(".toolkit-time output");
  const play = document.querySelector(".toolkit-time button");
  const earlier = document.querySelector(".toolkit-time input[type=checkbox]");
  let timer = null;
  function show() {
    state.step = slider ? Number(slider.value) : 0;
    const count = refresh();
    const text = state.step ? data.steps[state.step - 1] : state.side < 0 ? word.all_dates : word.sides[state.side];
    if (said) said.textContent = text + " · " + word.count.replace("{n}", number(count));
    if (slider) slider.setAttribute("aria-valuetext", text);
  }
  function stop() {
    clearInterval(timer);
    timer = null;
    play.textContent = word.play;
    play.setAttribute("aria-pressed", "false");
  }
  if (slider) {
    slider.addEventListener("input", () => { if (timer) stop(); show(); });
    earlier.addEventListener("change", () => { state.earlier = earlier.checked; show(); });
    play.addEventListener("click", () => {
      if (timer) return stop();
      play.textContent = word.pause;
      play.setAttribute("aria-pressed", "true");
      if (Number(slider.value) >= Number(slider.max)) slider.value = 0;
      timer = setInterval(() => {
        slider.value = Number(slider.value) + 1;
        show();
        if (Number(slider.value) >= Number(slider.max)) stop();
      }, 900);
    });
  }
  for (const box of document.querySelectorAll(".toolkit-side input[data-type]")) {
    box.addEventListener("change", () => {
      if (box.checked) state.off.delete(box.dataset.type); else state.off.add(box.dataset.type);
      show();
    });
  }
  for (const choice of document.querySelectorAll(".toolkit-split input")) {
    choice.addEventListener("change", () => { state.side = Number(choice.value); show(); });
  }
  show();
  toolkitSearch(map, data);
  const named = {};
  for (const key of data.layer_order) if (layers[key]) named[data.layer_names[key]] = layers[key];
  L.control.layers(data.tiles ? { [word.online]: L.tileLayer(data.tiles.url, data.tiles.options).addTo(map) } : {}, named,
    { collapsed: true }).addTo(map);
  map.on("overlayadd", () => { for (const label of labels) { const e = label.marker.getElement(); if (e) { e.textContent = label.place.text; e.dir = "auto"; } } show(); });
  new ResizeObserver(() => {
    map.invalidateSize({ animate: false });
    if (!fitted) { fit(); placeLabels(); }
  }).observe(map.getContainer());
  setTimeout(() => { map.invalidateSize({ animate: false }); fit(); placeLabels(); }, 0);
}
