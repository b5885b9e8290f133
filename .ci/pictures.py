"""Shrink three figures of the report, exports/ by default, to the pictures at the top of README.md."""

import sys
from pathlib import Path

from PIL import Image

WIDTH = 1000  # pixels: sharp at the width of a README, and small
FIGURES = {
    "cumulative": "charts/cumulative_en",
    "green-zone": "maps/green-zone_en",
    "munitions": "charts/munitions_ar",
}

report = Path(sys.argv[1] if len(sys.argv) > 1 else "exports")
out = Path(__file__).parent.parent / "docs" / "pictures"
out.mkdir(exist_ok=True)
for name, figure in FIGURES.items():
    with Image.open(report / f"{figure}.png") as image:
        small = image.convert("RGB").resize(
            (WIDTH, round(image.height * WIDTH / image.width)), Image.Resampling.LANCZOS
        )
        # Colours of small symbols count as much as those of the ground.
        small.quantize(256, Image.Quantize.MAXCOVERAGE).save(out / f"{name}.png", optimize=True)
