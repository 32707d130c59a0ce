package org.upschedule.problem.web;

import jakarta.validation.ConstraintViolationException;
import java.util.Map;
import java.util.Optional;
import org.upschedule.admission.NoRoomException;
import org.upschedule.calendar.ImpossibleTermDatesException;
import org.upschedule.calendar.files.TooManyEntriesException;
import org.upschedule.calendar.ics.CalendarTooLargeException;
import org.upschedule.google.GoogleOffException;
import org.upschedule.google.GoogleTakenException;
import org.upschedule.job.JobFaults;
import org.upschedule.job.JobNotCompletedException;
import org.upschedule.job.NoSuchJobException;
import org.upschedule.joining.NoSuchLinkException;
import org.upschedule.joining.WouldMergeException;
import org.upschedule.planning.TooManyChoicesException;
import org.upschedule.problem.Problem;
import org.upschedule.problem.ProblemType;
import org.upschedule.reader.UnreadableScheduleException;
import org.upschedule.signin.SignInFailedException;
import org.upschedule.storage.StorageFullException;
import org.upschedule.timetable.ChangedMeanwhileException;
import org.upschedule.timetable.NoSuchTimetableException;
import org.upschedule.timetable.UnknownGroupException;
import org.upschedule.timetable.UnknownTermDatesException;
import org.upschedule.timetable.WouldRemoveException;

/**
 * The one place where exceptions of the domain become problems of the interface. JSON that cannot be read is none of them: it may be
 * stored JSON, which is no mistake of the caller. What callers send is refused where it is read, in {@code json.web.JsonBody}.
 */
final class DomainProblems {

    /** Those whose message is a sentence for the caller. */
    private static final Map<Class<? extends Throwable>, ProblemType> TYPES = Map.ofEntries(
            Map.entry(NoRoomException.class, ProblemType.UNAVAILABLE),
            Map.entry(StorageFullException.class, ProblemType.STORAGE_FULL),
            Map.entry(GoogleOffException.class, ProblemType.NOT_FOUND),
            Map.entry(GoogleTakenException.class, ProblemType.GOOGLE_TAKEN),
            Map.entry(NoSuchLinkException.class, ProblemType.NOT_FOUND),
            Map.entry(WouldMergeException.class, ProblemType.WOULD_MERGE),
            Map.entry(TooManyEntriesException.class, ProblemType.CALENDAR_TOO_LARGE),
            Map.entry(NoSuchJobException.class, ProblemType.NOT_FOUND),
            Map.entry(NoSuchTimetableException.class, ProblemType.NOT_FOUND),
            Map.entry(JobNotCompletedException.class, ProblemType.NOT_COMPLETED),
            Map.entry(ChangedMeanwhileException.class, ProblemType.CHANGED_MEANWHILE),
            Map.entry(UnknownTermDatesException.class, ProblemType.NO_ACADEMIC_YEAR),
            Map.entry(UnknownGroupException.class, ProblemType.INVALID_REQUEST),
            Map.entry(CalendarTooLargeException.class, ProblemType.CALENDAR_TOO_LARGE),
            Map.entry(TooManyChoicesException.class, ProblemType.INVALID_REQUEST));

    private DomainProblems() {}

    /** Empty where the exception is none of the domain's. */
    static Optional<Problem> of(Throwable exception) {
        ProblemType type = TYPES.get(exception.getClass());
        if (type != null) {
            return Optional.of(new Problem(type, exception.getMessage()));
        }
        if (exception instanceof ProblemException raised) {
            return Optional.of(raised.problem());
        }
        if (exception instanceof ConstraintViolationException violated) {
            return Optional.of(ProblemException.invalidJson(Violations.sentence(violated.getConstraintViolations()))
                    .problem());
        }
        if (exception instanceof SignInFailedException failed) {
            return Optional.of(new Problem(failed.type(), failed.getMessage()));
        }
        if (exception instanceof WouldRemoveException removal) {
            return Optional.of(new Problem(ProblemType.WOULD_REMOVE, removal.getMessage(), removal.vanishing()));
        }
        if (exception instanceof UnreadableScheduleException refusal) {
            return Optional.of(JobFaults.unreadable(refusal));
        }
        if (exception instanceof ImpossibleTermDatesException dates) {
            return Optional.of(new Problem(
                    ProblemType.INVALID_REQUEST, "These term dates are not possible: " + dates.getMessage() + "."));
        }
        return Optional.empty();
    }
}
