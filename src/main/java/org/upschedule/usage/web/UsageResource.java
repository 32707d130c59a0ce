package org.upschedule.usage.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.upschedule.job.Jobs;
import org.upschedule.job.KeptFiles;
import org.upschedule.limits.CallerLimits;
import org.upschedule.limits.Limit;
import org.upschedule.limits.LimitGroup;
import org.upschedule.limits.Limits;
import org.upschedule.owner.CurrentOwner;
import org.upschedule.storage.StorageConfig;
import org.upschedule.timetable.Timetables;

/** So that a page can say what is left before it is gone. */
@Dependent
@Path("me/usage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Owner")
public class UsageResource {

    private final Jobs jobs;
    private final Timetables timetables;
    private final StorageConfig storage;
    private final CallerLimits callerLimits;
    private final Limits limits;
    private final CurrentOwner owner;

    @Inject
    public UsageResource(
            Jobs jobs,
            Timetables timetables,
            StorageConfig storage,
            CallerLimits callerLimits,
            Limits limits,
            CurrentOwner owner) {
        this.jobs = jobs;
        this.timetables = timetables;
        this.storage = storage;
        this.callerLimits = callerLimits;
        this.limits = limits;
        this.owner = owner;
    }

    @GET
    @Operation(summary = "What is kept, how many files may still be sent, and when more may")
    @APIResponseSchema(value = UsageView.class, responseCode = "200", responseDescription = "What is used and left")
    public UsageView usage() {
        KeptFiles kept = jobs.kept(owner.id());
        return new UsageView(
                new UsageView.Kept(kept.files(), storage.maxFiles()),
                new UsageView.Kept(kept.bytes(), storage.maxBytes()),
                new UsageView.Kept(timetables.count(owner.id()), storage.maxTimetables()),
                callerLimits.areEnabled() ? uploads(owner.id()) : null);
    }

    private UsageView.Uploads uploads(UUID ownerId) {
        List<Limit> limit = List.of(callerLimits.ofOwner(LimitGroup.UPLOADS, ownerId));
        return UsageView.Uploads.of(limits.take(limit, 0).standings().get(0));
    }
}
