package org.upschedule.nodes;

import java.time.Duration;
import org.upschedule.run.Signals;

/** What may happen to a server. */
enum Fault {
    KILLED {
        @Override
        void begin(Server server) {
            server.kill().run();
        }

        @Override
        void end(Server server) {
            server.start().run();
        }
    },

    /** It keeps its connections and takes new ones, and answers on none. */
    STOPPED {
        @Override
        void begin(Server server) {
            Signals.stop(server.process().get());
        }

        @Override
        void end(Server server) {
            Signals.goOn(server.process().get());
        }
    },

    SLOW {
        @Override
        void begin(Server server) {
            server.line().delay(LATER);
        }

        @Override
        void end(Server server) {
            server.line().delay(Duration.ZERO);
        }
    };

    /** In each direction, so that an answer comes a second later. */
    private static final Duration LATER = Duration.ofMillis(500);

    abstract void begin(Server server);

    /** Takes the cause away, and nothing else. */
    abstract void end(Server server);
}
