"""A file becomes a Source: its bytes under their sha256 and the text a reader made of them."""
