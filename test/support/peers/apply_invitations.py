"""A calendar program of a few lines: applies invitations by UID, SEQUENCE and METHOD, and prints what it then shows.

Reads a JSON list of calendar files from standard input.
"""
import json
import sys

from icalendar import Calendar

shown = {}
for text in json.load(sys.stdin):
    calendar = Calendar.from_ical(text)
    for event in calendar.walk("VEVENT"):
        uid, sequence = str(event["UID"]), int(event["SEQUENCE"])
        if uid in shown and sequence < shown[uid]["sequence"]:
            continue
        if str(calendar["METHOD"]) == "CANCEL":
            shown.pop(uid, None)
            continue
        shown[uid] = {
            "uid": uid,
            "sequence": sequence,
            "start": event.decoded("DTSTART").isoformat(),
            "end": event.decoded("DTEND").isoformat(),
            "summary": str(event["SUMMARY"]),
            "organizer": str(event["ORGANIZER"]),
            "status": str(event["STATUS"]),
        }
json.dump(list(shown.values()), sys.stdout)
