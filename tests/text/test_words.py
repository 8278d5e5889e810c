"""Words, stems and content words."""

from broadsheet.text.words import content_stems, stem, tokens


def test_figures_abbreviations_and_hyphenated_words_are_one_token_each() -> None:
    found = [t.text for t in tokens("The U.S. won't pay 3.5% or $2,000 to a 26-year-old.")]
    assert found == ["The", "U.S.", "won't", "pay", "3.5%", "or", "2,000", "to", "a", "26-year-old"]


def test_offsets_give_back_the_token() -> None:
    text = "Ünï 😀 code, it’s 5m"
    assert all(text[t.start : t.end] == t.text for t in tokens(text))


def test_forms_of_a_word_share_a_stem() -> None:
    for family in (
        ["deploy", "deployed", "deploys", "deploying", "deployment"],
        ["stop", "stopped", "stops"],
    ):
        assert len({stem(w, "en") for w in family}) == 1


def test_another_language_keeps_its_words_whole() -> None:
    assert stem("Häuser", "xx") == "häuser"


def test_content_leaves_out_function_words_and_keeps_figures() -> None:
    assert content_stems("The 2,000 soldiers were in the U.S.", "en") == {
        "2000",
        stem("soldiers", "en"),
        "us",
    }


def test_scripts_without_spaces_give_pairs_of_characters() -> None:
    assert content_stems("日本語", "ja") == {"日本", "本語"}
