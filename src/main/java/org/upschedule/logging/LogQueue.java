package org.upschedule.logging;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.upschedule.Component;
import org.upschedule.metrics.Described;

/** Puts the queue between the application's loggers and the server's handlers, from deployment to undeployment. */
@Component
class LogQueue {

    /** Of lines: some seconds of a node at its limit, in a few megabytes. */
    private static final int SIZE = 8192;

    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private static final Metadata DROPPED = Described.metric(
            "upschedule_log_lines_dropped",
            "Lines of the log that were dropped because the server did not write them fast enough");

    /** Held here: the log manager forgets loggers that nobody holds, and their handlers with them. */
    private final Logger logger = Logger.getLogger("org.upschedule");

    private final QueuedHandler queue;

    @Resource
    private ManagedThreadFactory threads;

    private Thread writer;

    @Inject
    LogQueue(MetricRegistry registry) {
        Counter dropped = registry.counter(DROPPED);
        queue = new QueuedHandler(SIZE, this::handOn, dropped::inc);
    }

    /** Where the product is deployed twice in one server, both have the same loggers: the queue of the first serves both. */
    void start(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) @Initialized(ApplicationScoped.class)
                    Object deployment) {
        if (!logger.getUseParentHandlers()) {
            return;
        }
        writer = threads.newThread(queue);
        // Formatters of the server look for services; they are its own, not this application's.
        writer.setContextClassLoader(ClassLoader.getSystemClassLoader());
        writer.start();
        logger.addHandler(queue);
        logger.setUseParentHandlers(false);
    }

    @PreDestroy
    void stop() {
        if (writer == null) {
            return;
        }
        logger.setUseParentHandlers(true);
        logger.removeHandler(queue);
        queue.close();
        try {
            writer.join(LONGEST_STOP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            queue.flush();
        }
    }

    /** As {@link Logger#log(LogRecord)} does it with the handlers of the loggers above. */
    private void handOn(LogRecord line) {
        for (Logger above = logger.getParent(); above != null; above = above.getParent()) {
            for (Handler handler : above.getHandlers()) {
                handler.publish(line);
            }
            if (!above.getUseParentHandlers()) {
                return;
            }
        }
    }
}
