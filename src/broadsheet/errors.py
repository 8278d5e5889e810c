"""The exception tree. Expected failures of single items are values with a reason; these are for whole calls.

::

    BroadsheetError          one clear sentence for the user; never shown with a traceback
    ├── InputError           something the user gave cannot be used
    │   └── NotFoundError    no article, story or claim has that id
    ├── ConfigError          a setting is wrong or missing
    ├── StorageError         the archive cannot be opened, read or written
    │   └── BusyError        another program does the same to it right now
    ├── OutputError          a page cannot be written where the user asked
    └── ModelError           a model cannot be loaded or does not answer
"""


class BroadsheetError(Exception):
    """Base of all errors that a user may see; ``str()`` is one full sentence."""


class InputError(BroadsheetError):
    """Something the user gave cannot be used."""


class NotFoundError(InputError):
    """No article, story or claim has the id that was asked for."""


class ConfigError(BroadsheetError):
    """A setting is wrong or missing."""


class StorageError(BroadsheetError):
    """The archive cannot be opened, read or written."""


class BusyError(StorageError):
    """Another program does the same to the archive right now."""


class OutputError(BroadsheetError):
    """A page cannot be written where the user asked."""


class ModelError(BroadsheetError):
    """A model cannot be loaded or does not answer."""
