"""What all tests share."""

from hypothesis import settings

# A loaded machine is no failure: how long things may take is measured by the bench.
settings.register_profile("broadsheet", deadline=None)
settings.load_profile("broadsheet")
