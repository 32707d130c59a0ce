package org.upschedule.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Calendars as Google keeps them, with the ways of its that this product has to cope with. */
public final class DoubleCalendars {

    static final ObjectMapper JSON = new ObjectMapper();

    /** What an import does that finds its UID: both are reported of Google. */
    public enum Import {
        UPDATES,
        CONFLICTS
    }

    /** What Google refuses, with its status and its word for why. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        final int status;
        final String reason;

        Refused(int status, String reason) {
            super(status + " " + reason);
            this.status = status;
            this.reason = reason;
        }
    }

    /** @param account whose it is; @param made whether this product has made it */
    private record Calendar(String account, ObjectNode fields, boolean made, Map<String, ObjectNode> events) {}

    private static final Set<String> KNOWN_KEYS = Set.of(
            "iCalUID",
            "sequence",
            "status",
            "summary",
            "description",
            "location",
            "start",
            "end",
            "recurrence",
            "transparency",
            "colorId",
            "reminders");

    private final Map<String, Calendar> calendars = new LinkedHashMap<>();
    private int number;
    private Import importing = Import.UPDATES;
    private String refusedSummary;
    private int pageSize = 250;

    public synchronized void importing(Import way) {
        importing = way;
    }

    /** Events with this summary are refused with 400. */
    public synchronized void refuse(String summary) {
        refusedSummary = summary;
    }

    public synchronized void pageSize(int size) {
        pageSize = size;
    }

    /** A calendar of the student's own, which this product may neither see nor touch. */
    public synchronized String own(String account, String summary) {
        return add(account, JSON.createObjectNode().put("summary", summary), false);
    }

    synchronized JsonNode insert(String account, JsonNode body) {
        if (!body.path("summary").isTextual()) {
            throw new Refused(400, "required");
        }
        return calendars.get(add(account, (ObjectNode) body.deepCopy(), true)).fields;
    }

    private String add(String account, ObjectNode fields, boolean made) {
        String id = "calendar-" + ++number + "@group.calendar.google.com";
        calendars.put(id, new Calendar(account, fields.put("id", id), made, new LinkedHashMap<>()));
        return id;
    }

    synchronized void delete(String account, String id) {
        calendar(account, id);
        calendars.remove(id);
    }

    synchronized JsonNode list(String account, String pageToken) {
        List<ObjectNode> all = calendars.values().stream()
                .filter(calendar -> calendar.account.equals(account) && calendar.made)
                .map(calendar -> calendar.fields)
                .toList();
        return page(all, pageToken);
    }

    synchronized JsonNode importEvent(String account, String id, JsonNode body) {
        Map<String, ObjectNode> events = calendar(account, id).events;
        check(body);
        ObjectNode there = events.values().stream()
                .filter(event -> event.get("iCalUID").equals(body.get("iCalUID")))
                .findFirst()
                .orElse(null);
        if (there == null) {
            return put(events, "event" + ++number, body);
        }
        if (importing == Import.CONFLICTS) {
            throw new Refused(409, "duplicate");
        }
        return change(events, there, body);
    }

    synchronized JsonNode update(String account, String id, String eventId, String ifMatch, JsonNode body) {
        Map<String, ObjectNode> events = calendar(account, id).events;
        ObjectNode there = event(events, eventId);
        check(body);
        if (ifMatch != null && !ifMatch.equals(there.get("etag").asText())) {
            throw new Refused(412, "conditionNotMet");
        }
        return change(events, there, body);
    }

    private ObjectNode change(Map<String, ObjectNode> events, ObjectNode there, JsonNode body) {
        if (body.path("sequence").asInt() < there.path("sequence").asInt()) {
            throw new Refused(400, "invalid");
        }
        return put(events, there.get("id").asText(), body);
    }

    private ObjectNode put(Map<String, ObjectNode> events, String eventId, JsonNode body) {
        ObjectNode event = body.deepCopy();
        event.put("id", eventId).put("etag", "\"" + ++number + "\"");
        events.put(eventId, event);
        return event;
    }

    private void check(JsonNode body) {
        body.fieldNames().forEachRemaining(key -> {
            if (!KNOWN_KEYS.contains(key)) {
                throw new Refused(400, "unknownKey");
            }
        });
        boolean isWhole = body.path("iCalUID").isTextual()
                && body.path("start").isObject()
                && body.path("end").isObject();
        if (!isWhole || body.path("summary").asText().equals(refusedSummary)) {
            throw new Refused(400, "invalid");
        }
    }

    /** A tombstone stays. */
    synchronized void deleteEvent(String account, String id, String eventId) {
        ObjectNode there = event(calendar(account, id).events, eventId);
        if (isDeleted(there)) {
            throw new Refused(410, "deleted");
        }
        there.put("status", "cancelled")
                .put("sequence", there.path("sequence").asInt() + 1)
                .put("etag", "\"" + ++number + "\"");
    }

    synchronized JsonNode events(String account, String id, String uid, boolean showDeleted, String pageToken) {
        List<ObjectNode> found = calendar(account, id).events.values().stream()
                .filter(event -> event.get("iCalUID").asText().equals(uid))
                .filter(event -> showDeleted || !isDeleted(event))
                .toList();
        return page(found, pageToken);
    }

    private ObjectNode page(List<ObjectNode> all, String pageToken) {
        int from = pageToken == null ? 0 : Integer.parseInt(pageToken);
        int to = Math.min(all.size(), from + pageSize);
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode items = answer.putArray("items");
        all.subList(from, to).forEach(one -> items.add(one.deepCopy()));
        if (to < all.size()) {
            answer.put("nextPageToken", String.valueOf(to));
        }
        return answer;
    }

    private Calendar calendar(String account, String id) {
        Calendar calendar = calendars.get(id);
        if (calendar == null || !calendar.account.equals(account) || !calendar.made) {
            throw new Refused(404, "notFound");
        }
        return calendar;
    }

    private static ObjectNode event(Map<String, ObjectNode> events, String eventId) {
        ObjectNode event = events.get(eventId);
        if (event == null) {
            throw new Refused(404, "notFound");
        }
        return event;
    }

    private static boolean isDeleted(JsonNode event) {
        return event.path("status").asText().equals("cancelled");
    }

    /** Ids of the calendars that this product has made. */
    public synchronized List<String> made() {
        return calendars.entrySet().stream()
                .filter(entry -> entry.getValue().made)
                .map(Map.Entry::getKey)
                .toList();
    }

    public synchronized String summary(String id) {
        return calendars.get(id).fields.path("summary").asText();
    }

    /** The events of a calendar that are not deleted, without what Google has added, in the order of their UIDs. */
    public synchronized List<JsonNode> alive(String id) {
        List<JsonNode> alive = new ArrayList<>();
        calendars.get(id).events.values().stream()
                .filter(event -> !isDeleted(event))
                .sorted((one, other) -> one.get("iCalUID")
                        .asText()
                        .compareTo(other.get("iCalUID").asText()))
                .forEach(event -> alive.add(event.deepCopy().without(List.of("id", "etag", "sequence"))));
        return alive;
    }

    /** As the student does in Google Calendar herself. */
    public synchronized void deleteByHand(String id, String uid) {
        calendars.get(id).events.values().stream()
                .filter(event -> event.get("iCalUID").asText().equals(uid))
                .forEach(event -> event.put("status", "cancelled").put("etag", "\"" + ++number + "\""));
    }

    public synchronized void changeByHand(String id, String uid, String summary) {
        calendars.get(id).events.values().stream()
                .filter(event -> event.get("iCalUID").asText().equals(uid))
                .forEach(event -> event.put("summary", summary)
                        .put("sequence", event.path("sequence").asInt() + 5)
                        .put("etag", "\"" + ++number + "\""));
    }

    /** Without a trace, as Google does some weeks after a deletion. */
    public synchronized void forgetEvents(String id) {
        calendars.get(id).events.clear();
    }

    public synchronized void deleteCalendarByHand(String id) {
        calendars.remove(id);
    }
}
