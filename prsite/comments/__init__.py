"""Bringing readers' comments home: from a provider into the archive of the site, and what is done there."""
