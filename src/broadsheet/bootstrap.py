"""Settings to newsroom: the only place that names concrete adapters."""
