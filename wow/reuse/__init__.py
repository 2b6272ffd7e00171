"""Work that the site generator does over and over, done once. Knows nothing of ways of working."""
