"""SQL, and nothing but SQL: the library's file, its journal and the bytes of its sources."""
