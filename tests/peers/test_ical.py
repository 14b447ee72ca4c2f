"""an invitation as ical.js reads it, a second implementation of RFC 5545"""

import json
import subprocess
from datetime import UTC, datetime, timedelta

from channels.invite import invite
from core.pages import Invitation
from core.spans import Span
from tests.peers.node import installed, node

START = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)  # half an hour before the clocks go forward in London
VISIT = Invitation(
    "claim@willow.halfpast",
    3,
    Span(START, START + timedelta(minutes=90)),
    START - timedelta(days=3),
    'Cut; "with" Ána, at Willow\\Studio ' + "x" * 90,
    "Harbour St, 12 Harbour St, London",
    "Questions? Call 020 7946 0123.",
)
READ = """
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
const require = createRequire(process.argv[2] + "/");
const ICAL = (await import(require.resolve("ical.js"))).default;
const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent"));
console.log(JSON.stringify({
  method: calendar.getFirstPropertyValue("method"), uid: event.uid, sequence: event.sequence,
  start: event.startDate.toJSDate().toISOString(), end: event.endDate.toJSDate().toISOString(),
  title: event.summary, place: event.location, text: event.description,
}));
"""


def test_another_reader_finds_what_we_wrote(tmp_path):
    script = tmp_path / "read.mjs"
    script.write_text(READ)
    command = [node(), str(script), str(installed())]
    run = subprocess.run(command, input=invite(VISIT), capture_output=True, check=False)

    assert b"" == run.stderr
    assert {
        "method": "PUBLISH",
        "uid": VISIT.uid,
        "sequence": 3,
        "start": "2026-03-29T00:30:00.000Z",
        "end": "2026-03-29T02:00:00.000Z",
        "title": VISIT.title,
        "place": VISIT.place,
        "text": VISIT.text,
    } == json.loads(run.stdout)
