"""What Python's icalendar makes of a calendar file: a line of JSON for each event."""

import json
import sys

from icalendar import Calendar

sys.stdout.reconfigure(encoding="utf-8")
with open(sys.argv[1], "rb") as file:
    calendar = Calendar.from_ical(file.read())
assert not calendar.errors, calendar.errors
for event in calendar.walk("VEVENT"):
    assert not event.errors, event.errors
    alarms = [int(alarm["TRIGGER"].dt.total_seconds()) for alarm in event.walk("VALARM")]
    seen = [str(event["UID"]), event["SEQUENCE"], event["DTSTART"].dt.isoformat(), str(event["SUMMARY"]),
            str(event["STATUS"]), alarms, event["DTSTAMP"].dt.isoformat()]
    print(json.dumps(seen, ensure_ascii=False))
