package org.upschedule.limits.web;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.admission.Budgets;
import org.upschedule.limits.LimitHits;
import org.upschedule.limits.Rate;

/** The limits in force as administrators see them. What was refused is of the node that answers. */
@Schema(name = "LimitsInForce")
public record LimitsView(
        @Schema(description = "false: nobody is limited") boolean enabled,

        @Schema(description = "Whether all nodes count together in Redis, or this one counts alone")
        boolean shared,

        List<RateView> rates,
        List<BudgetView> budgets,

        @Schema(description = "Where callers were refused in the last hour, the most often first")
        List<EndpointView> endpoints,

        @Schema(description = "Who was refused in the last hour, the most often first")
        List<CallerView> callers) {

    /** A rate that holds for each owner or each address. */
    @Schema(name = "RateInForce")
    public record RateView(
            String limit,
            int requests,
            long seconds,

            @Schema(description = "Since the node's start") long refused) {}

    /** What all callers together may use of the node. */
    @Schema(name = "BudgetInForce")
    public record BudgetView(
            String budget,
            long capacity,
            long used,

            @Schema(description = "Since the node's start") long refused) {

        static BudgetView of(Budgets.Use use) {
            return new BudgetView(use.name(), use.capacity(), use.used(), use.refused());
        }
    }

    /** Refusals at one endpoint. */
    @Schema(name = "RefusedEndpoint")
    public record EndpointView(
            @Schema(example = "POST /api/uploads") String endpoint, long refused) {

        static EndpointView of(LimitHits.Hits<String> hits) {
            return new EndpointView(hits.who(), hits.refused());
        }
    }

    /** Refusals of one caller. */
    @Schema(name = "RefusedCaller")
    public record CallerView(
            String limit,

            @Schema(description = "Tells callers apart until the node starts anew, and says nothing else of them")
            String caller,

            long refused) {

        static CallerView of(LimitHits.Hits<LimitHits.Caller> hits) {
            return new CallerView(hits.who().limit(), hits.who().pseudonym(), hits.refused());
        }
    }

    static RateView rate(Map.Entry<String, Rate> rate, long refused) {
        return new RateView(
                rate.getKey(), rate.getValue().count(), rate.getValue().window().toSeconds(), refused);
    }
}
