"""Extract the pages of a folder for a scorer, and compare the time with bare trafilatura.

FOLDER holds ``html/KEY.html.gz`` and ``ground-truth.json``, an object keyed by KEY whose values may have a
``url``. Bodies are written as KEY → text; details as KEY → title, published, authors, language.
"""

import argparse
import gzip
import json
import time
from pathlib import Path

from broadsheet.extract import extract
from broadsheet.types import Article, FetchedPage


def pages(folder: Path) -> dict[str, FetchedPage]:
    """The pages of the folder by key, in the order of the ground truth."""
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    found = {}
    for name, gold in truth.items():
        body = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
        url = gold.get("url") if isinstance(gold, dict) else None
        found[name] = FetchedPage(body=body, content_type="text/html", input=name, url=url)
    return found


def details(article: Article) -> dict[str, object]:
    """What was worked out about an article, apart from its text."""
    return {
        "title": article.title,
        "published": str(article.published) if article.published else None,
        "authors": list(article.authors),
        "language": article.language,
        "outlet": article.outlet,
        "agency": article.agency,
        "completeness": article.completeness,
        "url": article.url,
    }


def speed(found: dict[str, FetchedPage]) -> dict[str, float]:
    """Processor seconds for all pages, the smaller of two runs: ours, bare trafilatura's, their ratio."""
    import trafilatura

    ours: list[float] = []
    bare: list[float] = []
    for _ in range(2):
        start = time.process_time()
        for page in found.values():
            trafilatura.extract(page.body, fast=True)
        bare.append(time.process_time() - start)
        start = time.process_time()
        for page in found.values():
            extract(page)
        ours.append(time.process_time() - start)
    return {
        "ours": round(min(ours), 2),
        "bare": round(min(bare), 2),
        "ratio": round(min(ours) / min(bare), 2),
    }


def main() -> None:
    """Parse the arguments and write what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, required=True, help="where to write the bodies")
    parser.add_argument("--details", type=Path, help="where to write title, published, authors and language")
    parser.add_argument("--speed", action="store_true", help="also compare the time with bare trafilatura")
    options = parser.parse_args()
    found = pages(options.folder)
    bodies, facts, rejected = {}, {}, {}
    for name, page in found.items():
        article = extract(page)
        if isinstance(article, Article):
            bodies[name], facts[name] = article.text, details(article)
        else:
            rejected[name] = article.reason
            bodies[name], facts[name] = (
                "",
                {"title": None, "published": None, "authors": [], "language": None},
            )
    options.out.write_text(json.dumps(bodies, ensure_ascii=False, indent=1), encoding="utf-8")
    if options.details:
        options.details.write_text(json.dumps(facts, ensure_ascii=False, indent=1), encoding="utf-8")
    print(
        json.dumps(
            {"pages": len(found), "rejected": rejected, **({"speed": speed(found)} if options.speed else {})},
            indent=1,
        )
    )


if __name__ == "__main__":
    main()
