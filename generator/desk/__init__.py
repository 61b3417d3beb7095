"""The editor's desk: tools beside the build."""
