"""The paper over HTTP: thin; it parses, calls one method of the newsroom, and renders."""
