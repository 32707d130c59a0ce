"""Reads calendars for the tests: each line of the input is a file in base64, each line of the output what it says.

An answer is {"problems": [...], "occurrences": ["summary 2018-02-05T08:30", ...]}; whole days are left out.
"""
import base64
import datetime
import json
import sys
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Africa/Johannesburg")
FIRST, LAST = datetime.datetime(2010, 1, 1, tzinfo=ZONE), datetime.datetime(2040, 1, 1, tzinfo=ZONE)


def by_icalendar(content):
    import icalendar
    import recurring_ical_events

    calendar = icalendar.Calendar.from_ical(content)
    problems = [str(error) for part in calendar.walk() for error in part.errors]
    occurrences = []
    for event in recurring_ical_events.of(calendar).between(FIRST, LAST):
        start = event["DTSTART"].dt
        if isinstance(start, datetime.datetime):
            occurrences.append(said(event["SUMMARY"], start.astimezone(ZONE)))
    return problems, occurrences


def by_libical(content):
    import gi

    gi.require_version("ICalGLib", "3.0")
    from gi.repository import ICalGLib

    calendar = ICalGLib.Component.new_from_string(content.decode("utf-8"))
    problems = []
    if not calendar.is_valid():
        problems.append("not valid")
    ICalGLib.restriction_check(calendar)
    if calendar.count_errors():
        problems.append(f"{calendar.count_errors()} errors")
    occurrences = []
    utc = ICalGLib.Timezone.get_utc_timezone()
    first, last = (ICalGLib.Time.new_from_timet_with_zone(int(at.timestamp()), 0, utc) for at in (FIRST, LAST))
    event = calendar.get_first_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
    while event:
        if not event.get_dtstart().is_date():
            summary = event.get_summary()
            occurrences += [said(summary, at) for at in additional(event, ICalGLib)]
            event.foreach_recurrence(
                first,
                last,
                lambda _, span, *rest: occurrences.append(
                    said(summary, datetime.datetime.fromtimestamp(span.get_start(), ZONE))
                ),
            )
        event = calendar.get_next_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
    return problems, occurrences


def additional(event, ical):
    """The dates of RDATE, which are taken out: foreach_recurrence of libical 3.0 reads them without their TZID, as UTC."""
    dates = []
    while True:
        rdate = event.get_first_property(ical.PropertyKind.RDATE_PROPERTY)
        if not rdate:
            return dates
        zone = rdate.get_first_parameter(ical.ParameterKind.TZID_PARAMETER).get_tzid()
        at = rdate.get_rdate().get_time()
        dates.append(
            datetime.datetime(
                at.get_year(), at.get_month(), at.get_day(), at.get_hour(), at.get_minute(), tzinfo=ZoneInfo(zone)
            )
        )
        event.remove_property(rdate)


def said(summary, start):
    return f"{summary} {start.strftime('%Y-%m-%dT%H:%M')}"


def main():
    judge = {"icalendar": by_icalendar, "libical": by_libical}[sys.argv[1]]
    for line in sys.stdin:
        try:
            problems, occurrences = judge(base64.b64decode(line))
        except Exception as error:  # whatever a library raises is its verdict
            problems, occurrences = [repr(error)], []
        print(json.dumps({"problems": problems, "occurrences": occurrences}), flush=True)


main()
