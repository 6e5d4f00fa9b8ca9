"""Highlights and the anchors that hold them to the source."""
