"""the pages of a salon, asked for as a browser does: what a form holds is sent as it stands there"""

import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from html.parser import HTMLParser

import httpx

from bot.compose import web
from bot.desk.links import Links
from bot.keys import Keys
from core.messages import plain
from core.people import Address
from tests.talks.salon import Salon

ROOT = "https://book.example.org"
SECRET = "a secret that is long enough for everybody"
CUT = "cut with Ana, 2026-03-05 15:00"
SAM = Address("sms", "+447700900123")


@dataclass
class Seen(HTMLParser):
    """A page, read: its forms with their fields, its links, and its words."""

    response: httpx.Response
    forms: list = field(default_factory=list)
    links: dict = field(default_factory=dict)
    labels: dict = field(default_factory=dict)
    words: list = field(default_factory=list)

    def __post_init__(self):
        super().__init__()
        self._open = []
        self.feed(self.response.text)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())

    @property
    def path(self) -> str:
        return self.response.url.path

    @property
    def status(self) -> int:
        return self.response.status_code

    def handle_starttag(self, tag, attrs):
        at = dict(attrs)
        if tag == "form":
            self.forms.append({})
        elif tag == "input" and self.forms:
            self.forms[-1][at["name"]] = at.get("value", "")
        self._open.append((tag, at))

    def handle_data(self, data):
        said = data.strip()
        if not said or not self._open:
            return
        tag, at = self._open[-1]
        if tag == "a":
            self.links[said] = at["href"]
        if tag == "button" and "value" in at:
            self.labels[said] = (len(self.forms) - 1, at["value"])
        if tag != "title":
            self.words.append(said)

    def handle_endtag(self, tag):
        while self._open and self._open.pop()[0] != tag:
            pass


class Site:
    """A salon with pages, and somebody who has a link to a cut with Ana on Thursday at 3."""

    def __init__(self, book, links: Links | None = None, root: str = ROOT) -> None:
        self._url = re.compile(rf"{re.escape(root)}/c/(\w+)")
        self.links = links or Links(Keys(SECRET), ROOT)
        self.salon = Salon(book, links=self.links)
        self.app = web(self.salon.house)
        self.client = httpx.AsyncClient(transport=httpx.ASGITransport(self.app), base_url=root)
        self.sam = self.salon.enrol("Sam Carter", SAM)
        self.token = self.book("cut with ana thursday 3pm")

    @property
    def path(self) -> str:
        return f"/c/{self.token}"

    def book(self, words: str, sender: Address = SAM) -> str:
        """Book by text, and return the token of the link in the answer."""
        self.salon.say(words, sender)
        return self.token_in(plain(self.salon.wire.sent[-1].reply))

    def token_in(self, text: str) -> str:
        """Return the token of the link in a text."""
        return self._url.search(text)[1]

    def texts(self) -> list[str]:
        """Return what was sent to Sam so far."""
        self.salon.runner.run(self.salon.house.post.drain())
        return [plain(each.reply) for each in self.salon.wire.sent if each.to == SAM]

    def ask(self, method: str, path: str, **more) -> httpx.Response:
        return self.salon.runner.run(self.client.request(method, path, **more))

    def get(self, path: str | None = None, **more) -> Seen:
        return Seen(self.ask("GET", path or self.path, **more))

    def post(self, fields: dict, path: str | None = None, **more) -> Seen:
        return Seen(self.ask("POST", path or self.path, data=fields, **more))

    def tap(self, page: Seen, label: str) -> Seen:
        """Follow a link, or press a button, by what it says."""
        if label in page.links:
            return self.get(page.links[label])
        form, value = page.labels[label]
        return self.post(page.forms[form] | {"choice": value}, path=page.path)

    def type(self, page: Seen, words: str) -> Seen:
        """Type into the field for words, and send it."""
        form = next(each for each in page.forms if "words" in each)
        return self.post(form | {"words": words}, path=page.path)

    def stands(self) -> set[str]:
        return self.salon.stands(self.sam)

    def close(self) -> None:
        self.salon.runner.run(self.client.aclose())
        self.salon.close()


def dump(site: Site) -> list[str]:
    """Return the whole book as SQL."""
    with closing(sqlite3.connect(site.salon.book.writer.url.database)) as connection:
        return list(connection.iterdump())
