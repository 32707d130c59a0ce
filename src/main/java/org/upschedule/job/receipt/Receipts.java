package org.upschedule.job.receipt;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.upschedule.Component;
import org.upschedule.admission.Budget;
import org.upschedule.admission.Budgets;
import org.upschedule.admission.NoRoomException;
import org.upschedule.job.Job;
import org.upschedule.job.Jobs;
import org.upschedule.job.work.WorkConfig;
import org.upschedule.metrics.SeriesFromStart;
import org.upschedule.reader.ReaderLimits;
import org.upschedule.reader.ReceiptReader;
import org.upschedule.reader.UnreadableScheduleException;
import org.upschedule.reader.pdf.ContentLimits;
import org.upschedule.schedule.Place;

/**
 * Draws what an entry was read from. It takes a few milliseconds of the request's thread; what a hostile file can make it take has
 * bounds: processor time and memory for one, and a part of the heap for all of them together.
 */
@Component
public class Receipts implements SeriesFromStart {

    /** It needs the first page, those of its rows, and what PDFBox makes of the whole file. */
    private static final int WORTH_OF_PAGES = 8;

    /** A page of the largest files takes 0.7 MB. */
    private static final long MEMORY_OF_ONE = 8L << 20;

    private static final Duration CPU_TIME = Duration.ofSeconds(2);

    /** The file as it is, what PDFBox decrypts or unpacks of it, and what the driver of the database holds. */
    private static final int COPIES = 4;

    private static final int PART_OF_HEAP = 8;

    private final Jobs jobs;
    private final ReceiptReader reader;
    private final Budget memory;

    @Inject
    Receipts(Jobs jobs, WorkConfig config, Budgets budgets) {
        this.jobs = jobs;
        ContentLimits content = ReaderLimits.withMaxPages(WORTH_OF_PAGES).content();
        this.reader = new ReceiptReader(new ReaderLimits(
                config.maxPages(), content.withMemory(MEMORY_OF_ONE).withCpuTime(CPU_TIME)));
        this.memory = budgets.ofHeap("receipts", PART_OF_HEAP);
    }

    /** A receipt, or why there is none. */
    public sealed interface Receipt {

        /** @param svg the picture */
        record Drawn(String svg) implements Receipt {}

        /** The PDF is no longer kept. */
        record FileGone() implements Receipt {}

        /** The PDF has no such page. */
        record NoSuchPage() implements Receipt {}
    }

    /**
     * @throws UnreadableScheduleException where drawing it takes more than a schedule needs
     * @throws NoRoomException where so many are drawn at once that there is no memory for another
     */
    public Receipt rows(Job job, List<Place> places) throws UnreadableScheduleException {
        return drawn(job, pdf -> reader.rows(pdf, places));
    }

    /**
     * @param row that is marked; 0 for none
     * @throws UnreadableScheduleException where drawing it takes more than a schedule needs
     * @throws NoRoomException where so many are drawn at once that there is no memory for another
     */
    public Receipt page(Job job, int page, int row) throws UnreadableScheduleException {
        return drawn(job, pdf -> reader.page(pdf, page, row));
    }

    private interface Drawing {
        Optional<String> of(byte[] pdf) throws UnreadableScheduleException;
    }

    private Receipt drawn(Job job, Drawing drawing) throws UnreadableScheduleException {
        // The largest file has to have its turn on the smallest heap too
        long needed = Math.min(memory.capacity(), MEMORY_OF_ONE + (long) COPIES * job.fileSize());
        if (!memory.tryTake(needed)) {
            throw new NoRoomException();
        }
        try {
            Optional<byte[]> pdf = jobs.file(job.id());
            if (pdf.isEmpty()) {
                return new Receipt.FileGone();
            }
            return drawing.of(pdf.get()).<Receipt>map(Receipt.Drawn::new).orElseGet(Receipt.NoSuchPage::new);
        } catch (OutOfMemoryError e) { // others hold what the budget has left
            throw new NoRoomException();
        } finally {
            memory.giveBack(needed);
        }
    }
}
