"""Forms: read within bounds, and refused without the token of the visitor's own pages."""

from fastapi import Request
from starlette.responses import RedirectResponse

from broadsheet.errors import InputError
from broadsheet.web.safety import Guard

LARGEST = 100_000  #: bytes of a form


class Form:
    """The fields of a form that was sent."""

    def __init__(self, values: dict[str, list[str]]) -> None:
        self._values = values

    def one(self, name: str) -> str:
        """The value of a field, without white space around it; empty if it was not sent."""
        return self._values.get(name, [""])[0].strip()

    def every(self, name: str) -> list[str]:
        return [value.strip() for value in self._values.get(name, []) if value.strip()]


async def form(request: Request) -> Form:
    """A dependency for every route that changes something. Raises `InputError`."""
    if int(request.headers.get("content-length") or LARGEST + 1) > LARGEST:
        raise InputError("This form is larger than any that Broadsheet has.")
    values: dict[str, list[str]] = {}
    for name, value in (await request.form(max_files=0, max_fields=500)).multi_items():
        if isinstance(value, str):
            values.setdefault(name, []).append(value)
    sent = Form(values)
    guard: Guard = request.app.state.guard
    if not guard.token_fits(request.state.visitor, sent.one("token")):
        raise InputError(
            "This form is too old or comes from elsewhere; load its page again and send it anew."
        )
    return sent


def back(request: Request, sent: Form, otherwise: str = "/") -> RedirectResponse:
    """To the page that the form was on, if that is one of ours."""
    wanted = sent.one("back")
    ours = wanted.startswith("/") and not wanted.startswith(("//", "/\\"))
    return RedirectResponse(wanted if ours else otherwise, 303)
