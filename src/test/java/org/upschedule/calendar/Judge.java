package org.upschedule.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TimeZone;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;

/** A reader of calendars by others: it finds nothing wrong, and says when the events that have a time take place. */
enum Judge {
    ICAL4J {
        @Override
        List<String> read(byte[] bytes) throws IOException {
            Calendar calendar = ical4j(bytes);
            assertThat(calendar.validate().getEntries()).isEmpty();
            List<String> occurrences = new ArrayList<>();
            for (Component event : calendar.getComponents(Component.VEVENT)) {
                String summary = event.getRequiredProperty(Property.SUMMARY).getValue();
                for (Period<ZonedDateTime> period : event.<ZonedDateTime>calculateRecurrenceSet(ALWAYS)) {
                    occurrences.add(occurrence(summary, period.getStart()));
                }
            }
            return occurrences;
        }
    },

    BIWEEKLY {
        @Override
        List<String> read(byte[] bytes) throws IOException {
            List<String> occurrences = new ArrayList<>();
            try (ICalReader reader = new ICalReader(new ByteArrayInputStream(bytes))) {
                ICalendar calendar = reader.readNext();
                assertThat(reader.getWarnings()).isEmpty();
                assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
                for (VEvent event : calendar.getEvents()) {
                    DateIterator dates = event.getDateIterator(TimeZone.getTimeZone(ZONE));
                    String summary = event.getSummary().getValue();
                    dates.forEachRemaining(date ->
                            occurrences.add(occurrence(summary, date.toInstant().atZone(ZONE))));
                }
            }
            return occurrences;
        }
    };

    static final ZoneId ZONE = ZoneId.of("Africa/Johannesburg");
    private static final Period<ZonedDateTime> ALWAYS = new Period<>(
            LocalDateTime.parse("2010-01-01T00:00").atZone(ZONE),
            LocalDateTime.parse("2040-01-01T00:00").atZone(ZONE));

    abstract List<String> read(byte[] bytes) throws IOException;

    /** @return such as {@code COS 214 L1 (G01) 2018-02-05T08:30}, sorted */
    List<String> occurrences(byte[] bytes) {
        try {
            List<String> occurrences = new ArrayList<>(read(bytes));
            Collections.sort(occurrences);
            return occurrences;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Calendar ical4j(byte[] bytes) throws IOException {
        try {
            return new CalendarBuilder().build(new ByteArrayInputStream(bytes));
        } catch (ParserException e) {
            throw new IOException(e);
        }
    }

    static String occurrence(String summary, ZonedDateTime start) {
        return summary + " " + start.withZoneSameInstant(ZONE).toLocalDateTime();
    }
}
