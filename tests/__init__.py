"""The promises of the software, one test each."""
