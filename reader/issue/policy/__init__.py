"""Policy documents and laws: files that are one document, and the cues that newspapers share."""
