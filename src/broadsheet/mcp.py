"""The newsroom for agents, over the Model Context Protocol."""
