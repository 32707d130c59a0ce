package org.upschedule.joining.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a browser brought along. */
@Schema(name = "Joined", description = "What of the browser's own came along")
public record JoinedView(long files, long timetables) {}
