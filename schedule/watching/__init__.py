"""`schedule watch`: the report of a file, served on this machine alone and made anew at every save."""
