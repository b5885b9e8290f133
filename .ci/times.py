"""
Run the tests of the pictures, the desk and the report group by group, and print how long each took.

``make times``, or ``python .ci/times.py charts maps`` for some of the groups; those in Chromium need a browser.
"""

import re
import subprocess
import sys
import time
from pathlib import Path

GROUPS = {
    "charts": "test_charts test_more_charts test_counts test_rtl test_phrases",
    "maps": "test_maps test_mapkinds test_printmaps test_printmap_labels test_printmap_pages test_boundaries",
    "maps in Chromium": "test_maps_chromium",
    "desk": "test_desk test_desk_filters test_corrections",
    "desk in JupyterLab and Chromium": "test_desk_chromium",
    "report": "test_report test_printing",
    "report in Chromium": "test_report_chromium",
    "notebooks": "test_notebooks",
    "notebooks in JupyterLab and Chromium": "test_lab_chromium",
    "marking in Chromium": "test_marking_chromium",
}

root = Path(__file__).parent.parent
wanted = [name for name in GROUPS if not sys.argv[1:] or any(name.startswith(said) for said in sys.argv[1:])]
if not wanted:
    sys.exit(f"No group begins so: give some of {', '.join(GROUPS)}.")
print("| group | tests | seconds |\n| --- | ---: | ---: |", flush=True)
failed = []
for name in wanted:
    files = [f"tests/{file}.py" for file in GROUPS[name].split()]
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", *files], cwd=root, capture_output=True, text=True, check=False
    )
    last = (done.stdout.strip().splitlines() or [""])[-1]
    found = re.search(r"(\d+) passed", last)
    print(f"| {name} | {found[1] if found else 0} | {time.monotonic() - begun:.0f} |", flush=True)
    if done.returncode:
        failed.append(f"{name}: {last or done.stderr.strip()}")
sys.exit("\n".join(failed) or 0)
