"""What the rooms share to make pages: addresses, inline text, templates, navigation, assets."""
