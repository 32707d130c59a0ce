# One node: Payara Micro with the application, of the files that the build has tested.
#   mvn verify -Pimages && docker build -f docker/node.Dockerfile -t upschedule/node:1.0.0 .
FROM docker.io/library/eclipse-temurin:17.0.15_6-jre-jammy

COPY target/runtime/payara-micro.jar target/runtime/activemq.rar target/runtime/postgresql.jar /opt/upschedule/
COPY payara-config/jvm.options payara-config/resources.asadmin /opt/upschedule/config/
COPY payara-config/micro /opt/upschedule/config/micro
COPY payara-config/activemq /opt/upschedule/config/activemq
# Payara Micro takes one file before its boot, and one after
RUN cd /opt/upschedule/config \
 && cat micro/pre-boot.asadmin resources.asadmin activemq/adapter.asadmin > pre-boot \
 && cat micro/post-boot.asadmin activemq/connections.asadmin > post-boot \
 && chmod 0755 micro/node.sh micro/deployed.sh
# Last, because it alone differs from version to version
COPY target/upschedule.war /opt/upschedule/

ENV MALLOC_ARENA_MAX=2 HTTP_ADDRESS=0.0.0.0 HTTP_PORT=8080 CONTEXT_ROOT=/ HEAP=1g PGPORT=5432 PGDATABASE=upschedule PGUSER=upschedule
# Nobody's: the files belong to root, and this user writes to /tmp alone
USER 10001:0
WORKDIR /tmp
EXPOSE 8080
STOPSIGNAL SIGTERM
# Payara says 200 without any check until the application is deployed, so the answer has to name one of its own
HEALTHCHECK --interval=5s --timeout=3s --start-period=300s --retries=3 \
  CMD curl -fsS --max-time 2 "http://127.0.0.1:$HTTP_PORT/health/ready" | grep -q '"name":"database"' || exit 1
ENTRYPOINT ["/opt/upschedule/config/micro/node.sh"]
