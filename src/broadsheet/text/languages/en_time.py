"""English: the words of the calendar."""

from broadsheet.text.languages.schema import Calendar, words
from broadsheet.types import Granularity

_MONTHS = "january february march april may june july august september october november december".split()
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()

CALENDAR = Calendar(
    months={m: n for n, m in enumerate(_MONTHS, 1)}
    | {m[:3]: n for n, m in enumerate(_MONTHS, 1) if m != "may"}
    | {"sept": 9},
    unsafe_months=words("may march mar august"),
    weekdays={w: n for n, w in enumerate(_WEEKDAYS)},
    days={
        "today": 0,
        "tonight": 0,
        "this morning": 0,
        "this afternoon": 0,
        "this evening": 0,
        "yesterday": -1,
    }
    | {"last night": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2},
    spans={
        "day": Granularity.DAY,
        "days": Granularity.DAY,
        "week": Granularity.WEEK,
        "weeks": Granularity.WEEK,
    }
    | {"month": Granularity.MONTH, "months": Granularity.MONTH, "quarter": Granularity.QUARTER}
    | {"quarters": Granularity.QUARTER, "year": Granularity.YEAR, "years": Granularity.YEAR}
    | {
        "weekend": Granularity.RANGE,
        "fiscal year": Granularity.FISCAL_YEAR,
        "financial year": Granularity.FISCAL_YEAR,
    },
    shifts={
        "last": -1,
        "past": -1,
        "previous": -1,
        "this past": -1,
        "this": 0,
        "current": 0,
        "this coming": 1,
    }
    | {"next": 1, "coming": 1, "the following": 1},
    ago=words("ago earlier"),
    parts={
        "the end of": "end",
        "end of": "end",
        "late": "late",
        "the start of": "start",
        "the beginning of": "start",
    }
    | {"early": "early", "mid": "middle", "the middle of": "middle"},
    through=("through", "to", "ending", "ended", "that ends", "which ends", "until"),
    decades=words("s"),
    quarter=words("quarter"),
    year_words=words("fiscal year or that this his her its their our a an"),
    in_capitals=True,
    fiscal=("fiscal year", "financial year", "fiscal"),
    quarters={"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4},
    prepositions=words(
        """in on by since until till from to through before after during for between around about over
        throughout of and late early mid as"""
    ),
    future=words("will next coming upcoming"),
    toward=words("by until till through to"),
    past=words(
        """since was were had did said told met came went began took made gave found left held won lost fell
        rose hit struck shot spoke wrote saw got became led ran sent put set cut broke fled died"""
    ),
    foretelling=words(
        """would could may might shall should can expected scheduled planned planning due slated
        forecast ahead tomorrow going hope hopes hoping intends intended aims vows vowed promised wants
        wanted beginning"""
    ),
    past_endings=("ed",),
    named_days=words("super black ash bloody good cyber palm easter holy maundy shrove fat giving"),
)
