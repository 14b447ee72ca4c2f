"""the command line with a book of its own, and the demo's business in it"""

import pytest
from typer.testing import CliRunner

from bot.cli import app

CATALOG = "bot/demo/willow.toml"


@pytest.fixture
def run(tmp_path, monkeypatch, request):
    """Run a command with a book of its own, and no settings but those of the test."""
    monkeypatch.setenv("HALFPAST_DATABASE_URL", f"sqlite:///{tmp_path / 'book.db'}")
    monkeypatch.setenv("HALFPAST_CONFIG", str(tmp_path / "halfpast.toml"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "halfpast.toml").write_text("")

    def invoke(*words, lines=""):
        return CliRunner().invoke(app, words, input=lines, env={"COLUMNS": "110"})

    return invoke


@pytest.fixture
def willow(run):
    assert run("catalog", "apply", CATALOG).exit_code == 0
    return run
