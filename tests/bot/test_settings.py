"""settings: where they come from, what is refused, and what is said about it"""

import os
import re
import tempfile
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr, ValidationError

from bot.settings import Channels, Settings, SettingsError, Slack, Sms, Telegram, read
from bot.settings.safety import readable_by_all
from channels.sms import SmsSettings

SECRET = "q8Zr2mVx7KpL4nWc9TyB3dHs6FgJ1aUe"
SID = "AC0123456789abcdef0123456789abcdef"
TOKEN = "fedcba98765432100123456789abcdef"
SMS = {
    "HALFPAST_CHANNELS__SMS__ACCOUNT_SID": SID,
    "HALFPAST_CHANNELS__SMS__AUTH_TOKEN": TOKEN,
    "HALFPAST_CHANNELS__SMS__FROM": "+447700900001",
}
REAL = {"HALFPAST_SECRET_KEY": SECRET, "HALFPAST_PUBLIC_URL": "https://book.example.org", **SMS}
REAL_KEY = {"HALFPAST_SECRET_KEY": SECRET}


@pytest.fixture(autouse=True)
def _nothing_is_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    for name in os.environ:
        if name.upper().startswith("HALFPAST_"):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    tmp_path.chmod(0o755)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch):
    """Set things in the environment and the file; return what is said about them."""

    def told(file: str = "", **environment: str) -> list[str]:
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        Path("halfpast.toml").write_text(file)
        try:
            read()
        except SettingsError as error:
            return str(error).splitlines()
        return []

    return told


@pytest.fixture
def open_folder():
    """Make a folder to which every user of the machine has a way, as pytest's own are not."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


class TestWhereTheyComeFrom:
    def test_with_nothing_set_a_trial_can_begin(self):
        settings = read()

        assert "sqlite:///halfpast.db" == settings.database_url.get_secret_value()
        assert ("http://localhost:8000", "127.0.0.1", 8000) == (
            settings.public_url,
            settings.host,
            settings.port,
        )
        assert (None, False, Channels()) == (settings.catalog, settings.debug, settings.channels)

    def test_a_file_beside_us_is_read(self):
        Path("halfpast.toml").write_text(
            'public_url = "https://b.example/"\ndebug = true\nlog_style = "console"\n'
        )
        settings = read()

        assert ("https://b.example", True, "console") == (
            settings.public_url,
            settings.debug,
            settings.log_style,
        )

    def test_another_file_can_be_named(self, monkeypatch: pytest.MonkeyPatch):
        Path("other.toml").write_text("port = 9000\n")
        monkeypatch.setenv("HALFPAST_CONFIG", "other.toml")

        assert 9000 == read().port

    def test_the_environment_goes_before_the_file_setting_by_setting(self, monkeypatch: pytest.MonkeyPatch):
        Path("halfpast.toml").write_text(
            f'port = 9000\nsecret_key = "{SECRET}"\n[channels.sms]\n'
            f'account_sid = "{SID}"\nauth_token = "a"\nfrom = "12345"\n'
        )
        monkeypatch.setenv("HALFPAST_CHANNELS__SMS__AUTH_TOKEN", TOKEN)
        settings = read()

        assert settings.channels.sms is not None
        assert (9000, SID, "12345") == (
            settings.port,
            settings.channels.sms.account_sid,
            settings.channels.sms.sender,
        )
        assert (SecretStr(TOKEN),) == settings.channels.sms.auth_token

    def test_an_empty_name_in_the_environment_sets_nothing(self, told):
        assert [] == told(HALFPAST_CATALOG="", HALFPAST_PORT="")

    @pytest.mark.parametrize("tokens", ["one, two", '["one", "two"]'])
    def test_several_tokens_can_be_given_while_one_is_replaced(self, told, tokens: str):
        file = f"[channels.sms]\nauth_token = {tokens}\n" if tokens[0] == "[" else ""

        assert [] == told(file, **REAL | {"HALFPAST_CHANNELS__SMS__AUTH_TOKEN": "" if file else tokens})
        sms = read().channels.sms
        assert sms is not None
        assert (SecretStr("one"), SecretStr("two")) == sms.auth_token

    def test_what_is_read_does_not_change(self):
        with pytest.raises(ValidationError):
            read().debug = True

    def test_a_settings_object_made_by_hand_ignores_the_environment(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setenv("HALFPAST_PORT", "9000")

        assert 8000 == Settings().port

    def test_names_for_tests_are_no_settings(self, told):
        assert [] == told(HALFPAST_TEST_NO_POSTGRES="1")


class TestThePage:
    """docs/settings.md, which people follow."""

    PAGE = (Path(__file__).parents[2] / "docs" / "settings.md").read_text()

    def test_it_explains_every_setting(self):
        sms = [f"channels.sms.{field.alias or name}" for name, field in Sms.model_fields.items()]
        telegram = [f"channels.telegram.{name}" for name in Telegram.model_fields]
        slack = [f"channels.slack.{name}" for name in Slack.model_fields]
        names = [*(name for name in Settings.model_fields if name != "channels"), *sms, *telegram, *slack]

        assert [] == [name for name in names if f"`{name}`" not in self.PAGE]

    def test_its_example_has_only_settings_that_there_are(self, told):
        (example,) = re.findall(r"^```toml\n(.*?)^```", self.PAGE, re.MULTILINE | re.DOTALL)

        assert [] == [line for line in told(example) if "no such setting" in line]


class TestSecrets:
    def test_no_secret_shows_when_settings_are_printed(self, told):
        password = "sesame-open-77"
        assert [] == told(**REAL, HALFPAST_DATABASE_URL=f"postgresql://us:{password}@db/book")
        settings = read()

        assert not [each for each in (SECRET, TOKEN, password) if each in repr(settings) + str(settings)]

    def test_all_secrets_are_known_so_that_logs_can_hide_them(self, told):
        assert [] == told(**REAL, HALFPAST_DATABASE_URL="postgresql://us:sesame@db/book")

        assert (SECRET, TOKEN, "sesame") == read().secrets

    def test_no_secret_shows_in_what_is_said_about_mistakes(self, told):
        secrets = ("sesame-short", "postgres://us:sesame@db/book", "sesame\n")
        said = told(
            **{**REAL, "HALFPAST_SECRET_KEY": secrets[0], "HALFPAST_CHANNELS__SMS__AUTH_TOKEN": secrets[2]},
            HALFPAST_DATABASE_URL=secrets[1],
        )

        assert 3 == len(said)
        assert "sesame" not in "".join(said)


def mistakes() -> list[Any]:
    """Read the mistakes: the environment, the file, and what is told."""
    blocks = Path(__file__).with_name("settings_mistakes.txt").read_text().strip().split("\n\n")[1:]
    return [
        pytest.param(*(_lines(block, sign) for sign in "$|!"), id=block.partition("\n")[0].removeprefix("# "))
        for block in blocks
    ]


def _lines(block: str, sign: str) -> list[str]:
    return [line[2:] for line in block.splitlines() if line[0] == sign]


@pytest.mark.parametrize(("environment", "file", "said"), mistakes())
def test_a_mistake_is_told_with_its_place_and_what_is_allowed(
    told, environment: list[str], file: list[str], said: list[str]
):
    given = dict(line.split("=", 1) for line in environment)

    assert said == told("\n".join(file), **REAL | given)


class TestARealChannel:
    def test_with_everything_in_order_it_opens(self, told):
        assert [] == told(**REAL)

    @pytest.mark.parametrize(
        "url", ["http://localhost:8000", "http://127.0.0.1", "http://[::1]:80/book", "http://a.localhost"]
    )
    def test_a_server_of_this_machine_may_go_without_encryption(self, told, url: str):
        assert [] == told(**REAL | {"HALFPAST_PUBLIC_URL": url, "HALFPAST_CHANNELS__SMS__API_URL": url})

    def test_the_book_must_not_be_open_to_all(self, told, open_folder: Path):
        book = open_folder / "book.db"
        book.touch()
        book.chmod(0o644)

        what = f"{book} can be read by every user of this machine: chmod 600 {book}"
        assert [f"environment: HALFPAST_DATABASE_URL: {what}"] == told(
            **REAL, HALFPAST_DATABASE_URL=f"sqlite:///{book}?timeout=5"
        )

    def test_all_dangers_are_told_at_once_with_all_mistakes(self, told):
        said = told(**SMS, HALFPAST_DEBUG="1", HALFPAST_PUBLIC_URL="http://b.example", HALFPAST_PORT="0")

        assert ["DEBUG", "PORT", "PUBLIC_URL", "SECRET_KEY"] == [line.split(": ")[1][9:] for line in said]

    def test_what_opens_is_what_the_channel_takes(self, told):
        assert [] == told(**REAL)
        sms = read().channels.sms

        assert isinstance(sms, Sms)
        assert SmsSettings(
            account_sid=sms.account_sid,
            auth_tokens=tuple(each.get_secret_value() for each in sms.auth_token),
            public_url=read().public_url,
            sender=sms.sender,
        )


class TestReadableByAll:
    def test_a_file_that_is_not_there_is_not(self, tmp_path: Path):
        assert not readable_by_all(tmp_path / "nope.db")

    @pytest.mark.parametrize(
        ("file", "folder", "readable"), [(0o644, 0o755, True), (0o600, 0o755, False), (0o644, 0o700, False)]
    )
    def test_it_takes_a_way_through_all_folders(
        self, open_folder: Path, file: int, folder: int, readable: bool
    ):
        book = open_folder / "book.db"
        book.touch()
        book.chmod(file)
        open_folder.chmod(folder)

        assert readable == readable_by_all(book)
