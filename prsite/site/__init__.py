"""Items → a site: visibility, addresses, taxonomies, neighbours."""
