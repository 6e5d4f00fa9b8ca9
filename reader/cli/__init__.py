"""The same core without a window; forms and JSON are a contract."""
