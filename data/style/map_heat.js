// Draws a heat layer: each place a soft spot, as strong as its events in view, coloured from few to many.
function toolkitHeat(map, data, group) {
  "use strict";
  const SPOT = 24; // pixels to the rim of a spot
  const canvas = L.DomUtil.create("canvas", "toolkit-heat leaflet-zoom-hide");
  const spot = document.createElement("canvas");
  spot.width = spot.height = 2 * SPOT;
  const ink = spot.getContext("2d");
  const soft = ink.createRadialGradient(SPOT, SPOT, 0, SPOT, SPOT, SPOT);
  soft.addColorStop(0, "rgba(0,0,0,1)");
  soft.addColorStop(0.5, "rgba(0,0,0,.35)");
  soft.addColorStop(1, "rgba(0,0,0,0)");
  ink.fillStyle = soft;
  ink.fillRect(0, 0, 2 * SPOT, 2 * SPOT);
  // One pixel for each of 256 strengths.
  const ramp = document.createElement("canvas");
  ramp.width = 256;
  ramp.height = 1;
  const colours = ramp.getContext("2d");
  const gradient = colours.createLinearGradient(0, 0, 256, 0);
  data.scale.colours.forEach((colour, k) => gradient.addColorStop(k / (data.scale.colours.length - 1), colour));
  colours.fillStyle = gradient;
  colours.fillRect(0, 0, 256, 1);
  const palette = colours.getImageData(0, 0, 256, 1).data;

  function draw() {
    if (!canvas.isConnected) return;
    const size = map.getSize();
    L.DomUtil.setPosition(canvas, map.containerPointToLayerPoint([0, 0]));
    canvas.width = size.x;
    canvas.height = size.y;
    if (!size.x || !size.y) return;
    const brush = canvas.getContext("2d", { willReadFrequently: true });
    // Strength grows with the root: one place of thousands must not blot out all others.
    const most = Math.max(data.scale.top, 1);
    for (const place of data.places) {
      if (!place.sum || !place.sum.low) continue;
      const p = map.latLngToContainerPoint([place.lat, place.lon]);
      if (p.x < -SPOT || p.y < -SPOT || p.x > size.x + SPOT || p.y > size.y + SPOT) continue;
      brush.globalAlpha = Math.max(0.06, Math.min(1, Math.sqrt(place.sum.low / most)));
      brush.drawImage(spot, p.x - SPOT, p.y - SPOT);
    }
    const pixels = brush.getImageData(0, 0, size.x, size.y);
    const values = pixels.data;
    for (let k = 0; k < values.length; k += 4) {
      const strength = values[k + 3];
      if (!strength) continue;
      values[k] = palette[4 * strength];
      values[k + 1] = palette[4 * strength + 1];
      values[k + 2] = palette[4 * strength + 2];
      values[k + 3] = Math.min(225, 60 + 1.6 * strength);
    }
    brush.putImageData(pixels, 0, 0);
  }
  const Heat = L.Layer.extend({
    onAdd() {
      (map.getPane("heat") || map.createPane("heat")).appendChild(canvas);
      map.on("moveend resize", draw);
      draw();
    },
    onRemove() {
      canvas.remove();
      map.off("moveend resize", draw);
    },
  });
  new Heat().addTo(group);
  return { draw };
}
