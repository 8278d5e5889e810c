"""The pages that are read: the front page and the stories."""

from fastapi import APIRouter
from starlette.responses import HTMLResponse

from broadsheet.web.house import TheRoom

router = APIRouter()


@router.get("/", response_class=HTMLResponse)
def front(room: TheRoom) -> HTMLResponse:
    """The front page."""
    return HTMLResponse("<!DOCTYPE html><title>Broadsheet</title>")
