"""What the software costs, as ratios against a baseline measured in the same run."""
