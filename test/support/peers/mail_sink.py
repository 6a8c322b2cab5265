"""Receives mails by SMTP and prints a line of JSON for each: who it is for, whether its DKIM signature holds, and what is in it.

The first argument is the base64 of the public key. The first line printed is the port.
"""
import asyncio
import email
import email.policy
import json
import sys

import dkim
from aiosmtpd.smtp import SMTP
from icalendar import Calendar

KEY = sys.argv[1]


class Sink:
    async def handle_DATA(self, server, session, envelope):
        raw = envelope.original_content or envelope.content
        if isinstance(raw, str):
            raw = raw.encode()
        message = email.message_from_bytes(raw, policy=email.policy.default)
        calendars = [part for part in message.walk() if part.get_content_type() == "text/calendar"]
        record = f"v=DKIM1; k=rsa; p={KEY}".encode()
        print(json.dumps({
            "recipients": envelope.rcpt_tos,
            "to": [address.addr_spec for address in message["to"].addresses],
            "from": [address.addr_spec for address in message["from"].addresses],
            "subject": message["subject"],
            "dkim": dkim.verify(raw, dnsfunc=lambda name, timeout=5: record),
            "unsubscribe": message.get_all("list-unsubscribe", []),
            "types": [part.get_content_type() for part in message.walk()],
            "methods": [[part.get_param("method"), str(Calendar.from_ical(part.get_payload(decode=True))["METHOD"])] for part in calendars],
        }), flush=True)
        return "250 OK"


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(Sink(), enable_SMTPUTF8=True), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
