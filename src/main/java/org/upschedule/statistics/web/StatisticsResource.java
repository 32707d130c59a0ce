package org.upschedule.statistics.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.upschedule.admin.Administrators;
import org.upschedule.statistics.FeedNumberCount;
import org.upschedule.timetable.GroupStatistics;

/** Numbers of all students together, and of none alone. */
@Dependent
@Path("admin/statistics")
@Administrators
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class StatisticsResource {

    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2100;
    private static final int LONGEST_MODULE = 20;

    private final FeedNumberCount feeds;
    private final GroupStatistics groups;

    @Inject
    public StatisticsResource(FeedNumberCount feeds, GroupStatistics groups) {
        this.feeds = feeds;
        this.groups = groups;
    }

    @GET
    @Path("feeds")
    @Operation(summary = "Feeds, who asks for them, and calendars that are to be made again")
    @APIResponseSchema(
            value = FeedNumbersView.class,
            responseCode = "200",
            responseDescription = "As they were counted last, within upschedule.metrics.census-interval")
    public FeedNumbersView feeds() {
        return FeedNumbersView.of(feeds.last());
    }

    @GET
    @Path("groups")
    @Operation(
            summary = "How many students have chosen which group, for those who teach",
            description =
                    "Timetables are looked at for a second and a half at most; where there are more, the numbers are estimated from those.")
    @APIResponseSchema(value = ChosenGroupsView.class, responseCode = "200", responseDescription = "The groups")
    @APIResponse(responseCode = "400", description = "The year is missing, or no year")
    public ChosenGroupsView groups(
            @QueryParam("year") @Min(EARLIEST_YEAR) @Max(LATEST_YEAR) int year,
            @Parameter(description = "Only modules whose code begins so, such as COS")
                    @QueryParam("modules")
                    @DefaultValue("")
                    @Size(max = LONGEST_MODULE)
                    String modules) {
        return ChosenGroupsView.of(year, groups.of(year, modules));
    }
}
