package org.upschedule.timetable.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.schedule.Finding;

/** A finding of a calendar or a plan: it is on no page of a PDF. */
@Schema(name = "Note", description = "What could not be placed, or was placed on an assumption")
public record NoteView(String code, String message) {

    static NoteView of(Finding finding) {
        return new NoteView(finding.code(), finding.message());
    }
}
