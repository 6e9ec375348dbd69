"""From a file to words, blocks, tables and passages."""
