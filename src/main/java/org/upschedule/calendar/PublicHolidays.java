package org.upschedule.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Public holidays of South Africa by the Public Holidays Act 36 of 1994: one on a Sunday moves to the Monday. Safe for use by many threads.
 */
public final class PublicHolidays {

    private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    public Set<LocalDate> of(int year) {
        return years.computeIfAbsent(year, PublicHolidays::read);
    }

    /** jollyday finds its rules and its XML reader by the thread's class loader, which need not be the application's. */
    private static Set<LocalDate> read(int year) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(PublicHolidays.class.getClassLoader());
        try {
            return HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SOUTH_AFRICA))
                    .getHolidays(Year.of(year))
                    .stream()
                    .map(Holiday::getDate)
                    .collect(Collectors.toUnmodifiableSet());
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
