package org.upschedule.job.outbox;

/** The queues that the product sends to. */
public enum Destination {
    JOBS("upschedule.jobs"),
    /** The name that the brokers' own dead letters of {@link #JOBS} get too, see payara-config/activemq/broker.xml. */
    DEAD_LETTERS("DLQ.upschedule.jobs");

    private final String queueName;

    Destination(String queueName) {
        this.queueName = queueName;
    }

    public String queueName() {
        return queueName;
    }
}
