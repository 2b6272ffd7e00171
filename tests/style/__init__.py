"""Ways of writing that go bad with time, or say nothing to begin with."""
