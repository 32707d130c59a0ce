package org.upschedule.operations;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.upschedule.Component;
import org.upschedule.request.EventLog;

/**
 * Payara's pool of database connections, read from the object that Payara keeps: neither its metrics nor its JMX beans are right on
 * both Payara Micro and Payara Server, see docs/adr/0008-gauges-from-payaras-own-objects.md.
 */
@Component
class ConnectionPool {

    private static final String LISTENER = "poolLifeCycleListener";

    private static final EventLog LOG = EventLog.of(ConnectionPool.class);

    private final String name;

    private Object listener;

    /** What the pool told before, and tells through the {@link #listener} since. */
    private Object formerListener;

    @Inject
    ConnectionPool(OperationsConfig config) {
        this.name = config.poolName();
    }

    /**
     * Connections, and requests for one.
     *
     * @param waiting requests that wait for a connection
     */
    record State(int used, int free, int waiting, int maximum) {}

    /** Empty until the pool has been used for the first time. */
    Optional<State> state() throws ReflectiveOperationException {
        Optional<Object> pool = pool();
        if (pool.isEmpty()) {
            return Optional.empty();
        }
        Object status = Internals.call(pool.get(), "getPoolStatus");
        return Optional.of(new State(
                (int) Internals.call(status, "getNumConnUsed"),
                (int) Internals.call(status, "getNumConnFree"),
                (int) Internals.call(pool.get(), "getWaitQueueLength"),
                (int) Internals.call(pool.get(), "getMaxPoolSize")));
    }

    /**
     * Listens for timeouts. To be called again and again: a pool that is made anew, or is
     * monitored from now on, has another listener.
     *
     * @param onTimeout called for each request that got no connection within the pool's longest wait
     */
    synchronized void listen(Runnable onTimeout) throws ReflectiveOperationException {
        Optional<Object> pool = pool();
        if (pool.isEmpty() || isHeardBy(pool.get())) {
            return;
        }
        formerListener = Internals.get(pool.get(), LISTENER);
        // By its name an application does not see this interface: Payara Server does not export its package.
        Class<?> type = Internals.field(pool.get(), LISTENER).getType();
        listener = Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, telling(onTimeout, formerListener));
        Internals.call(pool.get(), "setPoolLifeCycleListener", listener);
    }

    /** The pool outlives the application and must not hold it. */
    @PreDestroy
    synchronized void stopListening() {
        try {
            Optional<Object> pool = pool();
            if (pool.isPresent() && isHeardBy(pool.get())) {
                Internals.call(pool.get(), "setPoolLifeCycleListener", formerListener);
            }
        } catch (ReflectiveOperationException e) {
            LOG.error("The pool of this server still holds the application", e);
        }
    }

    private static InvocationHandler telling(Runnable onTimeout, Object former) {
        return (proxy, method, arguments) -> {
            if (method.getDeclaringClass() == Object.class) {
                return method.invoke(onTimeout, arguments);
            }
            if (method.getName().equals("connectionTimedOut")) {
                onTimeout.run();
            }
            return former == null ? null : Internals.invoke(method, former, arguments);
        };
    }

    private boolean isHeardBy(Object pool) throws ReflectiveOperationException {
        return listener != null && Internals.get(pool, LISTENER) == listener;
    }

    private Optional<Object> pool() throws ReflectiveOperationException {
        Object runtime = Internals.type("com.sun.enterprise.connectors.ConnectorRuntime")
                .getMethod("getRuntime")
                .invoke(null);
        Object id = Internals.type("org.glassfish.resourcebase.resources.api.PoolInfo")
                .getConstructor(String.class)
                .newInstance(name);
        return Optional.ofNullable(Internals.call(Internals.call(runtime, "getPoolManager"), "getPool", id));
    }
}
