package org.upschedule.limits.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.upschedule.admin.Administrators;
import org.upschedule.admission.Budgets;
import org.upschedule.limits.CallerLimits;
import org.upschedule.limits.LimitHits;
import org.upschedule.limits.Limits;

/** Which limits hold, and who meets them. */
@Dependent
@Path("admin/limits")
@Administrators
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class LimitsResource {

    private static final int MOST_CALLERS = 20;
    private static final int MOST_ENDPOINTS = 100;

    private final CallerLimits rates;
    private final Limits limits;
    private final LimitHits hits;
    private final Budgets budgets;

    @Inject
    public LimitsResource(CallerLimits rates, Limits limits, LimitHits hits, Budgets budgets) {
        this.rates = rates;
        this.limits = limits;
        this.hits = hits;
        this.budgets = budgets;
    }

    @GET
    @Operation(summary = "The limits in force, and who meets them on the node that answers")
    @APIResponseSchema(
            value = LimitsView.class,
            responseCode = "200",
            responseDescription = "Callers are named by pseudonyms, which say nothing of them")
    public LimitsView get() {
        return new LimitsView(
                rates.areEnabled(),
                limits.areShared(),
                rates.rates().entrySet().stream()
                        .map(rate -> LimitsView.rate(rate, limits.refused(rate.getKey())))
                        .toList(),
                budgets.uses().stream().map(LimitsView.BudgetView::of).toList(),
                hits.endpoints(MOST_ENDPOINTS).stream()
                        .map(LimitsView.EndpointView::of)
                        .toList(),
                hits.callers(MOST_CALLERS).stream()
                        .map(LimitsView.CallerView::of)
                        .toList());
    }
}
