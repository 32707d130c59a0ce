package org.upschedule.form;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.upschedule.Component;
import org.upschedule.audit.Audit;
import org.upschedule.problem.Outage;
import org.upschedule.request.EventLog;
import org.upschedule.schedule.FormGeometry;
import org.upschedule.schedule.ScheduleKind;

/** Notes layouts that the reader did not know, until an administrator has looked at them. */
@Component
public class SeenForms {

    private static final EventLog LOG = EventLog.of(SeenForms.class);

    /** After a change of the university's form each file has the new one: it is written once in so long by each node. */
    private static final long NOTED_NANOS = Duration.ofHours(1).toNanos();

    private static final int MOST_REMEMBERED = 100;

    /** A form has ten columns; a file that has many more is none. */
    private static final int MOST_COLUMNS = 40;

    private final SeenFormGateway forms;
    private final Audit audit;
    private final Map<Noted, Long> noted = new ConcurrentHashMap<>();

    @Inject
    SeenForms(SeenFormGateway forms, Audit audit) {
        this.forms = forms;
        this.audit = audit;
    }

    private record Noted(ScheduleKind kind, FormGeometry geometry) {}

    /** Never throws an exception: the file has been read, whether this can be noted or not. */
    public void saw(ScheduleKind kind, FormGeometry geometry) {
        if (geometry.isAsBefore() || geometry.headings().size() > MOST_COLUMNS) {
            return;
        }
        Noted form = new Noted(kind, geometry);
        Long last = noted.get(form);
        if (last != null && System.nanoTime() - last < NOTED_NANOS) {
            return;
        }
        try {
            forms.deleteOld();
            forms.add(kind, geometry);
            if (noted.size() >= MOST_REMEMBERED) {
                noted.clear();
            }
            noted.put(form, System.nanoTime());
        } catch (RuntimeException e) {
            LOG.warning("A layout of the form could not be noted", "reason", Outage.describe(e));
        }
    }

    /** The latest first. */
    public List<SeenForm> all() {
        return forms.all();
    }

    /**
     * An administrator has looked at it. It is noted again where a file has it later than in an hour.
     *
     * @return false where there is none of this id
     */
    @Transactional
    public boolean checked(long id) {
        Optional<SeenForm> gone = forms.delete(id);
        gone.ifPresent(form -> audit.record(
                "check-form", form.kind().name(), Optional.of(form.geometry().fingerprint()), Optional.empty()));
        return gone.isPresent();
    }
}
