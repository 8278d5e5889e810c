"""Sending letters over SMTP (RFC 5321, with STARTTLS or TLS from the start)."""

import smtplib
import ssl
from contextlib import suppress
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import formatdate, make_msgid

from broadsheet.errors import OutputError
from broadsheet.text.printable import one_line
from broadsheet.types import Letter

SECONDS = 30.0  #: for each answer of the server


class SmtpPost:
    """Implements `protocols.Post`. A password is only ever sent over an encrypted connection."""

    def __init__(
        self,
        host: str,
        port: int,
        *,
        sender: str,
        security: str,
        user: str | None = None,
        password: str | None = None,
        seconds: float = SECONDS,
    ) -> None:
        """``security``: "starttls", "tls" or "none"; the last for a server on this machine."""
        self._host, self._port = host, port
        self._sender = sender
        self._security = security
        self._user, self._password = user, password
        self._seconds = seconds

    def send(self, letter: Letter) -> None:
        where = f"The mail server {self._host}:{self._port}"
        try:
            message = composed(letter, self._sender)
            server = self._connected()
            try:
                server.send_message(message)
            finally:
                with suppress(smtplib.SMTPException, OSError):
                    server.quit()
        except (MessageError, ValueError, UnicodeError) as error:
            raise OutputError(f"“{one_line(letter.to)}” is no address that can be written to.") from error
        except (smtplib.SMTPException, OSError) as error:
            raise OutputError(f"{where} {_sentence(error)}") from error

    def _connected(self) -> smtplib.SMTP:
        context = ssl.create_default_context()
        if self._security == "tls":
            server: smtplib.SMTP = smtplib.SMTP_SSL(
                self._host, self._port, timeout=self._seconds, context=context
            )
        else:
            server = smtplib.SMTP(self._host, self._port, timeout=self._seconds)
        try:
            if self._security == "starttls":
                server.starttls(context=context)
            if self._user:
                server.login(self._user, self._password or "")
        except BaseException:
            server.close()
            raise
        return server


def composed(letter: Letter, sender: str) -> EmailMessage:
    """The letter as text and HTML. Raises if an address has line breaks or is none."""
    message = EmailMessage()
    message["From"], message["To"] = sender, letter.to
    message["Subject"] = one_line(letter.subject)
    message["Date"] = formatdate(localtime=False)
    message["Message-ID"] = make_msgid(domain="broadsheet.invalid")
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: no out-of-office notices back
    message.set_content(letter.text.encode("utf-8", "replace").decode())
    message.add_alternative(letter.html.encode("utf-8", "replace").decode(), subtype="html")
    return message


def _sentence(error: Exception) -> str:
    match error:
        case smtplib.SMTPAuthenticationError():
            return "does not accept the user and password of [mail] in the settings."
        case smtplib.SMTPRecipientsRefused():
            said = next(iter(error.recipients.values()), (0, b""))
            return f"does not take letters to this address: {_words(said[1])}."
        case smtplib.SMTPResponseException():
            return f"refused the letter: {_words(error.smtp_error)}."
        case smtplib.SMTPNotSupportedError():
            return "does not offer what [mail] in the settings asks for; look at security, user and password."
        case ssl.SSLError():
            return "could not be spoken to over an encrypted connection; look at security in [mail]."
        case TimeoutError():
            return "did not answer in time."
        case smtplib.SMTPServerDisconnected():
            return "ended the connection."
    return "cannot be reached."


def _words(said: bytes | str) -> str:
    words = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    return one_line(words)[:200].rstrip(".") or "it gave no reason"
