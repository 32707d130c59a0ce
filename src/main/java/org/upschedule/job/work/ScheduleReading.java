package org.upschedule.job.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.upschedule.academicyear.TermCheck;
import org.upschedule.academicyear.store.AcademicYearStore;
import org.upschedule.reader.ReaderLimits;
import org.upschedule.reader.ScheduleReader;
import org.upschedule.reader.UnreadableScheduleException;
import org.upschedule.schedule.ReadSchedule;

/**
 * Reads a PDF and holds it against the academic year, within bounds; the years may have to be fetched. Application-scoped, because
 * Payara ignores fault-tolerance annotations on other scopes. A timeout interrupts the thread, and the reader looks at that.
 */
@ApplicationScoped
public class ScheduleReading {

    private static final long LEAST_MEMORY = 24L << 20;

    private WorkMetrics metrics;
    private AcademicYearStore years;
    private WorkerPermits permits;
    private int maxPages;
    private volatile Reader reader;

    /** A reader with the memory that is its part with so many workers. */
    private record Reader(int workers, ScheduleReader reads) {}

    /** For the container's client proxy. */
    protected ScheduleReading() {}

    @Inject
    ScheduleReading(WorkMetrics metrics, AcademicYearStore years, WorkerPermits permits, WorkConfig config) {
        this.metrics = metrics;
        this.years = years;
        this.permits = permits;
        this.maxPages = config.maxPages();
        this.reader = with(permits.bounds().most());
    }

    private Reader with(int workers) {
        ReaderLimits limits = ReaderLimits.withMaxPages(maxPages).withMemory(memoryOfOne(workers));
        return new Reader(workers, new ScheduleReader(limits));
    }

    private ScheduleReader reader() {
        int workers = permits.bounds().most();
        if (reader.workers() != workers) {
            reader = with(workers);
        }
        return reader.reads();
    }

    /**
     * All workers together may take half of the heap that this JVM really has. It is counted as it is taken, not as it is held, so the
     * half is never full. A file of 62 pages with 1,950 sessions takes 41 MB, the longest real one 2 MB.
     */
    static long memoryOfOne(int workers) {
        return Math.max(LEAST_MEMORY, Runtime.getRuntime().maxMemory() / (2L * workers));
    }

    /**
     * @throws UnreadableScheduleException where the PDF is at fault: trying again would not help
     */
    @Timeout(60_000)
    @Retry(
            maxRetries = 2,
            delay = 500,
            jitter = 250,
            maxDuration = 240_000,
            retryOn = {PersistenceException.class, TransactionalException.class})
    public ReadSchedule read(PdfToRead pdf) throws UnreadableScheduleException {
        long start = System.nanoTime();
        try {
            ReadSchedule read = reader().read(pdf.content());
            return read.with(new TermCheck(years.years()).findings(read.schedule()));
        } finally {
            metrics.read(System.nanoTime() - start);
        }
    }
}
