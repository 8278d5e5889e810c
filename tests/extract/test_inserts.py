"""Boxes of links inside sentences go."""

import time

import pytest

from broadsheet.extract.inserts import without_links


@pytest.mark.parametrize(
    ("paragraph", "kept"),
    [
        (
            "Sen. Jo Ray Joan (Jo) Harriet RayHarbour vote: three things to know Council splits over "
            "'ferry tax' MORE (R-Ky.) said on Monday that",
            "Sen. Jo Ray (R-Ky.) said on Monday that",
        ),
        ("Mayor Tom Acker Thomas Acker2030 plan wins votes MORE’s plan", "Mayor Tom Acker’s plan"),
        ("told Ida Brand Ida Lee BrandMORE.", "told Ida Brand."),
        ("by Max Orr Jr. Max (Mo) John OrrOrr Jr's book MORE on", "by Max Orr Jr. on"),
        (
            "Jo Ray said MORE people came than RayCorp expected",
            "Jo Ray said MORE people came than RayCorp expected",
        ),
        ("Tom Acker met Ida Acker, and MORE", "Tom Acker met Ida Acker, and MORE"),
    ],
)
def test_the_name_stays_and_the_box_goes(paragraph: str, kept: str) -> None:
    assert without_links(paragraph) == kept


def test_time_is_linear() -> None:
    began = time.perf_counter()
    without_links("Ray Jo Ray Lee Ray " * 20_000 + "MORE")
    assert time.perf_counter() - began < 3
