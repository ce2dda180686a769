"""The preview server: builds, serves on this machine only, rebuilds on change."""
