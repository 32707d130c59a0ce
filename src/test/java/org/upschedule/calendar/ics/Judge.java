package org.upschedule.calendar.ics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

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
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
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
                if (event.getRequiredProperty(Property.DTSTART)
                        .getParameter(Parameter.VALUE)
                        .isPresent()) {
                    continue; // a whole day
                }
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
                    if (!event.getDateStart().getValue().hasTime()) {
                        continue;
                    }
                    DateIterator dates = event.getDateIterator(TimeZone.getTimeZone(ZONE));
                    String summary = event.getSummary().getValue();
                    dates.forEachRemaining(date ->
                            occurrences.add(occurrence(summary, date.toInstant().atZone(ZONE))));
                }
            }
            return occurrences;
        }
    },

    /** Debian's python3-icalendar and python3-recurring-ical-events. */
    PYTHON_ICALENDAR {
        private final PythonJudge python = new PythonJudge("icalendar", "import icalendar, recurring_ical_events");

        @Override
        boolean isHere() {
            return python.isInstalled();
        }

        @Override
        List<String> read(byte[] bytes) throws IOException {
            return python.read(bytes);
        }
    },

    /** What Evolution, KOrganizer and Thunderbird read calendars with; Debian's gir1.2-ical-3.0 and python3-gi. */
    LIBICAL {
        private final PythonJudge python = new PythonJudge(
                "libical", "import gi; gi.require_version('ICalGLib', '3.0'); from gi.repository import ICalGLib");

        @Override
        boolean isHere() {
            return python.isInstalled();
        }

        @Override
        List<String> read(byte[] bytes) throws IOException {
            return python.read(bytes);
        }
    };

    static final ZoneId ZONE = ZoneId.of("Africa/Johannesburg");
    private static final Period<ZonedDateTime> ALWAYS = new Period<>(
            LocalDateTime.parse("2010-01-01T00:00").atZone(ZONE),
            LocalDateTime.parse("2040-01-01T00:00").atZone(ZONE));

    /** Those that are libraries of the tests always are. */
    boolean isHere() {
        return true;
    }

    static List<Judge> present() {
        return Stream.of(values()).filter(Judge::isHere).toList();
    }

    abstract List<String> read(byte[] bytes) throws IOException;

    /** @return such as {@code COS 214 L1 (G01) 2018-02-05T08:30}, sorted */
    List<String> occurrences(byte[] bytes) {
        assumeThat(isHere())
                .as("%s: install the Debian packages that .ci/run names", this)
                .isTrue();
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
