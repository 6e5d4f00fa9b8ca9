"""What readers make of texts: highlights, the anchors that hold them to the source, and corrections."""
