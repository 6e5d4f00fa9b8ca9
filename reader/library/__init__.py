"""Everything that changes a library."""
