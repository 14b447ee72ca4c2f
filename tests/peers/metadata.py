"""what a message says of itself: local-slack forgets it, Slack does not, so it is remembered between the two"""

import json
from typing import Any
from urllib.parse import parse_qsl

from tests.peers.between import Answer, Asked

TOLD, KEPT = "/chat.postMessage", ("/conversations.history", "/conversations.replies")


class Metadata:
    """Takes what messages say of themselves as they pass, and puts it where they are read again."""

    def __init__(self) -> None:
        self._known: dict[str, Any] = {}

    def __call__(self, asked: Asked, answer: Answer) -> Answer:
        path = asked.path.partition("?")[0]
        if answer.status != 200 or not path.endswith((TOLD, *KEPT)):
            return answer
        told = json.loads(answer.body)
        if path.endswith(TOLD):
            self._known[told.get("ts", "")] = _said(asked).get("metadata")
            return answer
        for each in told.get("messages", ()):
            each["metadata"] = self._known.get(each["ts"])
        return answer.saying(json.dumps(told).encode())


def _said(asked: Asked) -> dict[str, Any]:
    """Return what a call was told, which is JSON, or a form in which there is some."""
    body = asked.body.decode()
    if body.startswith("{"):
        return json.loads(body)
    told = dict(parse_qsl(body))
    return told | ({"metadata": json.loads(told["metadata"])} if "metadata" in told else {})
