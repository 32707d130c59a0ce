package org.upschedule.operations;

import java.time.Duration;
import org.upschedule.rounds.Lane;
import org.upschedule.rounds.Round;

/** Asks one server that we depend on whether it answers. Its name is also that in the health document. */
abstract class Probe implements Round {

    private final Dependencies dependencies;
    private final OperationsConfig config;

    Probe(Dependencies dependencies, OperationsConfig config) {
        this.dependencies = dependencies;
        this.config = config;
    }

    /**
     * Returns where the server answered.
     *
     * @throws Exception what went wrong; the answer may take as long as the server's own timeouts
     */
    abstract void ask() throws Exception;

    @Override
    public final Duration interval() {
        return config.healthInterval();
    }

    @Override
    public final Lane lane() {
        return Lane.PROBES;
    }

    @Override
    public final boolean run() {
        dependencies.ask(this);
        return false;
    }
}
