"""A workspace on disk: the ledger's header, names of reports, the sources, what is kept and what is stale."""
