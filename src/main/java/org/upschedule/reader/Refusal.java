package org.upschedule.reader;

import java.util.List;
import java.util.function.Predicate;
import org.upschedule.reader.UnreadableScheduleException.Reason;
import org.upschedule.reader.page.PageContent;
import org.upschedule.reader.page.Run;
import org.upschedule.reader.table.PageTable;

/** Finds the true cause why no schedule was found, because each asks the student to do something else. */
final class Refusal {

    /** A page is a picture if pictures cover at least this part of it. A logo covers a twentieth. */
    private static final float PICTURED = 0.5f;

    private Refusal() {}

    /** @param complete whether the document has as many pages as it says */
    static UnreadableScheduleException of(List<PageContent> pages, boolean complete) {
        return new UnreadableScheduleException(reason(pages, complete));
    }

    private static Reason reason(List<PageContent> pages, boolean complete) {
        long seen = characters(pages, run -> !run.hidden());
        long unseen = characters(pages, Run::hidden);
        if (seen == 0 && (!complete || pages.isEmpty() || pages.stream().anyMatch(PageContent::damaged))) {
            return Reason.DAMAGED;
        }
        if (seen + unseen == 0 || pages.stream().anyMatch(Refusal::isPicture)) {
            return Reason.NO_TEXT;
        }
        if (unseen > seen) {
            return Reason.UNSEEN_TEXT;
        }
        return 2 * characters(pages, run -> !run.hidden() && !run.level()) > seen
                ? Reason.SLANTED_TEXT
                : Reason.NOT_A_SCHEDULE;
    }

    private static long characters(List<PageContent> pages, Predicate<Run> which) {
        return pages.stream()
                .flatMap(page -> page.runs().stream())
                .filter(which)
                .mapToLong(run -> run.text().strip().length())
                .sum();
    }

    private static boolean isPicture(PageContent page) {
        return page.pictured() >= PICTURED && PageTable.of(page).isEmpty();
    }
}
