"""Source texts become an Issue of articles; every character keeps its place in the source."""
