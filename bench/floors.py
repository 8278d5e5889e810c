"""Hold quality to its floors; ends with status 1 if a figure fell below.

usage: python -m bench.floors [DATA] [--scorers FOLDER] [--only BENCH …]

DATA is the folder with the sets to measure on; without it there is nothing to measure, and that is said.
The scorers are no part of the project; they lie in FOLDER, by default in ``tools`` beside DATA. The floors
stand in ``bench/floors.json``: a little below what was measured when they were set, so that noise does not
trip them and a real loss does. They are for quality only, never for time.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

Figures = Mapping[str, float]
FLOORS = Path(__file__).with_name("floors.json")


@dataclass(frozen=True, slots=True)
class Places:
    data: Path
    scorers: Path


def printed(*command: str | Path) -> str:
    """What a command prints; its errors go to the user."""
    return subprocess.run(
        [sys.executable, *map(str, command)], check=True, stdout=subprocess.PIPE, text=True
    ).stdout


def extraction(places: Places) -> Figures:
    with tempfile.TemporaryDirectory() as folder:
        bodies, details = Path(folder) / "bodies.json", Path(folder) / "details.json"
        source = places.data / "extraction"
        printed("-m", "bench.extraction", source, "--out", bodies, "--details", details)
        truth = source / "ground-truth.json"
        found: Figures = json.loads(printed(places.scorers / "score_extraction.py", bodies, truth))
    return found


def pages(places: Places) -> Figures:
    rows = [places.data / "stream-gold" / "articles.jsonl.gz", places.data / "seeds"]
    scorer = places.scorers / "score_page.py"
    gold = places.data / "comparison-gold"
    found = json.loads(printed("-m", "bench.pages", *rows, "--gold", gold, "--scorer", scorer, "--json"))
    figures: Figures = found["AVERAGE"]
    return figures


def hostile(places: Places) -> Figures:
    rows = [places.data / "stream-gold" / "articles.jsonl.gz", places.data / "seeds"]
    gold = places.data / "comparison-gold"
    found: Figures = json.loads(printed("-m", "bench.hostile", *rows, "--gold", gold, "--json"))
    return found


def grouping(places: Places) -> Figures:
    rows = places.data / "stream-gold" / "articles.jsonl.gz"
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "predicted.jsonl"
        printed("-m", "bench.grouping", rows, "--out", out)
        found: Figures = json.loads(printed(places.scorers / "score_stream.py", out, rows))
    return found


BENCHES: dict[str, Callable[[Places], Figures]] = {
    "extraction": extraction,
    "pages": pages,
    "hostile": hostile,
    "grouping": grouping,
}


def below(figures: Figures, floors: Mapping[str, Mapping[str, float]]) -> list[str]:
    """The figures that fell below their floor ("least") or rose above their ceiling ("most")."""
    low = [f"{n} is {figures[n]}, floor {f}" for n, f in floors.get("least", {}).items() if figures[n] < f]
    high = [f"{n} is {figures[n]}, ceiling {c}" for n, c in floors.get("most", {}).items() if figures[n] > c]
    return low + high


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, nargs="?")
    parser.add_argument("--scorers", type=Path)
    parser.add_argument("--only", nargs="*", choices=sorted(BENCHES), default=sorted(BENCHES))
    options = parser.parse_args()
    if options.data is None:
        print("no data folder was given: no quality is measured")
        return
    places = Places(options.data, options.scorers or options.data.resolve().parent / "tools")
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    lost = []
    for name in options.only:
        figures = BENCHES[name](places)
        told = {key: figures[key] for kind in floors[name].values() for key in kind}
        print(f"{name}: " + ", ".join(f"{key} {value}" for key, value in told.items()))
        lost += [f"{name}: {sentence}" for sentence in below(figures, floors[name])]
    for sentence in lost:
        print(sentence, file=sys.stderr)
    sys.exit(1 if lost else 0)


if __name__ == "__main__":
    main()
