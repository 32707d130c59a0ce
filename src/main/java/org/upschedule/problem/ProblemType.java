package org.upschedule.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every kind of problem that the product answers with. The name, in kebab case, is the stable part of the {@code type}.
 *
 * <p>{@link #ours} problems are faults of the service: trying the same file again may help.
 */
public enum ProblemType {
    NOTHING_SENT(400, "Nothing was sent"),
    INVALID_REQUEST(400, "The request cannot be understood"),
    SIGNED_OUT(401, "Signed out"),
    TOKEN_NEEDED(401, "The administrator's token is needed"),
    ADMINISTRATION_OFF(403, "Administration is off"),
    CROSS_ORIGIN(403, "Not from another web site"),
    SIGN_IN_CANCELLED(403, "The sign-in was not finished"),
    SIGN_IN_OFF(403, "Nobody signs in here"),
    SIGN_IN_OVER(403, "The sign-in took too long"),
    SIGN_IN_REFUSED(403, "The sign-in is not valid"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Not possible at this address"),
    NOT_ACCEPTABLE(406, "Not available in that format"),
    TOO_SLOW(408, "The request took too long"),
    NOT_COMPLETED(409, "Not read yet"),
    NOT_SIGNED_IN(409, "Only for those who are signed in"),
    SIGNED_IN(409, "Not while signed in"),
    ADDRESS_UNKNOWN(409, "The service does not know its own address"),
    GOOGLE_TAKEN(409, "Google Calendar is in use already"),
    STORAGE_FULL(409, "No more can be kept"),
    WOULD_MERGE(409, "Two browsers' files would become one person's"),
    WOULD_REMOVE(409, "Something would vanish"),
    FILE_GONE(410, "The PDF has been deleted"),
    CHANGED_MEANWHILE(412, "Changed meanwhile"),
    TOO_LARGE(413, "The file is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The format is not understood"),
    NOT_A_PDF(415, "Not a PDF"),
    PASSWORD_NEEDED(422, "The PDF needs a password"),
    DAMAGED(422, "The PDF is damaged"),
    TOO_MANY_PAGES(422, "The PDF has too many pages"),
    TOO_COMPLEX(422, "The PDF is too complex"),
    NO_TEXT(422, "The PDF has no text"),
    NOT_A_SCHEDULE(422, "Not one of the three schedules"),
    CALENDAR_TOO_LARGE(422, "The calendar is too large"),
    NO_ACADEMIC_YEAR(422, "No term dates for that year"),
    TOO_MANY_REQUESTS(429, "Too often"),
    TOOK_TOO_LONG(500, "Reading took too long"),
    PROCESSING_FAILED(500, "Reading failed"),
    INTERNAL_ERROR(500, "Something went wrong"),
    PROVIDER_UNAVAILABLE(503, "The university's sign-in does not answer"),
    UNAVAILABLE(503, "Not available at the moment"),
    SWITCHED_OFF(503, "Switched off for a while");

    private static final String PREFIX = "urn:upschedule:problem:";

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The URI that stands in {@code type}, such as {@code urn:upschedule:problem:not-a-pdf}. */
    public String uri() {
        return PREFIX + slug();
    }

    /** The name in kebab case, such as {@code not-a-pdf}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean ours() {
        return status >= 500;
    }

    public static Optional<ProblemType> ofUri(String uri) {
        return Arrays.stream(values()).filter(type -> type.uri().equals(uri)).findFirst();
    }
}
