#!/bin/bash
# Run once by PostgreSQL's image, where the folder of data is new: the role of the nodes, and its database. It is no superuser, and the superuser
# has no password: it is let in by the socket alone, which only the containers of PostgreSQL and its backups have.
set -eu

psql -X -q -v ON_ERROR_STOP=1 -h /var/run/postgresql -d postgres <<'END'
\getenv password POSTGRES_PASSWORD
CREATE ROLE upschedule LOGIN PASSWORD :'password';
CREATE DATABASE upschedule OWNER upschedule;
ALTER ROLE postgres PASSWORD NULL;
END
