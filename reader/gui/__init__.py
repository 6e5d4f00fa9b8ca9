"""Every widget of the window."""
