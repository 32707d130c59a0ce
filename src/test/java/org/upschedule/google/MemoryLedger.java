package org.upschedule.google;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.upschedule.calendar.history.CalendarState;
import org.upschedule.google.event.GoogleEvent;
import org.upschedule.google.event.Plan;

/** What the database keeps of one grant, in memory. */
final class MemoryLedger implements PushLedger {

    private static final class Row {
        private GoogleEvent event;
        private String wanted;
        private String sent;
        private String refused;
        private HeldEvent held;
        private int sequence;
    }

    private final UUID id = UUID.randomUUID();
    private final Map<String, Row> rows = new TreeMap<>();
    private CalendarState calendarOfTimetable;
    private GrantStatus status = GrantStatus.ACTIVE;
    private byte[] secret;
    private String calendar;
    private boolean asked;
    private boolean stale = true;
    private boolean forgotten;
    private long fence;

    UUID id() {
        return id;
    }

    void secret(byte[] sealed) {
        secret = sealed;
    }

    void change(CalendarState to) {
        calendarOfTimetable = to;
        stale = true;
    }

    void leave() {
        status = GrantStatus.LEAVING;
        fence++;
    }

    boolean isForgotten() {
        return forgotten;
    }

    String calendar() {
        return calendar;
    }

    boolean isStale() {
        return stale;
    }

    List<String> refusedOnes() {
        return rows.values().stream()
                .filter(row -> row.wanted != null && row.wanted.equals(row.refused))
                .map(row -> row.event.summary())
                .toList();
    }

    Grant claim() {
        return new Grant(id, UUID.randomUUID(), status, secret, calendar, asked, stale, ++fence, false);
    }

    @Override
    public boolean holds(Grant grant) {
        return grant.fence() == fence && !forgotten;
    }

    @Override
    public boolean granted(Grant grant, byte[] sealed) {
        if (holds(grant)) {
            secret = sealed;
        }
        return holds(grant);
    }

    @Override
    public boolean asksForCalendar(Grant grant) {
        asked |= holds(grant);
        return holds(grant);
    }

    @Override
    public boolean calendarNotMade(Grant grant) {
        asked &= !holds(grant);
        return holds(grant);
    }

    @Override
    public boolean calendarMade(Grant grant, String made) {
        if (holds(grant)) {
            calendar = made;
        }
        return holds(grant);
    }

    @Override
    public Optional<String> calendarName(Grant grant) {
        return Optional.of("UP 2018");
    }

    @Override
    public boolean plan(Grant grant) {
        if (!holds(grant)) {
            return false;
        }
        Map<String, String> known = rows.entrySet().stream()
                .filter(row -> row.getValue().event != null)
                .collect(Collectors.toMap(Map.Entry::getKey, row -> row.getValue().wanted));
        Plan plan = Plan.of(Plan.events(calendarOfTimetable), known);
        for (GoogleEvent event : plan.wanted()) {
            Row row = rows.computeIfAbsent(event.iCalUID(), uid -> new Row());
            row.event = event;
            row.wanted = event.fingerprint();
            row.sent = null;
        }
        for (String uid : plan.unwanted()) {
            rows.get(uid).event = null;
            rows.get(uid).wanted = null;
            rows.get(uid).sent = null;
        }
        stale = false;
        return true;
    }

    @Override
    public List<PushedEvent> pending(Grant grant, int most) {
        return rows.entrySet().stream()
                .filter(row -> isPending(row.getValue()))
                .limit(most)
                .map(row -> event(row.getKey(), row.getValue()))
                .toList();
    }

    private static boolean isPending(Row row) {
        return row.event == null || !row.wanted.equals(row.sent) && !row.wanted.equals(row.refused);
    }

    private static PushedEvent event(String uid, Row row) {
        return new PushedEvent(
                uid,
                row.event,
                row.wanted,
                row.held == null ? null : row.held.id(),
                row.held == null ? null : row.held.etag(),
                row.sequence);
    }

    @Override
    public boolean sent(Grant grant, PushedEvent event, HeldEvent held) {
        if (holds(grant)) {
            Row row = rows.get(event.uid());
            row.sent = event.wanted();
            row.held = held;
            row.sequence = held.knownSequence();
            row.refused = null;
        }
        return holds(grant);
    }

    @Override
    public boolean refused(Grant grant, PushedEvent event) {
        if (holds(grant)) {
            rows.get(event.uid()).refused = event.wanted();
        }
        return holds(grant);
    }

    @Override
    public boolean removed(Grant grant, PushedEvent event) {
        if (holds(grant)) {
            Row row = rows.get(event.uid());
            row.sent = null;
            row.held = null;
            if (row.event == null) {
                rows.remove(event.uid());
            }
        }
        return holds(grant);
    }

    @Override
    public void sendAgain(Grant grant, PushedEvent event) {
        Row row = rows.get(event.uid());
        if (row != null) {
            row.sent = null;
        }
        stale = true;
    }

    @Override
    public void forget(Grant grant) {
        forgotten |= holds(grant);
    }
}
