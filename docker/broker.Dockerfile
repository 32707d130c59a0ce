# The broker that nodes share: what the adapter of the nodes brings, alone.
#   mvn verify -Pimages && docker build -f docker/broker.Dockerfile -t upschedule/broker:1.0.0 .
FROM docker.io/library/eclipse-temurin:17.0.15_6-jre-jammy

COPY target/runtime/broker /opt/broker
COPY payara-config/activemq/broker.xml /opt/broker/broker.xml
RUN mkdir /data && chown 10001:0 /data

USER 10001:0
WORKDIR /tmp
VOLUME /data
EXPOSE 61616
STOPSIGNAL SIGTERM
# Of a pair only the one that holds the lock of the store opens its port
ENTRYPOINT ["java", "-Xmx256m", "-Dbroker.data=/data", "-Dbroker.connector=tcp://0.0.0.0:61616", "-cp", "/opt/broker/*", "org.upschedule.run.BrokerProcess", "xbean:file:/opt/broker/broker.xml"]
