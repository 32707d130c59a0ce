package org.upschedule.job.web.events;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JobStreamTest {

    private final Connection connection = new Connection();
    private final List<JobStream.Ending> endings = new ArrayList<>();
    private final JobStream stream = new JobStream(
            UUID.randomUUID(), UUID.randomUUID(), connection, connection::end, (stream, why) -> endings.add(why));

    /** A reader who takes so many bytes, as the container shows her. */
    private static final class Connection extends ServletOutputStream {
        private final List<String> written = new ArrayList<>();
        private boolean ready = true;
        private boolean broken;
        private int completed;

        void end() {
            completed++;
        }

        @Override
        public boolean isReady() {
            return ready;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(int b) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            assertThat(ready).as("written without asking").isTrue();
            if (broken) {
                throw new IOException("Broken pipe");
            }
            written.add(new String(bytes));
        }
    }

    private static ServerEvent event(String text) {
        return new ServerEvent(text, Optional.empty());
    }

    @Test
    void tellsWhatChangesAndEndsAfterTheLast() {
        stream.onWritePossible();
        stream.tell(event("queued"));
        stream.tell(event("queued"));
        stream.tell(event("processing"));
        stream.tell(new ServerEvent("completed", Optional.of(JobStream.Ending.JOB_ENDED)));
        stream.tell(event("more"));

        assertThat(connection.written).containsExactly("queued", "processing", "completed");
        assertThat(connection.completed).isEqualTo(1);
        assertThat(endings).containsExactly(JobStream.Ending.JOB_ENDED);
    }

    @Test
    void deletedJobIsToldApart() {
        stream.onWritePossible();
        stream.tell(event("processing"));
        stream.tell(ServerEvent.gone());

        assertThat(endings).containsExactly(JobStream.Ending.JOB_GONE);
    }

    @Test
    void readerWhoDoesNotReadMissesWhatIsOldAndGetsWhatIsNew() {
        stream.onWritePossible();
        connection.ready = false;
        for (int i = 0; i < 1000; i++) {
            stream.tell(event("place " + i));
            stream.heartbeat();
        }
        assertThat(connection.written).isEmpty();

        connection.ready = true;
        stream.onWritePossible();

        assertThat(connection.written).containsExactly("place 999");
    }

    @Test
    void lastEventIsNotLostWhenTheReaderIsSlow() {
        stream.onWritePossible();
        connection.ready = false;
        stream.tell(event("processing"));
        stream.tell(new ServerEvent("completed", Optional.of(JobStream.Ending.JOB_ENDED)));
        assertThat(endings).isEmpty();

        connection.ready = true;
        stream.onWritePossible();

        assertThat(connection.written).containsExactly("completed");
        assertThat(connection.completed).isEqualTo(1);
    }

    @Test
    void nothingIsWrittenBeforeTheContainerAllowsIt() {
        stream.tell(event("queued"));
        assertThat(connection.written).isEmpty();

        stream.onWritePossible();

        assertThat(connection.written).containsExactly("queued");
    }

    @Test
    void goneReaderEndsItOnce() {
        stream.onWritePossible();
        connection.broken = true;
        stream.heartbeat();
        stream.onError(new IOException());
        stream.end(JobStream.Ending.STOPPED);

        assertThat(endings).containsExactly(JobStream.Ending.CALLER_GONE);
        assertThat(connection.completed).isEqualTo(1);
    }

    @Test
    void endsAtOnceWhoeverReads() {
        stream.onWritePossible();
        connection.ready = false;
        stream.tell(event("queued"));

        stream.end(JobStream.Ending.STOPPED);

        assertThat(endings).containsExactly(JobStream.Ending.STOPPED);
        assertThat(connection.completed).isEqualTo(1);
    }
}
