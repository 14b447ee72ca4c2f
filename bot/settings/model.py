"""which settings there are, and what each is when nobody sets it"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr, model_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from bot.settings.values import (
    Addresses,
    Database,
    File,
    Flag,
    PerSecond,
    Port,
    Root,
    Secret,
    Secrets,
    Text,
    Vendor,
    Workspaces,
    hidden,
    matching,
    one_of,
    split,
)

PREFIX = "HALFPAST_"
DEFAULT_SECRET = "for trials only"  # noqa: S105 - it opens nothing: a real channel refuses it

Account = Annotated[str, matching("AC[0-9a-f]{32}", "AC and 32 of 0-9, a-f, as Twilio's console shows it")]
Service = Annotated[str, matching("MG[0-9a-f]{32}", "MG and 32 of 0-9, a-f, as Twilio's console shows it")]
Sender = Annotated[
    str, matching(r"\+[1-9][0-9]{6,14}|[1-9][0-9]{2,7}", "a number such as +447700900123, or a short code")
]
Bot = Annotated[
    SecretStr,
    hidden(
        "[0-9]{3,20}:[A-Za-z0-9_-]{20,128}",
        "a bot's token, digits, a colon and letters, as BotFather shows it",
    ),
]
Shown = Annotated[SecretStr, hidden("[A-Za-z0-9_-]{16,256}", "16 to 256 of A-Z, a-z, 0-9, _ and -")]
Mode = Annotated[Literal["webhook", "polling"], one_of("webhook", "polling")]
Wire = Annotated[Literal["http", "socket"], one_of("http", "socket")]
SlackBot = Annotated[
    SecretStr,
    hidden("xoxb-[A-Za-z0-9-]{8,250}", "a bot token, xoxb- and letters, as the app's pages show it"),
]
SlackApp = Annotated[
    SecretStr,
    hidden("xapp-[A-Za-z0-9-]{8,250}", "an app-level token, xapp- and letters, as the app's pages show it"),
]
Signing = Annotated[
    SecretStr, hidden("[A-Za-z0-9_-]{16,128}", "16 to 128 letters and digits, as the app's pages show it")
]
Client = Annotated[
    str,
    matching("[0-9]{1,30}[.][0-9]{1,30}", "two numbers with a dot between, as the app's pages show it"),
]
Style = Annotated[Literal["json", "console"], one_of("json", "console")]
Level = Annotated[Literal["debug", "info", "warning", "error"], one_of("debug", "info", "warning", "error")]


class Sms(BaseModel):
    """Text messages by Twilio; the first auth token signs our calls, any may have signed theirs."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    account_sid: Account
    auth_token: Secrets
    sender: Sender | None = Field(None, alias="from")
    messaging_service_sid: Service | None = None
    shared_key: Secrets = ()
    per_second: PerSecond | None = None
    api_url: Vendor | None = None

    @model_validator(mode="after")
    def _has_a_sender(self) -> Sms:
        if self.sender is None and self.messaging_service_sid is None:
            raise ValueError("must have from, our number, or messaging_service_sid")
        return self


class Telegram(BaseModel):
    """A bot of Telegram; the secret is what Telegram shows us when it calls."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    token: Bot
    secret: Shown | None = None
    mode: Mode = "webhook"
    per_second: PerSecond = 30.0
    api_url: Vendor | None = None

    @model_validator(mode="after")
    def _has_a_secret(self) -> Telegram:
        if self.mode == "webhook" and self.secret is None:
            raise ValueError("must have secret, which Telegram shows when it calls, or mode polling")
        return self


class Slack(BaseModel):
    """An app of Slack, in the workspace whose bot token is set, in those that install it by themselves, or in both.

    The signing secret signs what Slack sends, the app token opens a socket instead. ``teams``: who may install it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    bot_token: SlackBot | None = None
    signing_secret: Signing | None = None
    app_token: SlackApp | None = None
    client_id: Client | None = None
    client_secret: Signing | None = None
    teams: Workspaces | None = None
    mode: Wire = "http"
    api_url: Vendor | None = None

    @model_validator(mode="after")
    def _can_hear(self) -> Slack:
        if self.mode == "http" and self.signing_secret is None:
            raise ValueError("must have signing_secret, which signs what Slack sends, or mode socket")
        if self.mode == "socket" and self.app_token is None:
            raise ValueError("must have app_token, which opens the socket, or mode http")
        return self

    @model_validator(mode="after")
    def _can_speak(self) -> Slack:
        named = {"client_id": self.client_id, "client_secret": self.client_secret, "teams": self.teams}
        lacks = [name for name, value in named.items() if value is None]
        if self.bot_token is None and len(lacks) == len(named):
            raise ValueError(
                "must have bot_token, of your own workspace, or client_id, to be installed by others"
            )
        if lacks and len(lacks) < len(named):
            raise ValueError(
                f"must have {' and '.join(lacks)} as well, so that workspaces can install the app"
            )
        return self

    @property
    def secrets(self) -> tuple[SecretStr, ...]:
        """Everything that must never be shown."""
        kept = (self.bot_token, self.signing_secret, self.app_token, self.client_secret)
        return tuple(each for each in kept if each)


class Channels(BaseModel):
    """The channels that are open, each with its own settings."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    sms: Sms | None = None
    telegram: Telegram | None = None
    slack: Slack | None = None


class Settings(BaseSettings):
    """All settings; ``read`` gathers them, and nothing else looks at the environment."""

    model_config = SettingsConfigDict(
        frozen=True,
        extra="forbid",
        hide_input_in_errors=True,
        env_prefix=PREFIX,
        env_nested_delimiter="__",
        env_ignore_empty=True,
    )

    database_url: Database = SecretStr("sqlite:///halfpast.db")
    public_url: Root = "http://localhost:8000"
    secret_key: Secret = SecretStr(DEFAULT_SECRET)
    old_secret_keys: Secrets | None = None
    catalog: File | None = None
    host: Text = "127.0.0.1"
    proxies: Addresses = ("127.0.0.1", "::1")
    port: Port = 8000
    debug: Flag = False
    log_style: Style = "json"
    log_level: Level = "info"
    channels: Channels = Channels()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003 - the signature of pydantic-settings, as below
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Take what the constructor is given and look nowhere else."""
        return (init_settings,)

    @property
    def has_public_url(self) -> bool:
        """Tell whether somebody said where the world reaches us, so that letters can carry links."""
        return "public_url" in self.model_fields_set

    @property
    def secrets(self) -> tuple[str, ...]:
        """Everything that must never be shown."""
        sms, telegram, slack = self.channels.sms, self.channels.telegram, self.channels.slack
        kept = [
            self.secret_key,
            *(self.old_secret_keys or ()),
            *(sms.auth_token + sms.shared_key if sms else ()),
            *(each for each in (telegram and telegram.token, telegram and telegram.secret) if each),
            *(slack.secrets if slack else ()),
        ]
        database = split(self.database_url.get_secret_value())
        password = (database and database.password) or ""
        return (*(each.get_secret_value() for each in kept), *([password] if password else []))
