package org.upschedule.google;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.upschedule.calendar.ics.RecurrenceLines;
import org.upschedule.google.event.GoogleEvent;
import org.upschedule.json.InvalidJsonException;
import org.upschedule.json.Json;
import org.upschedule.outgoing.Answer;

/** The Calendar API, version 3, for one student: the few requests that this product makes. */
final class GoogleCalendar {

    private static final String PAGE_SIZE = "250";
    private static final int MOST_PAGES = 20;

    private final GoogleHttp http;
    private final GoogleConfig config;
    private final String token;

    /** @param token an access token */
    GoogleCalendar(GoogleHttp http, GoogleConfig config, String token) {
        this.http = http;
        this.config = config;
        this.token = token;
    }

    private record NewCalendar(String summary, String description, String timeZone) {}

    private record Made(String id) {}

    private record Listed(String id, String description) {}

    private record Calendars(List<Listed> items, String nextPageToken) {}

    private record Events(List<HeldEvent> items, String nextPageToken) {}

    /** @return the calendar's id */
    String make(String name, String description) throws GoogleFaultException, InterruptedException {
        return read(
                        done(request(
                                "calendars", "POST", new NewCalendar(name, description, RecurrenceLines.ZONE.getId()))),
                        Made.class)
                .id();
    }

    /** The calendar whose description ends with a marker. */
    Optional<String> find(String marker) throws GoogleFaultException, InterruptedException {
        String page = "";
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            Calendars some = read(
                    done(request("users/me/calendarList?maxResults=" + PAGE_SIZE + page, "GET", null)),
                    Calendars.class);
            for (Listed one : orEmpty(some.items())) {
                if (one.description() != null && one.description().endsWith(marker)) {
                    return Optional.of(one.id());
                }
            }
            if (some.nextPageToken() == null) {
                break;
            }
            page = "&pageToken=" + GoogleTokens.encoded(some.nextPageToken());
        }
        return Optional.empty();
    }

    /** One that is not there any more is as good as deleted. */
    void deleteCalendar(String calendar) throws GoogleFaultException, InterruptedException {
        deleted(path(calendar));
    }

    HeldEvent importEvent(String calendar, GoogleEvent event) throws GoogleFaultException, InterruptedException {
        return read(done(request(path(calendar) + "/events/import", "POST", event)), HeldEvent.class);
    }

    /** @param etag of the version that is to be changed: another one is a {@code CONFLICT} */
    HeldEvent update(String calendar, String eventId, String etag, GoogleEvent event)
            throws GoogleFaultException, InterruptedException {
        HttpRequest.Builder request = request(events(calendar, eventId), "PUT", event);
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return read(done(request), HeldEvent.class);
    }

    /** One that is not there any more is as good as deleted. */
    void deleteEvent(String calendar, String eventId) throws GoogleFaultException, InterruptedException {
        deleted(events(calendar, eventId));
    }

    /** Of all that have the UID, also among those that were deleted: the event itself, not an occurrence that was changed for itself. */
    Optional<HeldEvent> find(String calendar, String uid) throws GoogleFaultException, InterruptedException {
        List<HeldEvent> found = new ArrayList<>();
        String page = "";
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            Events some = read(
                    done(request(
                            path(calendar) + "/events?showDeleted=true&maxResults=" + PAGE_SIZE + "&"
                                    + GoogleTokens.form(List.of(Map.entry("iCalUID", uid)))
                                    + page,
                            "GET",
                            null)),
                    Events.class);
            found.addAll(orEmpty(some.items()));
            if (some.nextPageToken() == null) {
                break;
            }
            page = "&pageToken=" + GoogleTokens.encoded(some.nextPageToken());
        }
        Optional<HeldEvent> alive = found.stream()
                .filter(HeldEvent::isWhole)
                .filter(event -> !event.isDeleted())
                .findFirst();
        return alive.or(() -> found.stream().filter(HeldEvent::isWhole).findFirst());
    }

    private void deleted(String path) throws GoogleFaultException, InterruptedException {
        try {
            done(request(path, "DELETE", null));
        } catch (GoogleFaultException fault) {
            if (!fault.is(GoogleFaultException.Kind.NOT_FOUND)) {
                throw fault;
            }
        }
    }

    private Answer done(HttpRequest.Builder request) throws GoogleFaultException, InterruptedException {
        Answer answer = http.send(request);
        if (!answer.isDone()) {
            throw GoogleError.of(answer);
        }
        return answer;
    }

    private HttpRequest.Builder request(String path, String method, Object body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(config.calendarApi(path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
        if (body == null) {
            return request.method(method, HttpRequest.BodyPublishers.noBody());
        }
        return request.header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body)));
    }

    private static String path(String calendar) {
        return "calendars/" + GoogleTokens.encoded(calendar);
    }

    private static String events(String calendar, String eventId) {
        return path(calendar) + "/events/" + GoogleTokens.encoded(eventId);
    }

    /** An answer in another form than Google describes is as good as none. */
    static <T> T read(Answer answer, Class<T> type) throws GoogleFaultException {
        try {
            return Json.readAnswer(answer.body(), type);
        } catch (InvalidJsonException e) {
            throw new GoogleFaultException(
                    GoogleFaultException.Kind.LATER, "An answer in another form", false, Duration.ZERO);
        }
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
