"""Flow: what one way makes is what another way waits for."""
