package org.upschedule.reader;

import java.util.List;
import java.util.Optional;
import org.upschedule.reader.UnreadableScheduleException.Reason;
import org.upschedule.reader.entry.Form;
import org.upschedule.reader.entry.FormReader;
import org.upschedule.reader.page.PageContent;
import org.upschedule.reader.table.PageTable;
import org.upschedule.schedule.FindingCode;
import org.upschedule.schedule.ReadSchedule;

/** Reads the official schedule PDFs. May be used by several threads at once. */
public final class ScheduleReader {

    private final PdfPages pdfPages;

    public ScheduleReader(ReaderLimits limits) {
        this.pdfPages = new PdfPages(limits);
    }

    /**
     * Reads a whole file. What could not be read of a page becomes a finding; the rest is kept.
     *
     * @throws UnreadableScheduleException where the file holds no schedule that can be read
     * @throws java.util.concurrent.CancellationException where the thread is interrupted while it reads
     */
    public ReadSchedule read(byte[] pdf) throws UnreadableScheduleException {
        PdfPages.Scanned scanned = pdfPages.scan(pdf);
        List<PageContent> pages = scanned.pages();
        if (pages.stream().allMatch(page -> page.runs().isEmpty())) {
            boolean damaged =
                    !scanned.complete() || pages.isEmpty() || pages.stream().anyMatch(PageContent::damaged);
            throw new UnreadableScheduleException(damaged ? Reason.DAMAGED : Reason.NO_TEXT);
        }
        FormReader reader = null;
        Form current = null;
        Form first = null;
        for (PageContent page : pages) {
            Optional<PageTable> table = PageTable.of(page);
            current = Heading.of(page, table).orElse(current);
            if (first == null && current != null) {
                first = current;
                reader = new FormReader(first);
            }
            if (reader != null) {
                read(page, table, current, first, reader);
            }
        }
        if (reader == null || !reader.hasHeader()) {
            throw new UnreadableScheduleException(Reason.NOT_A_SCHEDULE);
        }
        if (!scanned.complete()) {
            reader.tell(
                    FindingCode.DAMAGED_FILE,
                    "The PDF says that it has another number of pages than it holds. Please download it anew.",
                    null);
        }
        return reader.schedule();
    }

    private static void read(
            PageContent page, Optional<PageTable> table, Form current, Form wanted, FormReader reader) {
        if (current != wanted) {
            reader.tell(
                    FindingCode.ANOTHER_SCHEDULE,
                    "This page belongs to another document (" + current.heading()
                            + ") than the first one. Please send that document as a file of its own.",
                    page.number());
            return;
        }
        table.ifPresent(found -> reader.add(page.number(), found));
        if (table.isEmpty()) {
            reader.tell(
                    FindingCode.PAGE_WITHOUT_TABLE,
                    "There is no table on this page, so nothing was read from it. Please compare it with your PDF.",
                    page.number());
        }
        if (page.damaged()) {
            reader.tell(
                    FindingCode.DAMAGED_PAGE,
                    "A part of this page is damaged and could not be read. Please download the PDF anew.",
                    page.number());
        }
    }
}
