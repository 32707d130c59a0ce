package org.upschedule.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class QueuedHandlerTest {

    private final List<String> written = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger dropped = new AtomicInteger();
    private final QueuedHandler handler =
            new QueuedHandler(2, line -> written.add(line.getMessage()), dropped::incrementAndGet);

    @Test
    void lineWaitsForTheWriter() throws InterruptedException {
        handler.publish(line(Level.INFO, "a"));
        handler.publish(line(Level.SEVERE, "b"));
        assertThat(written).isEmpty();

        handler.close();
        write();

        assertThat(written).containsExactly("a", "b");
        assertThat(dropped).hasValue(0);
    }

    @Test
    void informationThatDoesNotFitIsDroppedAndCounted() throws InterruptedException {
        for (String message : List.of("a", "b", "c", "d")) {
            handler.publish(line(Level.INFO, message));
        }
        handler.close();
        write();

        assertThat(written).containsExactly("a", "b");
        assertThat(dropped).hasValue(2);
    }

    @Test
    void warningThatDoesNotFitIsWrittenByItsOwnThread() {
        handler.publish(line(Level.INFO, "a"));
        handler.publish(line(Level.INFO, "b"));
        handler.publish(line(Level.WARNING, "c"));

        assertThat(written).containsExactly("c");
        assertThat(dropped).hasValue(0);
    }

    @Test
    void lineAfterTheEndIsWrittenAtOnce() {
        handler.close();
        handler.publish(line(Level.INFO, "late"));

        assertThat(written).containsExactly("late");
    }

    @Test
    void nothingIsLostAtAStopWhileManyThreadsWrite() throws InterruptedException {
        QueuedHandler large =
                new QueuedHandler(10_000, line -> written.add(line.getMessage()), dropped::incrementAndGet);
        Thread writer = new Thread(large);
        writer.start();
        CountDownLatch ended = new CountDownLatch(8);
        for (int thread = 0; thread < 8; thread++) {
            new Thread(() -> {
                        for (int i = 0; i < 1000; i++) {
                            large.publish(line(Level.INFO, "line"));
                        }
                        ended.countDown();
                    })
                    .start();
        }
        ended.await();

        large.close();
        writer.join();
        large.flush();

        assertThat(written).hasSize(8000);
        assertThat(dropped).hasValue(0);
    }

    @Test
    void writerThatIsInterruptedWritesWhatWaits() throws InterruptedException {
        handler.publish(line(Level.INFO, "a"));
        Thread writer = new Thread(handler);
        writer.start();
        writer.interrupt();
        writer.join();

        assertThat(written).containsExactly("a");
    }

    private void write() throws InterruptedException {
        Thread writer = new Thread(handler);
        writer.start();
        writer.join();
    }

    private static LogRecord line(Level level, String message) {
        return new LogRecord(level, message);
    }
}
