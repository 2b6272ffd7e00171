"""What the comment below a pull request promises."""
