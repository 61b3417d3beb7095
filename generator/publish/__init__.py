"""Publish: pages to files. The only step that writes; all of the new site, or nothing."""
