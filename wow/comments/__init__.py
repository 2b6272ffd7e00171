"""One comment below a pull request that is kept up to date: found again by a mark nobody sees.

Three requests need no client library, so that a check of a pull request installs none.
"""
