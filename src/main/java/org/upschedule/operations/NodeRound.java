package org.upschedule.operations;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.upschedule.Component;
import org.upschedule.metrics.Described;
import org.upschedule.request.EventLog;
import org.upschedule.rounds.Round;

/**
 * Says that this node runs, and looks whether PostgreSQL has connections for all nodes: where it has not, that is seen when the last node
 * starts, and not on the day when all pools are full.
 */
@Component
class NodeRound implements Round {

    private static final EventLog LOG = EventLog.of(NodeRound.class);

    /** A node counts for a minute after it was seen last. */
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final NodeGateway nodes;
    private final ConnectionPool pool;
    private final UUID id = UUID.randomUUID();
    private volatile NodeConnections last;

    @Inject
    NodeRound(NodeGateway nodes, ConnectionPool pool, MetricRegistry registry) {
        this.nodes = nodes;
        this.pool = pool;
        gauge(registry, "upschedule_nodes", "Nodes that run", NodeConnections::nodes);
        gauge(
                registry,
                "upschedule_nodes_connections_maximum",
                "Most connections that the pools of all nodes open",
                NodeConnections::most);
        gauge(
                registry,
                "upschedule_database_connections_maximum",
                "Connections that PostgreSQL allows",
                NodeConnections::allowed);
    }

    private void gauge(
            MetricRegistry registry, String name, String description, ToDoubleFunction<NodeConnections> value) {
        registry.gauge(
                Described.metric(name, description),
                this,
                round -> round.connections().map(value::applyAsDouble).orElse(Double.NaN),
                Described.OF_DATABASE);
    }

    /** Empty before the first look. */
    Optional<NodeConnections> connections() {
        return Optional.ofNullable(last);
    }

    @Override
    public String name() {
        return "nodes";
    }

    @Override
    public Duration interval() {
        return INTERVAL;
    }

    @Override
    public boolean run() throws ReflectiveOperationException {
        Optional<ConnectionPool.State> state = pool.state();
        if (state.isPresent()) {
            nodes.seen(id, state.get().maximum());
        }
        NodeConnections now = nodes.connections();
        if (now.areTooMany() && !now.equals(last)) {
            LOG.warning(
                    "The pools of all nodes may open more connections than PostgreSQL allows: make the pools smaller, or"
                            + " max_connections larger",
                    "nodes",
                    now.nodes(),
                    "connections",
                    now.most(),
                    "allowed",
                    now.allowed());
        }
        last = now;
        return false;
    }

    @Override
    public void end() {
        nodes.forget(id);
    }
}
