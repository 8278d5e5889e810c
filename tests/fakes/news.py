"""Articles on two invented events, as a user would have them."""

import json
from pathlib import Path

BRIDGE = {
    "post.html": """<!doctype html><html lang="en"><head><title>Varn bridge closed after crack found</title>
<meta property="og:site_name" content="Varn Post"><meta property="article:published_time"
content="2030-10-05T08:00:00+00:00"></head><body><article><h1>Varn bridge closed after crack found</h1>
<p>The Varn bridge was closed on Saturday after engineers found a crack of 40 centimetres in its northern
pillar, the city said.</p>
<p>"We could not take the risk," mayor Ilse Dorn told reporters. About 12,000 cars cross the bridge every
day.</p><p>The bridge, built in 1974, had been inspected in March without any finding, according to the city's
office for roads.</p></article></body></html>""",
    "herald.txt": """Varn bridge shut to traffic

The Varn bridge in the north of the city has been closed to all traffic since Saturday morning, because
engineers found a crack of 60 centimetres in a pillar.

"We could not take the risk," said Ilse Dorn, the mayor. The bridge carries about 12,000 cars a day.

Repairs will take at least six weeks and cost 3 million crowns, according to the city's office for roads.
""",
    "courier.txt": """City denies that crack in Varn bridge was known

The city has denied that the crack in the northern pillar of the Varn bridge was known since March.

The bridge was closed on Saturday after engineers found the crack. Mayor Ilse Dorn said that an inspection
in March had found nothing.

Repairs will take at least six weeks, the office for roads said.
""",
}
OTHER = """Lighthouse museum wins prize

The lighthouse museum on Tarn island has won the national prize for small museums, the jury said in Holm.

The museum, run by nine volunteers, showed the logbooks of its last keeper, Ove Brandt, last year. It had
8,000 visitors.

"Nobody counted on this," said the museum's head, Signe Lund.
"""
OUTLETS = {"herald.txt": "Northern Herald", "courier.txt": "The Courier"}


def write_news(folder: Path, *, other: bool = False) -> Path:
    """Put three articles on one event into ``folder``, with sidecars, and ``other`` on another one."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in BRIDGE.items():
        (folder / name).write_text(content)
    for name, outlet in OUTLETS.items():
        note = {"outlet": outlet, "published": "2030-10-06"}
        (folder / f"{name}.json").write_text(json.dumps(note))
    if other:
        (folder / "museum.txt").write_text(OTHER)
    return folder
