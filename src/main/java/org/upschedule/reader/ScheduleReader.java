package org.upschedule.reader;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.upschedule.reader.UnreadableScheduleException.Reason;
import org.upschedule.reader.entry.Form;
import org.upschedule.reader.entry.FormReader;
import org.upschedule.reader.page.PageContent;
import org.upschedule.reader.table.PageTable;
import org.upschedule.schedule.FindingCode;
import org.upschedule.schedule.ReadSchedule;

/** Reads the official schedule PDFs. May be used by several threads at once. */
public final class ScheduleReader {

    /**
     * Which reader this is. To be raised with a change of what is read of a file, or of which files are refused: what an older one has
     * judged is then read again when the same file is sent again.
     */
    public static final int VERSION = 1;

    /** The longest real file has 206 sessions on 8 pages. */
    private static final int MOST_ENTRIES = 2_000;

    private final PdfPages pdfPages;

    public ScheduleReader(ReaderLimits limits) {
        this.pdfPages = new PdfPages(limits);
    }

    /**
     * Reads a whole file. What could not be read of a page becomes a finding; the rest is kept.
     *
     * @throws UnreadableScheduleException where the file holds no schedule that can be read
     * @throws CancellationException where the thread is interrupted while it reads
     */
    public ReadSchedule read(byte[] pdf) throws UnreadableScheduleException {
        PdfPages.Scanned scanned = pdfPages.scan(pdf);
        List<PageContent> pages = scanned.pages();
        List<HeadedPage> headed = pages.stream().map(HeadedPage::of).toList();
        Form form = headed.stream()
                .flatMap(page -> page.headings().stream())
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> Refusal.of(pages, scanned.complete()));
        FormReader reader = new FormReader(form);
        read(headed, form, reader);
        if (!reader.hasHeader()) {
            throw Refusal.of(pages, scanned.complete());
        }
        if (!scanned.complete()) {
            reader.tell(
                    FindingCode.DAMAGED_FILE,
                    "The PDF says that it has another number of pages than it holds. Please download it anew.",
                    null);
        }
        ReadSchedule read = reader.schedule();
        if (read.schedule().entries().size() > MOST_ENTRIES) {
            throw new UnreadableScheduleException(Reason.TOO_COMPLEX);
        }
        return read;
    }

    /** @param headings one for each table; one for a page without a table */
    private record HeadedPage(PageContent page, List<PageTable> tables, List<Optional<Form>> headings) {

        static HeadedPage of(PageContent page) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted while looking for tables");
            }
            List<PageTable> tables = PageTable.of(page);
            List<Optional<Form>> headings = tables.isEmpty()
                    ? List.of(Heading.of(page, Optional.empty()))
                    : tables.stream()
                            .map(table -> Heading.of(page, Optional.of(table)))
                            .toList();
            return new HeadedPage(page, tables, headings);
        }
    }

    /** Reads what belongs to the form: what stands under its heading, and what stands before any. */
    private static void read(List<HeadedPage> pages, Form form, FormReader reader) {
        Form current = form;
        for (HeadedPage page : pages) {
            Set<Form> others = EnumSet.noneOf(Form.class);
            for (int i = 0; i < page.headings.size(); i++) {
                Optional<Form> heading = page.headings.get(i);
                current = heading.orElse(current);
                if (current != form) {
                    others.add(current);
                } else if (page.tables.isEmpty()) {
                    reader.tell(
                            FindingCode.PAGE_WITHOUT_TABLE,
                            "There is no table on this page, so nothing was read from it. Please compare it with your PDF.",
                            page.page.number());
                } else {
                    reader.add(page.tables.get(i), heading.isPresent());
                }
            }
            tell(page.page, others, reader);
        }
    }

    /** @param others forms of tables on the page that were not read */
    private static void tell(PageContent page, Set<Form> others, FormReader reader) {
        for (Form other : others) {
            reader.tell(
                    FindingCode.ANOTHER_SCHEDULE,
                    "This page belongs to another document (" + other.heading()
                            + ") than the first one. Please send that document as a file of its own.",
                    page.number());
        }
        if (page.damaged() && others.isEmpty()) {
            reader.tell(
                    FindingCode.DAMAGED_PAGE,
                    "A part of this page is damaged and could not be read. Please download the PDF anew.",
                    page.number());
        }
    }
}
