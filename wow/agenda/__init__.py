"""The agenda: everything that somebody has to see to by a day."""
