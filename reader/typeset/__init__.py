"""Paragraphs become lines of cells, drawn by QPainter; no widgets."""
