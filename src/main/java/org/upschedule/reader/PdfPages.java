package org.upschedule.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import java.util.function.LongSupplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.upschedule.reader.UnreadableScheduleException.Reason;
import org.upschedule.reader.page.PageContent;
import org.upschedule.reader.pdf.GuardedParser;
import org.upschedule.reader.pdf.MetricsOnlyFonts;
import org.upschedule.reader.pdf.PageScanner;
import org.upschedule.reader.pdf.ReadingBudget;
import org.upschedule.reader.pdf.StandardFonts;

/**
 * Opens a PDF and scans its pages. The portal's exam files are encrypted and open with the empty password. They forbid copying and
 * allow reading for accessibility. Only a file that needs a password is refused.
 */
final class PdfPages {

    private static final String NO_PASSWORD = "";

    private final ReaderLimits limits;
    private final LongSupplier freeHeap;
    private final StandardFonts standardFonts = new StandardFonts();

    PdfPages(ReaderLimits limits) {
        this(limits, PdfPages::freeHeap);
    }

    /** @param freeHeap bytes that the heap has left */
    PdfPages(ReaderLimits limits, LongSupplier freeHeap) {
        this.limits = limits;
        this.freeHeap = freeHeap;
    }

    static {
        FontMappers.set(new MetricsOnlyFonts());
    }

    /**
     * @param pages those that were wanted
     * @param complete whether the document has as many pages as it says
     */
    record Scanned(List<PageContent> pages, boolean complete) {}

    Scanned scan(byte[] pdf) throws UnreadableScheduleException {
        return scan(pdf, page -> true);
    }

    /**
     * @param wanted which pages are scanned, counted from 1
     * @throws OutOfMemoryError where the heap has less left than the file may take: others hold it, and the file may be a good one
     */
    Scanned scan(byte[] pdf, IntPredicate wanted) throws UnreadableScheduleException {
        ReadingBudget budget = new ReadingBudget(limits.content(), pdf.length);
        try (PDDocument document = new GuardedParser(pdf, NO_PASSWORD, budget).parse()) {
            int declared = document.getNumberOfPages();
            checkCount(declared);
            PageScanner scanner = new PageScanner(budget, standardFonts);
            List<PageContent> pages = new ArrayList<>();
            int number = 0;
            for (PDPage page : document.getPages()) {
                checkCount(++number);
                if (wanted.test(number)) {
                    pages.add(scanner.scan(page, number));
                }
            }
            return new Scanned(pages, number == declared);
        } catch (InvalidPasswordException e) {
            throw new UnreadableScheduleException(Reason.PASSWORD_NEEDED, e);
        } catch (CancellationException e) {
            throw e;
        } catch (ReadingBudget.Spent e) {
            throw new UnreadableScheduleException(Reason.TOO_COMPLEX, e);
        } catch (OutOfMemoryError e) {
            if (budget.memoryLeft() > freeHeap.getAsLong()) {
                throw e;
            }
            // One array as large as a false length in the file; small arrays are counted before.
            throw new UnreadableScheduleException(Reason.TOO_COMPLEX, e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // PDFBox throws all of these on broken files: objects nested 200,000 deep make the stack overflow.
            throw new UnreadableScheduleException(Reason.DAMAGED, e);
        }
    }

    private static long freeHeap() {
        Runtime heap = Runtime.getRuntime();
        return heap.maxMemory() - heap.totalMemory() + heap.freeMemory();
    }

    private void checkCount(int pages) throws UnreadableScheduleException {
        if (pages > limits.maxPages()) {
            throw new UnreadableScheduleException(Reason.TOO_MANY_PAGES);
        }
    }
}
