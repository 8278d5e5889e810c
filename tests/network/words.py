"""Invented news: what happened in towns that are nowhere, told by several papers in their own words."""

import random
from dataclasses import dataclass

STARTS = (
    "Ar Bel Cor Dun El Fen Gar Hol Ister Jor Kal Lor Mar Nor Ost Pel Quer Rav Sel Tor Ulm Var Wes Yar Zel"
)
ENDS = "by dale den ford gate ham holt keth leigh low mere ness path rick stead thorpe vale wick wold yard"
FIRST = "Ada Bram Cleo Dirk Edda Falk Greta Henk Ilse Jona Karl Lena Mats Nele Olaf Petra Ruud Sanne Till Wim"
LAST = (
    "Abels Brandt Claes Dorn Evers Fokker Graf Hansen Ivens Jansen Koster Lange Maes Noll Olsen Peeters Vogel"
)

NOUNS = """anchor apron archive attic awning bakery ballroom banner barley barrel basin beacon beehive bell
bench bicycle blanket boiler bonfire bookshop bottle boulder brewery brick broom bucket bugle butter
button cabin cable candle canoe canvas carousel carpet carriage cashier castle cattle ceiling cellar
chapel charcoal chess chimney choir cider circus clinic clock cloister clover coal cobbler compass
copper cork cotton cradle crane crayon crypt cupboard curtain dairy dam dolphin donkey dormitory
drawer drum easel elevator engine envelope escalator falcon ferry fiddle filter flagpole flour flute
foundry fountain freezer furnace gallery gallows garlic generator geyser glacier glasshouse goose
granite gravel greenhouse grotto guitar gutter gymnasium hammer hammock harness harvester hedge
helmet herring hinge hospice hostel hydrant iceberg incubator insulin jigsaw jukebox kayak kennel
kettle kiln kiosk laboratory ladder lantern laundry lemon lever library lichen limestone locker
locomotive loom lupin magnet mahogany mammoth mandolin maple marble marsh mast mattress meadow medal
melon microscope mine mirror moat monastery mosaic moss motorway mule museum mushroom mustard needle
nettle nursery oar oats observatory orchard orchestra organ osprey otter oven oyster paddle pageant
palace paraffin parrot pasture pavilion pearl pebble pedal pelican pension pepper piano pier pigeon
pillar pine pipeline planetarium plaster plough plum pond poplar porcelain postbox potato pottery
prism propeller puppet quarry quilt quiver rabbit radar raft railing raven reed reservoir ribbon
ridge robin rocket rowing rudder saddle saffron sail salmon sandal sauna sawmill scaffold scarecrow
sculpture seal seaweed shale shed shelter shovel shrine shuttle signal silo silver skating slate
sledge smelter snail soap spindle spinach sponge spring squirrel stable stadium stamp starling
statue stove stream submarine sugar sundial swan swimmer synagogue tannery tapestry tavern telescope
tent terrace thatch theatre thistle ticket timber toad tortoise tower tractor tram trombone trough
trout tulip tunnel turbine turnip turpentine umbrella vault velvet veranda viaduct violin volcano
walnut wardrobe warehouse watchmaker waterfall weaver whale wheat whistle willow windmill wolf wool
workshop wreath yacht yarn yoghurt zebra zinc"""

#: Sentences in two wordings each; what happened is nonsense, but every event has words of its own.
TITLES = (
    ("{town} loses its {a} to the {b}", "The {b} takes the {a} of {town}"),
    ("{who} opens the {a} of {town}", "{town} has its {a}, {who} says"),
    ("Quarrel over the {a} in {town}", "{town} quarrels about its {a}"),
    ("The {a} of {town} is sold with the {b}", "{town} sells {a} and {b}"),
)
FACTS = (
    (
        "In {town} {n} people were hurt on {day} when the {a} fell on the {b} beside the old {c}.",
        "When the {a} came down on the {b} near the {c} of {town} on {day}, {n} people were hurt.",
    ),
    (
        "The {d} of the {e} costs {k} million crowns, the office for the {f} said.",
        "According to the office for the {f}, the {d} of the {e} comes to {k} million crowns.",
    ),
    (
        "About {m} visitors had come for the {g} and the {h} that morning.",
        "That morning some {m} visitors had come to see the {g} and the {h}.",
    ),
    (
        "Nobody had looked at the {i} since the {j} was moved, {who} said.",
        "{who} said that the {i} had not been looked at since the {j} was moved.",
    ),
)
SAID = (
    '"The {k_} was never ours," {who} told reporters. "We will ask for the {l} before the week ends."',
    '"First the {l}, then the {k_}," said {who}, who speaks for the {b} of {town}.',
    '"Without the {k_} there is no {l}," {who} said at the {c} of {town}.',
)
REST = (
    "The {f} of {town} is known for its {g} and for a {h} of stone.",
    "A meeting about the {e} will be held beside the {j} on Thursday.",
    "The {d} of {town} has been without a {i} since 1987.",
    "Whoever lost a {l} can ask for it at the {k_} of {town}.",
)
LETTERS = ("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k_", "l")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True)
class Event:
    """What happened; ``number`` is the figure that a later version of an article may change."""

    town: str
    kind: int
    words: tuple[str, ...]
    day: str
    who: str
    number: int
    many: int
    few: int

    def filled(self, sentence: str, *, number: int | None = None) -> str:
        letters = dict(zip(LETTERS, self.words, strict=True))
        return sentence.format(
            **letters,
            town=self.town,
            day=self.day,
            who=self.who,
            n=self.number if number is None else number,
            m=f"{self.many:,}",
            k=self.few,
        )


@dataclass(frozen=True)
class Text:
    """The words of an article."""

    title: str
    paragraphs: tuple[str, ...]


def towns(count: int) -> list[str]:
    """So many different names."""
    return [
        start + middle + end for middle in ("", "a", "o") for start in STARTS.split() for end in ENDS.split()
    ][:count]


def event(town: str, weekday: int, chance: random.Random) -> Event:
    """Something that happened in a town."""
    return Event(
        town=town,
        kind=chance.randrange(len(TITLES)),
        words=tuple(chance.sample(NOUNS.split(), len(LETTERS))),
        day=DAYS[weekday],
        who=f"{chance.choice(FIRST.split())} {chance.choice(LAST.split())}",
        number=chance.randint(11, 79),
        many=chance.randint(12, 98) * 100,
        few=chance.randint(3, 9),
    )


def told(what: Event, voice: random.Random) -> Text:
    """The event in the words of one paper."""
    body = [what.filled(voice.choice(pair)) for pair in FACTS]
    rest = [what.filled(one) for one in voice.sample(REST, 3)]
    paragraphs = (
        f"{body[0]} {body[1]}",
        what.filled(voice.choice(SAID)),
        f"{body[2]} {rest[0]}",
        f"{body[3]} {rest[1]} {rest[2]}",
    )
    return Text(what.filled(voice.choice(TITLES[what.kind])), paragraphs)


def changed(text: Text, what: Event) -> Text:
    """With another number in the first sentence."""
    first = text.paragraphs[0].replace(f" {what.number} ", f" {what.number + 13} ", 1)
    return Text(text.title, (first, *text.paragraphs[1:]))


def corrected(text: Text, what: Event) -> Text:
    """With another number and a note that says so."""
    note = f"Correction: An earlier version of this article gave the number as {what.number}."
    return Text(text.title, (*changed(text, what).paragraphs, note))


def body_of(text: Text) -> str:
    """The text of the article as it is to be kept: paragraphs, without a note of correction."""
    return "\n\n".join(one for one in text.paragraphs if not one.startswith("Correction:"))
