"""The examples in the OpenAPI document: an invented event. A test holds them to what the routes answer."""

from collections.abc import Mapping

_HEAD = {
    "id": "s-4kq80zt2m1xd",
    "revision": 2,
    "status": "open",
    "merged_into": None,
    "split_from": None,
    "headline": {
        "text": "Varn bridge closed after crack found",
        "citations": [{"article": "a-1f0c", "start": 0, "end": 38}],
    },
    "first_published": "2030-10-05T08:00:00+00:00",
    "last_published": "2030-10-06",
    "languages": ["en"],
    "article_count": 1,
    "outlet_count": 1,
    "origin_count": 1,
    "language": "en",
}
_STORY = {
    "story": _HEAD,
    "number": 17,
    "href": "/api/v1/stories/s-4kq80zt2m1xd",
    "page": "/story/s-4kq80zt2m1xd",
}
_CLAIM = {
    "id": "k-5d21",
    "text": "The Varn bridge was closed on Saturday.",
    "about": "event",
    "citations": [{"article": "a-1f0c", "start": 0, "end": 39}],
    "status": "one-origin",
    "verbatim": True,
}
_ARTICLE = {
    "id": "a-1f0c",
    "version": 1,
    "outlet": "Varn Post",
    "title": "Varn bridge closed after crack found",
    "url": "https://post.example/bridge",
    "input": "https://post.example/bridge",
    "authors": [],
    "language": "en",
    "published_at": "2030-10-05T08:00:00+00:00",
    "completeness": "full",
    "agency": None,
    "origin": "Varn Post",
    "depends_on": [],
    "grouped_because": "first article of its story",
    "excerpts": {"0-39": "The Varn bridge was closed on Saturday."},
    "lead": [{"article": "a-1f0c", "start": 0, "end": 39}],
}
_PAGE = {
    "schema": "story-page/1",
    "story": _HEAD,
    "articles": [_ARTICLE],
    "sections": [
        {
            "kind": "happened",
            "title": "What's happened",
            "blocks": [
                {
                    "id": "b-77aa",
                    "heading": None,
                    "article": None,
                    "date": None,
                    "entity": None,
                    "claims": [_CLAIM],
                }
            ],
            "writer": "extractive",
        }
    ],
    "facts": [],
    "conflicts": [],
    "quotes": [],
    "omissions": [],
    "entities": [],
    "provenance": {
        "writer": "extractive",
        "version": "0.1.0",
        "built_at": "2030-10-06T06:00:00+00:00",
        "dropped": [],
    },
    "changes": [],
    "earlier": [],
    "news": None,
}

EXAMPLES: Mapping[str, object] = {
    "stories": {"stories": [_STORY], "next": "WzE5MTc1MDQwMDAuMCwicy00a3E4MHp0Mm0xeGQiXQ"},
    "story": _PAGE,
    "article": {"article": _ARTICLE, "story": "s-4kq80zt2m1xd", "claims": [_CLAIM]},
    "name": {"id": "e-9b1c44d2aa", "name": "Ilse Dorn", "stories": [_STORY]},
    "search": {
        "query": "bridge differ:yes",
        "kind": "story",
        "hits": [
            {
                "kind": "story",
                "id": "s-4kq80zt2m1xd",
                "title": "Varn bridge closed after crack found",
                "snippet": [
                    {"text": "The Varn ", "found": False},
                    {"text": "bridge", "found": True},
                    {"text": " was closed on Saturday.", "found": False},
                ],
                "href": "/api/v1/stories/s-4kq80zt2m1xd",
                "story": "s-4kq80zt2m1xd",
                "outlet": None,
                "url": None,
                "published_at": "2030-10-06",
                "language": "en",
                "stories": 0,
                "conflicts": 1,
            }
        ],
        "next": None,
    },
    "sources": {
        "sources": [
            {
                "id": "f-0c1d",
                "url": "https://post.example/feed",
                "kind": "feed",
                "standing": "well",
                "title": "Varn Post",
                "site": "https://post.example/",
                "folder": ["Papers"],
                "last_success": "2030-10-06T05:30:00+00:00",
                "last_try": "2030-10-06T05:30:00+00:00",
                "failures": 0,
                "why": None,
                "articles": 312,
                "full_share": 0.97,
                "next_due": "2030-10-06T06:00:00+00:00",
            }
        ]
    },
    "brief": {
        "stories": [_PAGE],
        "passed": [{"input": "https://post.example/", "reason": "It is a front page, not one article."}],
    },
}
