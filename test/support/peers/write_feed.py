"""Writes a calendar with python's icalendar: a weekly meeting in Berlin over the autumn clock change, with or without VTIMEZONE."""
import sys
from datetime import datetime, timedelta

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vRecur
import pytz

berlin = pytz.timezone("Europe/Berlin")
calendar = Calendar()
calendar.add("prodid", "-//peer//EN")
calendar.add("version", "2.0")
if "--vtimezone" in sys.argv:
    zone = Timezone()
    zone.add("tzid", "Europe/Berlin")
    for kind, name, start, before, after, rule in (
        (TimezoneDaylight, "CEST", datetime(1981, 3, 29, 2), 1, 2, {"FREQ": "YEARLY", "BYMONTH": 3, "BYDAY": "-1SU"}),
        (TimezoneStandard, "CET", datetime(1996, 10, 27, 3), 2, 1, {"FREQ": "YEARLY", "BYMONTH": 10, "BYDAY": "-1SU"}),
    ):
        part = kind()
        part.add("tzname", name)
        part.add("dtstart", start)
        part.add("tzoffsetfrom", timedelta(hours=before))
        part.add("tzoffsetto", timedelta(hours=after))
        part.add("rrule", rule)
        zone.add_component(part)
    calendar.add_component(zone)
weekly = Event()
weekly.add("uid", "weekly@peer")
weekly.add("summary", "Teammeeting: geheim")
weekly.add("dtstart", berlin.localize(datetime(2026, 10, 12, 9, 30)))
weekly.add("dtend", berlin.localize(datetime(2026, 10, 12, 10, 15)))
weekly.add("rrule", vRecur({"FREQ": "WEEKLY", "UNTIL": pytz.utc.localize(datetime(2026, 11, 9, 8, 30))}))
weekly.add("exdate", berlin.localize(datetime(2026, 10, 19, 9, 30)))
calendar.add_component(weekly)
sys.stdout.write(calendar.to_ical().decode())
