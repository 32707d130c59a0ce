package org.upschedule.statistics.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.feed.FeedPrograms;
import org.upschedule.statistics.FeedNumbers;

/** Feeds and calendars in numbers. */
@Schema(name = "FeedStatistics")
public record FeedNumbersView(
        @Schema(description = "Feeds that there are") long feeds,

        @Schema(description = "Feeds that no program has asked for within a week")
        long unfetched,

        @Schema(description = "Calendars that are to be made again; more than 1000 are counted as 1000")
        long stale,

        List<ProgramsView> programs) {

    /** Calendar programs of one kind. */
    @Schema(name = "FeedPrograms")
    public record ProgramsView(
            @Schema(description = "GOOGLE, APPLE, OUTLOOK or OTHER")
            String kind,

            @Schema(description = "Feeds that they have ever asked for")
            long feeds,

            @Schema(description = "Feeds that they have asked for within a week")
            long lately,

            @Schema(description = "How often they have asked for feeds that there still are")
            long polls) {

        static ProgramsView of(FeedPrograms programs) {
            return new ProgramsView(programs.kind(), programs.feeds(), programs.lately(), programs.polls());
        }
    }

    static FeedNumbersView of(FeedNumbers numbers) {
        return new FeedNumbersView(
                numbers.feeds().all(),
                numbers.feeds().unfetched(),
                numbers.stale(),
                numbers.programs().stream().map(ProgramsView::of).toList());
    }
}
