"""The directory as a table, in a workbook or in text."""
