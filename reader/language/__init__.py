"""Text becomes tokens: words with their readings."""
