"""The life of a way: proposed, trial, active, retiring, retired."""
