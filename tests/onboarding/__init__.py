"""What onboarding paths promise."""
