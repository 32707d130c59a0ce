# PostgreSQL with what backs it up. The same image runs the server and, beside it, the backups.
#   docker build -f docker/postgres.Dockerfile -t upschedule/postgres:1.0.0 .
FROM docker.io/library/postgres:17.5-bookworm

# Of PostgreSQL's own packages, which the base image names as a source: they know each version of PostgreSQL. age is Debian's.
RUN apt-get update \
 && apt-get install -y --no-install-recommends pgbackrest age openssl \
 && rm -rf /var/lib/apt/lists/* \
 && install -d -o postgres -g postgres -m 700 /var/lib/pgbackrest /var/lib/upschedule-backup

COPY docker/database.sh /docker-entrypoint-initdb.d/
COPY payara-config/backup/pgbackrest.conf /etc/pgbackrest/pgbackrest.conf
COPY payara-config/backup/upschedule-backup.sh payara-config/backup/steps.sh payara-config/backup/scratch.sh docker/backup.sh /opt/upschedule/
RUN chmod 644 /etc/pgbackrest/pgbackrest.conf /opt/upschedule/steps.sh /opt/upschedule/scratch.sh \
 && chmod 755 /opt/upschedule/backup.sh /opt/upschedule/upschedule-backup.sh /docker-entrypoint-initdb.d/database.sh
