package org.upschedule.timetable;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.calendar.files.DatedEntry;
import org.upschedule.calendar.files.JoinedFiles;
import org.upschedule.calendar.files.Vanishing;
import org.upschedule.schedule.ModuleCode;

/** What would vanish from subscribed calendars with a file: a subscriber sees it go without having been asked. */
@Component
@Transactional
public class FileRemoval {

    private final TimetableGateway timetables;
    private final SourceFiles files;

    @Inject
    FileRemoval(TimetableGateway timetables, SourceFiles files) {
        this.timetables = timetables;
        this.files = files;
    }

    /** @throws WouldRemoveException where something would vanish from a calendar that can be subscribed to */
    public void check(UUID ownerId, UUID jobId) {
        List<Vanishing> vanishing = new ArrayList<>();
        for (UUID id : timetables.subscribedWith(jobId, ownerId)) {
            timetables.find(id).ifPresent(timetable -> {
                List<ModuleCode> modules = modulesOf(timetable, jobId);
                if (!modules.isEmpty()) {
                    vanishing.add(Vanishing.fromCalendar(timetable.name(), modules));
                }
            });
        }
        if (!vanishing.isEmpty()) {
            throw new WouldRemoveException(
                    "This file is in calendars that can be subscribed to, and what it says would vanish from them: ",
                    vanishing,
                    "Send the request again with ?confirm=true if that is right.");
        }
    }

    /** The modules of which the timetable would have less without the job. */
    private List<ModuleCode> modulesOf(Timetable timetable, UUID jobId) {
        Set<DatedEntry> entries = new LinkedHashSet<>(files.joined(timetable).entries());
        JoinedFiles without = JoinedFiles.of(files.of(timetable.files().stream()
                .filter(file -> !file.job().equals(jobId))
                .toList()));
        without.entries().forEach(entries::remove);
        return entries.stream()
                .map(dated -> dated.entry().module())
                .distinct()
                .sorted()
                .toList();
    }
}
