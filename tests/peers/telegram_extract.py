"""writes telegram_api.json: of Telegram's description, what we use, and what that is made of

``python -m tests.peers.telegram_extract`` where the folder of specifications is; nothing reads this file otherwise.
"""

import json
from collections.abc import Iterator

from tests.peers.telegram import HERE, WHOLE

METHODS = (
    *("getMe", "getUpdates", "setWebhook", "deleteWebhook", "getWebhookInfo", "setMyCommands"),
    *("sendMessage", "sendVenue", "sendDocument", "editMessageText", "answerCallbackQuery"),
)


def kinds(fields: list[dict]) -> Iterator[str]:
    for each in fields:
        yield from (kind.replace("Array of ", "") for kind in each["types"])


def main() -> None:
    whole = json.loads(WHOLE.read_text())
    waiting = [kind for name in METHODS for kind in kinds(whole["methods"][name].get("fields", []))]
    types = set()
    while waiting:
        name = waiting.pop()
        if name in whole["types"] and name not in types:
            types.add(name)
            waiting += kinds(whole["types"][name].get("fields", []))
    lines = [f'{{"version": {json.dumps(whole["version"])},']
    for part, names in (("methods", METHODS), ("types", sorted(types))):
        rows = [f"  {json.dumps(name)}: {json.dumps(slim(whole[part][name]))}" for name in names]
        lines += [f' "{part}": {{', ",\n".join(rows), " }," if part == "methods" else " }}"]
    (HERE / "telegram_api.json").write_text("\n".join(lines) + "\n")


def slim(known: dict) -> dict:
    fields = known.get("fields", [])
    return {"fields": [{name: each[name] for name in ("name", "types", "required")} for each in fields]}


if __name__ == "__main__":
    main()
