package org.upschedule.academicyear;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Public holidays of South Africa by the Public Holidays Act 36 of 1994: where one falls on a Sunday, the Monday
 * is one too. Safe for use by many threads.
 */
public final class PublicHolidays {

    private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    public Set<LocalDate> of(int year) {
        return years.computeIfAbsent(year, PublicHolidays::read);
    }

    /**
     * jollyday finds its rules and its XML reader by the thread's class loader, which need not be the application's. One thread at a time:
     * it loads its services lazily, and does not say that threads may do so together.
     */
    private static synchronized Set<LocalDate> read(int year) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(PublicHolidays.class.getClassLoader());
        try {
            return HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SOUTH_AFRICA))
                    .getHolidays(Year.of(year))
                    .stream()
                    .flatMap(holiday -> Stream.of(holiday.getActualDate(), holiday.getDate()))
                    .collect(Collectors.toUnmodifiableSet());
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
