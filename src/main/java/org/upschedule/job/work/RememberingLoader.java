package org.upschedule.job.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The application's class loader, which looks for each service file once. Payara seeks the services of its contexts when a task is handed
 * to an executor, and again for each {@code @Timeout}, in all of its jars: that was 9 % of the samples in a profile of uploads.
 */
final class RememberingLoader extends ClassLoader {

    private static final String SERVICES = "META-INF/services/";

    private final Map<String, List<URL>> found = new ConcurrentHashMap<>();

    RememberingLoader(ClassLoader application) {
        super(application);
    }

    /** Runs the call with this as the context class loader of the thread, which the tasks that it submits get too. */
    void use(Runnable call) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(this);
        try {
            call.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        if (!name.startsWith(SERVICES)) {
            return super.getResources(name);
        }
        try {
            return Collections.enumeration(found.computeIfAbsent(name, this::find));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private List<URL> find(String name) {
        try {
            return Collections.list(super.getResources(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
