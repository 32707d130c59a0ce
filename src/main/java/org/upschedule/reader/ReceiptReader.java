package org.upschedule.reader;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import org.upschedule.reader.UnreadableScheduleException.Reason;
import org.upschedule.reader.receipt.ReceiptDrawing;
import org.upschedule.reader.receipt.TooMuchToDrawException;
import org.upschedule.schedule.Place;

/**
 * Shows the rows of a PDF that entries were read from, as SVG. It draws what the guarded walk of the reader finds, so nothing of a file is
 * run or unpacked that is not for reading it too. May be used by several threads at once.
 */
public final class ReceiptReader {

    private static final int FIRST_PAGE = 1;

    private final PdfPages pdfPages;

    public ReceiptReader(ReaderLimits limits) {
        this.pdfPages = new PdfPages(limits);
    }

    /**
     * The rows of an entry, under the header row.
     *
     * @param places where it was read
     * @return empty where they are not in this PDF
     * @throws UnreadableScheduleException where the PDF cannot be read within the limits
     * @throws CancellationException where the thread is interrupted meanwhile
     */
    public Optional<String> rows(byte[] pdf, List<Place> places) throws UnreadableScheduleException {
        IntPredicate wanted = page -> page == FIRST_PAGE || places.stream().anyMatch(place -> place.page() == page);
        return drawn(pdf, wanted, drawing -> drawing.rows(places));
    }

    /**
     * A whole page.
     *
     * @param page counted from 1
     * @param row that is marked, counted from 1; 0 for none
     * @return empty where the PDF has no such page
     * @throws UnreadableScheduleException where the PDF cannot be read within the limits
     * @throws CancellationException where the thread is interrupted meanwhile
     */
    public Optional<String> page(byte[] pdf, int page, int row) throws UnreadableScheduleException {
        return drawn(pdf, number -> number == page, drawing -> drawing.page(page, row));
    }

    private interface Drawn {
        Optional<String> by(ReceiptDrawing drawing);
    }

    private Optional<String> drawn(byte[] pdf, IntPredicate wanted, Drawn drawn) throws UnreadableScheduleException {
        try {
            return drawn.by(new ReceiptDrawing(pdfPages.scan(pdf, wanted).pages()));
        } catch (TooMuchToDrawException e) {
            throw new UnreadableScheduleException(Reason.TOO_COMPLEX, e);
        }
    }
}
