"""a catalog file read into the catalog of the core, or refused whole"""
